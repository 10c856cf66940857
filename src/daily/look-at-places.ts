import type { FeedPlace, FindPlace } from '../feeds/feed-place.ts';

/** Discord takes fifty requests a second, of everybody. */
const fewAtOnce = 5;

/** What Discord tells of channels, asked for a few at a time; nothing of those of which it tells nothing in time. */
export async function lookAtPlaces(
  channelIds: readonly string[],
  findPlace: FindPlace,
): Promise<ReadonlyMap<string, FeedPlace | 'hidden'>> {
  const told = new Map<string, FeedPlace | 'hidden'>();
  const ids = [...new Set(channelIds)];
  for (let at = 0; at < ids.length; at += fewAtOnce) {
    const few = ids.slice(at, at + fewAtOnce);
    const places = await Promise.all(few.map((id) => findPlace(id, true)));
    for (const [index, place] of places.entries()) if (place !== undefined) told.set(few[index] ?? '', place);
  }
  return told;
}
