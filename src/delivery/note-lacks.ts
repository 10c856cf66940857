import type { LackKind } from '../feeds/lack.ts';
import type { DeliveryDeps } from './delivery-deps.ts';
import type { FoundLacks } from './poster.ts';

/**
 * Records what a date showed a feed to be short of, among the kinds that it is about; whoever set it up is told of what is
 * new. What is found no longer is over.
 */
export async function noteLacks<Body>(
  { feedId, date }: { readonly feedId: string; readonly date: string },
  about: readonly LackKind[],
  found: FoundLacks,
  { store, log, tellings }: Pick<DeliveryDeps<Body>, 'store' | 'log' | 'tellings'>,
): Promise<void> {
  const fresh = await store.keepLacks(feedId, date, about, found);
  if (fresh.length === 0) return;
  const guildId = (await store.feed(feedId))?.guildId;
  for (const { kind, of } of fresh) log.warn({ feedId, guildId, date, lack: kind, of }, 'a feed lacks something');
  tellings.wake();
}
