import type { Feed, Post } from '../feeds/feed.ts';

/** What commands may ask of deliveries. */
export interface Delivery {
  /**
   * Sends the feed's post for its zone's present date now, whatever its time of day. It counts as that day's post; where
   * there is one already, that one is returned untouched.
   * @throws UserError 'feed-not-found'; the outcome of a refused send stands in the returned post
   */
  postNow(feed: Feed): Promise<{ readonly post: Post; readonly already: boolean }>;
}
