import { optionTypes } from '../referee/command-form.ts';
import type { LocalChannel, World } from '../world/world.ts';
import { channelJson } from '../world/channel-json.ts';
import { memberPermissions } from '../world/member-permissions.ts';
import { memberJson, userJson } from '../world/user-json.ts';
import { roleJson } from '../world/guild-json.ts';
import { findChannel, findUser } from '../world/find-channel.ts';
import { ActRefused } from './act-refused.ts';
import type { FilledOption } from './fill-options.ts';
import type { Scene } from './scene.ts';

type ById = Record<string, unknown>;

/** The people, channels and roles that options name by id; undefined where none does. */
export function resolvedData(
  world: World,
  nowMs: number,
  scene: Scene,
  options: readonly FilledOption[],
): ById | undefined {
  const users: ById = {};
  const members: ById = {};
  const channels: ById = {};
  const roles: ById = {};
  for (const { type, value, name } of options) {
    const id = String(value);
    const user = wants(type, optionTypes.user) ? findUser(world, id) : undefined;
    const role = wants(type, optionTypes.role) ? scene.guild?.roles.find((it) => it.id === id) : undefined;
    const channel = type === optionTypes.channel ? channelHere(world, scene, id) : undefined;
    if (user !== undefined) {
      users[id] = userJson(user);
      const member = scene.guild?.members.find(({ userId }) => userId === id);
      if (member !== undefined) members[id] = withoutUser(memberJson(user, member, scene.channel));
    }
    if (role !== undefined) roles[id] = roleJson(role);
    if (channel !== undefined) {
      const { member } = scene;
      const permissions = String(member === undefined ? 0n : memberPermissions(member, channel));
      // `permissions` are the person's, `app_permissions` the bot's.
      channels[id] = {
        ...channelJson(channel, world, nowMs),
        permissions,
        app_permissions: String(channel.appPermissions),
      };
    }
    const isReference = type >= optionTypes.user && type <= optionTypes.mentionable;
    if (isReference && user === undefined && role === undefined && channel === undefined) {
      throw new ActRefused('wrong-type', `${name}: nothing here has the id ${id}`);
    }
  }
  const all = { users, members, channels, roles };
  const filled = Object.entries(all).filter(([, byId]) => Object.keys(byId).length > 0);
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
}

function wants(type: number, kind: number): boolean {
  return type === kind || type === optionTypes.mentionable;
}

/** Discord's client offers the channels of the guild one is in. */
function channelHere(world: World, scene: Scene, id: string): LocalChannel | undefined {
  const channel = findChannel(world, id);
  return channel?.guildId === scene.guild?.id ? channel : undefined;
}

function withoutUser(member: ReturnType<typeof memberJson>): unknown {
  return Object.fromEntries(Object.entries(member).filter(([key]) => key !== 'user'));
}
