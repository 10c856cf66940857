import type { DeliveryDeps } from './delivery-deps.ts';
import type { Feed } from '../feeds/feed.ts';
import type { Notice } from './notice.ts';

/** A direct message to whoever set a feed up; whether it arrived. Where it did not, /daily status shows the same. */
export async function tellCreator<Body>(feed: Feed, notice: Notice, deps: DeliveryDeps<Body>): Promise<boolean> {
  const { poster, log } = deps;
  try {
    return await poster.tell(feed.createdBy, await deps.renderNotice(feed, notice));
  } catch (error) {
    log.warn({ feedId: feed.id, notice: notice.kind, reason: String(error) }, 'nobody could be told about a feed');
    return false;
  }
}
