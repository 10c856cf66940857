import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import { optionTypes } from '../referee/command-form.ts';
import { componentTypes } from '../referee/component-types.ts';
import { isObject, type JsonObject } from '../referee/json-object.ts';
import { findChannel } from '../world/find-channel.ts';
import { memberPermissions } from '../world/member-permissions.ts';
import { allows } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import { ActRefused } from './act-refused.ts';
import type { FilledOption } from './fill-options.ts';
import type { Scene } from './scene.ts';

/** Whom and what a select lists by itself is resolved as an option of the same kind is. */
const kinds: Readonly<Record<number, number>> = {
  [componentTypes.userSelect]: optionTypes.user,
  [componentTypes.roleSelect]: optionTypes.role,
  [componentTypes.mentionableSelect]: optionTypes.mentionable,
  [componentTypes.channelSelect]: optionTypes.channel,
};

/**
 * What somebody picks, as Discord's client lets them: so many as the select takes, each once, and nothing that it does
 * not list. Comes back as what resolved data is made of; nothing for a string select.
 */
export function chooseValues(
  world: World,
  scene: Scene,
  select: JsonObject,
  values: readonly string[],
  least = numberOr(select['min_values'], 1),
): FilledOption[] {
  const name = String(select['custom_id']);
  const most = numberOr(select['max_values'], 1);
  if (values.length < least || values.length > most) {
    throw new ActRefused('out-of-range', `${name}: ${values.length} picked, ${least} to ${most} may be`);
  }
  if (new Set(values).size < values.length) throw new ActRefused('not-a-choice', `${name}: one of them twice`);
  for (const value of values) {
    if (!isListed(world, scene, select, value)) throw new ActRefused('not-a-choice', `${name}: ${value}`);
  }
  const type = kinds[Number(select['type'])];
  return type === undefined ? [] : values.map((value) => ({ name, type, value }));
}

/** Channels are listed where the person sees them, of the types that the select names; people who are here. */
function isListed(world: World, { guild, member, channel }: Scene, select: JsonObject, value: string): boolean {
  if (select['type'] === componentTypes.stringSelect) {
    const options = Array.isArray(select['options']) ? select['options'].filter(isObject) : [];
    return options.some((option) => option['value'] === value);
  }
  const isPerson =
    guild === undefined ? channel.recipientIds.includes(value) : guild.members.some(({ userId }) => userId === value);
  const isRole = guild?.roles.some(({ id }) => id === value) ?? false;
  if (select['type'] === componentTypes.userSelect) return isPerson;
  if (select['type'] === componentTypes.roleSelect) return isRole;
  if (select['type'] === componentTypes.mentionableSelect) return isPerson || isRole;
  const picked = findChannel(world, value);
  if (picked === undefined || guild === undefined || picked.guildId !== guild.id) return false;
  const types = Array.isArray(select['channel_types']) ? select['channel_types'] : [];
  const isSeen = member !== undefined && allows(memberPermissions(member, picked), bits.ViewChannel);
  return isSeen && (types.length === 0 || types.includes(picked.type));
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
