import type { REST } from 'discord.js';
import { ChannelFlags } from 'discord-api-types/v10';
import type { WallClock } from '../../clock.ts';
import { missingPermissions } from '../missing-permissions.ts';
import { type PlaceAnswer, readPlace } from './read-place.ts';

export interface LookAtPlace {
  readonly rest: REST;
  readonly botUserId: string;
  readonly clock: WallClock;
}

/**
 * Whether a post would be taken in a channel, as far as looking tells.
 * @throws the library's errors, where Discord refuses to tell too
 */
export async function takesPosts(channelId: string, { rest, botUserId, clock }: LookAtPlace): Promise<boolean> {
  const { channel, held, silentUntil = '' } = await readPlace(channelId, botUserId, rest);
  if (held === undefined || channel.thread_metadata?.locked === true || lacksTag(channel)) return false;
  if (Date.parse(silentUntil) > clock.wall()) return false;
  // To post, nobody has to read.
  return missingPermissions(channel.type, held).every((permission) => permission === 'read-message-history');
}

function lacksTag({ flags = 0, available_tags: tags = [] }: PlaceAnswer): boolean {
  return (flags & ChannelFlags.RequireTag) !== 0 && tags.every(({ moderated }) => moderated);
}
