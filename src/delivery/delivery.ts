import type { ClockDoubt } from './clock-doubt.ts';
import type { Feed, Post } from '../feeds/feed.ts';
import type { Refusal } from '../feeds/refusal.ts';

/** What commands may ask of deliveries. */
export interface Delivery {
  /**
   * Sends the feed's post for its zone's present date now, whatever its time of day. It counts as that day's post; where
   * there is one already, that one is returned untouched.
   * @throws UserError 'feed-not-found'; 'clock-doubted' where it is not sure which date that is
   */
  postNow(feed: Feed): Promise<PostedNow>;
  /** Why nothing is posted just now, where that is for the machine's clock. */
  clockDoubt(): ClockDoubt | undefined;
}

export interface PostedNow {
  /** Undefined where Discord refused it and is asked again by itself: the latest refusal says when. */
  readonly post: Post | undefined;
  readonly already: boolean;
  /** What Discord refused of it just now, the latest first. */
  readonly refusals: readonly Refusal[];
  /** The interview that the feed told by then, and that is not here. */
  readonly goneSlug?: string | undefined;
}
