import type { Feed } from '../feeds/feed.ts';
import { ownHome } from '../feeds/own-home.ts';
import type { Store } from '../store/store.ts';

/** The one daily quote that somebody has sent to themselves. */
export async function findOwnFeed(userId: string, store: Pick<Store, 'feedsOf'>): Promise<Feed | undefined> {
  return (await store.feedsOf(ownHome(userId)))[0];
}
