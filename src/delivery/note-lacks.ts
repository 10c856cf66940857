import type { LackKind } from '../feeds/lack.ts';
import type { DeliveryDeps } from './delivery-deps.ts';
import type { FoundLacks } from './poster.ts';
import { tellCreator } from './tell-creator.ts';

/**
 * Records what a date showed a feed to be short of, among the kinds that it is about, and tells whoever set it up of what
 * is new. What is found no longer is over.
 */
export async function noteLacks<Body>(
  { feedId, date }: { readonly feedId: string; readonly date: string },
  about: readonly LackKind[],
  found: FoundLacks,
  deps: DeliveryDeps<Body>,
): Promise<void> {
  const { store, log } = deps;
  const fresh = await store.keepLacks(feedId, date, about, found);
  if (fresh.length === 0) return;
  const feed = await store.feed(feedId);
  if (feed === undefined) return;
  for (const lack of fresh) {
    log.warn({ feedId, guildId: feed.guildId, date, lack: lack.kind, of: lack.of }, 'a feed lacks something');
    if (await tellCreator(feed, { kind: 'lack', lack }, deps)) await store.markLackTold(feedId, lack.kind);
  }
}
