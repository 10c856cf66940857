import type { Deps } from '../conversation/command.ts';
import { mayPing } from '../discord/may-ping.ts';
import { missingPermissions } from '../discord/missing-permissions.ts';
import { getManagedGuild } from '../conversation/manage-server.ts';
import type { MessageReply, UpdateReply } from '../conversation/reply.ts';
import type { ActRequest, CommandRequest, ComponentRequest } from '../conversation/request.ts';
import { readerOf } from '../render/reader.ts';
import { feedStatusBody } from '../render/feeds/feed-status-body.ts';
import type { MessageBody } from '../render/message-body.ts';
import { type KnownChannel, readStatusPageState, type StatusPage } from '../render/components/status-page-state.ts';
import { findInterviewWithoutText } from '../feeds/find-interview-without-text.ts';
import { planFeed } from '../feeds/plan-feed.ts';
import { readPlanFacts } from '../feeds/plan-facts.ts';
import { readFeedOptions } from './read-feed-options.ts';

const latestPosts = 10;
/** As many as those posts may have. */
const latestRefusals = 50;

/** `/daily status`. Permissions are known of the channel it is asked in, and of one that is named. */
export async function showStatus(
  request: CommandRequest,
  { library, store, clock, delivery }: Pick<Deps, 'library' | 'store' | 'clock' | 'delivery'>,
): Promise<MessageReply> {
  const picked = readFeedOptions(request).channel;
  const channel =
    picked?.appPermissions === undefined ? undefined : { ...picked, appPermissions: picked.appPermissions };
  return { kind: 'message', ...(await show({ page: 0, channel }, request, { library, store, clock, delivery })) };
}

export async function turnStatus(
  request: ComponentRequest,
  { library, store, clock, delivery }: Pick<Deps, 'library' | 'store' | 'clock' | 'delivery'>,
): Promise<UpdateReply> {
  return {
    kind: 'update',
    ...(await show(readStatusPageState(request.state), request, { library, store, clock, delivery })),
  };
}

async function show(
  asked: StatusPage,
  request: ActRequest,
  { library, store, clock, delivery }: Pick<Deps, 'library' | 'store' | 'clock' | 'delivery'>,
): Promise<MessageBody> {
  const guildId = getManagedGuild(request);
  const feeds = await store.feedsOf(guildId);
  const damaged = await store.unreadableFeeds(guildId);
  const known = [...(asked.channel === undefined ? [] : [asked.channel]), ...channelOf(request)];
  const atMs = clock.wall();
  const statuses = await Promise.all(
    feeds.map(async (feed) => {
      const [facts, posts, refusals, lacks, unreadable] = await Promise.all([
        readPlanFacts(feed, { library, store }),
        store.posts(feed.id, latestPosts),
        store.refusals(feed.id, latestRefusals),
        store.lacks(feed.id),
        store.unreadableRecords(feed.id),
      ]);
      const channel = known.find(({ id }) => id === feed.channelId);
      const missing = channel && missingPermissions(channel.type, channel.appPermissions, { card: feed.card });
      const { leftOut = [] } = facts;
      const pings = feed.roleId === undefined ? undefined : mayPing(undefined, channel?.appPermissions);
      const planned = planFeed(facts, atMs, 2);
      const withoutText = findInterviewWithoutText(feed, library, facts.defaultSlug);
      return { feed, planned, withoutText, posts, refusals, leftOut, lacks, unreadable, missing, pings, atMs };
    }),
  );
  const all = { feeds: statuses, unreadable: damaged, clockDoubt: delivery.clockDoubt() };
  return feedStatusBody(library, all, asked, readerOf(request));
}

function channelOf({ channelId, channelType, appPermissions }: ActRequest): KnownChannel[] {
  if (channelId === undefined || channelType === undefined) return [];
  return [{ id: channelId, type: channelType, appPermissions }];
}
