import { optionTypes } from '../referee/command-form.ts';
import type { Cast } from '../world/cast.ts';
import { channelJson, memberJson, userJson } from '../world/discord-json.ts';
import { findChannel, findUser } from '../world/find.ts';
import type { DemoChannel } from '../world/world.ts';
import { ActRefused } from './act.ts';
import type { FilledOption } from './fill-options.ts';
import type { Scene } from './scene.ts';

type ById = Record<string, unknown>;

/** The people, channels and roles that options name by id; undefined where none does. */
export function resolvedData(cast: Cast, scene: Scene, options: readonly FilledOption[]): ById | undefined {
  const users: ById = {};
  const members: ById = {};
  const channels: ById = {};
  const roles: ById = {};
  for (const { type, value, name } of options) {
    const id = String(value);
    const user = wants(type, optionTypes.user) ? findUser(cast, id) : undefined;
    const role = wants(type, optionTypes.role) ? scene.guild?.roles.find((it) => it.id === id) : undefined;
    const channel = type === optionTypes.channel ? findChannel(cast, id) : undefined;
    if (user !== undefined) {
      users[id] = userJson(user);
      const member = scene.guild?.members.find(({ userId }) => userId === id);
      if (member !== undefined) members[id] = withoutUser(memberJson(user, member));
    }
    if (role !== undefined) roles[id] = { ...role, permissions: String(role.permissions), color: 0, position: 0 };
    if (channel !== undefined) channels[id] = channelPart(channel, cast, scene);
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

/** `permissions` are the person's, `app_permissions` the bot's. */
function channelPart(channel: DemoChannel, cast: Cast, scene: Scene): ById {
  return {
    ...channelJson(channel, cast.users),
    permissions: String(scene.member?.permissions ?? 0n),
    app_permissions: String(channel.appPermissions),
  };
}

function withoutUser(member: ReturnType<typeof memberJson>): unknown {
  return Object.fromEntries(Object.entries(member).filter(([key]) => key !== 'user'));
}
