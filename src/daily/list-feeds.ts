import type { Deps } from '../conversation/command.ts';
import { getManagedGuild } from '../conversation/manage-server.ts';
import type { MessageReply, UpdateReply } from '../conversation/reply.ts';
import type { ActRequest, CommandRequest, ComponentRequest } from '../conversation/request.ts';
import { readerOf } from '../render/reader.ts';
import { feedListBody } from '../render/feeds/feed-list-body.ts';
import type { MessageBody } from '../render/message-body.ts';
import { readListPageState } from '../render/components/list-page-state.ts';
import { readPlanFacts } from '../feeds/plan-facts.ts';
import { planToNext } from '../feeds/plan-to-next.ts';
import { openFeedSelect } from './form/which-feed.ts';

type Given = Pick<Deps, 'library' | 'store' | 'clock' | 'delivery' | 'channelNames'>;

/** `/daily list`. */
export async function listFeeds(request: CommandRequest, given: Given): Promise<MessageReply> {
  return { kind: 'message', ...(await page(0, request, given)) };
}

export async function turnList(request: ComponentRequest, given: Given): Promise<UpdateReply> {
  return {
    kind: 'update',
    ...(await page(readListPageState(request.state), request, given)),
  };
}

async function page(
  number: number,
  request: ActRequest,
  { library, store, clock, delivery, channelNames }: Given,
): Promise<MessageBody> {
  const guildId = getManagedGuild(request);
  const feeds = await store.feedsOf(guildId);
  const unreadable = await store.unreadableFeeds(guildId);
  const listed = await Promise.all(
    feeds.map(async (feed) => {
      const planned = planToNext(await readPlanFacts(feed, { library, store }), clock.wall(), 1);
      return { feed, nextMs: planned.find(({ skipped }) => !skipped)?.dueMs };
    }),
  );
  const select = await openFeedSelect({ feeds, unreadable }, request, channelNames);
  const all = { feeds: listed, unreadable, clockDoubt: delivery.clockDoubt(), select };
  return feedListBody(library, all, number, readerOf(request));
}
