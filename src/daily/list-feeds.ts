import type { Deps } from '../conversation/command.ts';
import { getManagedGuild } from '../conversation/manage-server.ts';
import type { MessageReply, UpdateReply } from '../conversation/reply.ts';
import type { ButtonRequest, CommandRequest } from '../conversation/request.ts';
import { readerOf } from '../render/reader.ts';
import { feedListBody } from '../render/feeds/feed-list-body.ts';
import type { MessageBody } from '../render/message.ts';
import { readPage } from '../render/buttons/page-state.ts';
import { planFeed } from '../feeds/plan.ts';
import { readPlanFacts } from '../feeds/plan-facts.ts';

/** `/daily list`. */
export async function listFeeds(request: CommandRequest, deps: Deps): Promise<MessageReply> {
  return { kind: 'message', ...(await page(0, request, deps)) };
}

export async function turnList(request: ButtonRequest, deps: Deps): Promise<UpdateReply> {
  return { kind: 'update', ...(await page(readPage(request.state), request, deps)) };
}

async function page(number: number, request: CommandRequest | ButtonRequest, deps: Deps): Promise<MessageBody> {
  const feeds = await deps.store.feedsOf(getManagedGuild(request));
  const listed = await Promise.all(
    feeds.map(async (feed) => {
      const planned = planFeed(await readPlanFacts(feed, deps), deps.clock.wall(), 1);
      return { feed, nextMs: planned.find(({ skipped }) => !skipped)?.dueMs };
    }),
  );
  return feedListBody(listed, number, readerOf(request));
}
