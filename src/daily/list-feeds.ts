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

/** `/daily list`. */
export async function listFeeds(
  request: CommandRequest,
  { library, store, clock, delivery }: Pick<Deps, 'library' | 'store' | 'clock' | 'delivery'>,
): Promise<MessageReply> {
  return { kind: 'message', ...(await page(0, request, { library, store, clock, delivery })) };
}

export async function turnList(
  request: ComponentRequest,
  { library, store, clock, delivery }: Pick<Deps, 'library' | 'store' | 'clock' | 'delivery'>,
): Promise<UpdateReply> {
  return {
    kind: 'update',
    ...(await page(readListPageState(request.state), request, { library, store, clock, delivery })),
  };
}

async function page(
  number: number,
  request: ActRequest,
  { library, store, clock, delivery }: Pick<Deps, 'library' | 'store' | 'clock' | 'delivery'>,
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
  const all = { feeds: listed, unreadable, clockDoubt: delivery.clockDoubt() };
  return feedListBody(library, all, number, readerOf(request));
}
