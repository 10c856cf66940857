import type { REST } from 'discord.js';
import { ChannelFlags, Routes } from 'discord-api-types/v10';
import * as z from 'zod';
import type { WallClock } from '../../clock.ts';
import { missingPermissions } from '../missing-permissions.ts';
import { channelAnswer } from './channel-answer.ts';
import { guildAnswer, memberAnswer, overwrite, ownPermissions } from './own-permissions.ts';

/** A channel, with what decides who may post there. */
const placeAnswer = channelAnswer.extend({
  parent_id: z.string().nullish(),
  permission_overwrites: z.array(overwrite).optional(),
  thread_metadata: z.object({ locked: z.boolean().optional() }).optional(),
});
type PlaceAnswer = z.infer<typeof placeAnswer>;

export interface LookAtPlace {
  readonly rest: REST;
  readonly botUserId: string;
  readonly clock: WallClock;
}

/**
 * Whether a post would be taken in a channel, as far as looking tells: three requests, four for a thread.
 * @throws the library's errors, where Discord refuses to tell too
 */
export async function takesPosts(channelId: string, { rest, botUserId, clock }: LookAtPlace): Promise<boolean> {
  const readPlace = async (id: string) => placeAnswer.parse(await rest.get(Routes.channel(id)));
  const channel = await readPlace(channelId);
  const { guild_id: guildId, thread_metadata: thread, parent_id: parentId } = channel;
  if (guildId === undefined || thread?.locked === true || lacksTag(channel)) return false;
  const guild = guildAnswer.parse(await rest.get(Routes.guild(guildId)));
  const member = memberAnswer.parse(await rest.get(Routes.guildMember(guildId, botUserId)));
  if (Date.parse(member.communication_disabled_until ?? '') > clock.wall()) return false;
  // A thread has the permissions of its channel.
  const place = thread === undefined ? channel : await readPlace(parentId ?? channelId);
  const held = ownPermissions({ guild, member, botUserId, overwrites: place.permission_overwrites ?? [] });
  // To post, nobody has to read.
  return missingPermissions(channel.type, held).every((permission) => permission === 'read-message-history');
}

function lacksTag({ flags = 0, available_tags: tags = [] }: PlaceAnswer): boolean {
  return (flags & ChannelFlags.RequireTag) !== 0 && tags.every(({ moderated }) => moderated);
}
