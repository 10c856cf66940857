import type { Feed, Post } from './feed.ts';
import type { Refusal } from './refusal.ts';

/** So many items in a row are no item's fault either, whatever each is refused for. */
const mostInARow = 3;

/** Other items that were refused for the same since the last post that was sent; or, where they are many, for anything. */
export function refusedInARow(
  { item, code, channelId }: Pick<Refusal, 'item' | 'code' | 'channelId'>,
  before: readonly Refusal[],
  { sinceMs }: Pick<Feed, 'sinceMs'>,
  posts: readonly Post[],
): readonly Refusal[] {
  const sentDate = posts.find(({ state }) => state === 'sent')?.date ?? '';
  const others = before.filter(
    (earlier) =>
      earlier.reason === 'content-refused' &&
      earlier.channelId === channelId &&
      earlier.item !== item &&
      earlier.date > sentDate &&
      earlier.atMs >= sinceMs,
  );
  const alike = others.filter((earlier) => earlier.code === code);
  return alike.length > 0 || others.length < mostInARow ? alike : others;
}

/** Of a feed that was stopped for what its items say: those before the last one, the oldest first. */
export function stoppedItems(
  { parked, channelId, sinceMs }: Feed,
  refusals: readonly Refusal[],
  posts: readonly Post[],
): readonly Refusal[] {
  if (parked?.reason !== 'content-refused' || parked.item === undefined) return [];
  const before = refusals.filter(({ atMs }) => atMs <= parked.atMs);
  const last = { item: parked.item, code: parked.answer?.code, channelId };
  const all = refusedInARow(last, before, { sinceMs }, posts).toReversed();
  return [...new Map(all.map((each) => [each.item, each])).values()];
}
