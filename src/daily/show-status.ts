import type { Deps } from '../conversation/command.ts';
import { mayPing } from '../discord/may-ping.ts';
import { missingPermissions } from '../discord/missing-permissions.ts';
import { getManagedGuild } from '../conversation/manage-server.ts';
import type { MessageReply, UpdateReply } from '../conversation/reply.ts';
import type { ActRequest, CommandRequest, ComponentRequest } from '../conversation/request.ts';
import { readerOf } from '../render/reader.ts';
import { feedsOnPage, feedStatusBody } from '../render/feeds/feed-status-body.ts';
import type { MessageBody } from '../render/message-body.ts';
import { type KnownChannel, readStatusPageState, type StatusPage } from '../render/components/status-page-state.ts';
import { findInterviewWithoutText } from '../feeds/find-interview-without-text.ts';
import type { FeedPlace } from '../feeds/feed-place.ts';
import { planToNext } from '../feeds/plan-to-next.ts';
import { openFeedSelect } from './form/which-feed.ts';
import { readPlanFacts } from '../feeds/plan-facts.ts';
import { tagNotes } from './check-extras.ts';
import { lookAtPlaces } from './look-at-places.ts';
import { readFeedOptions } from './read-feed-options.ts';

const latestPosts = 10;
/** As many as those posts may have. */
const latestRefusals = 50;

type Given = Pick<Deps, 'library' | 'store' | 'clock' | 'delivery' | 'findPlace' | 'channelNames'>;

/** `/daily status`. Permissions are told by the request for the channel it is asked in and one that is named, and by Discord for the others. */
export async function showStatus(request: CommandRequest, given: Given): Promise<MessageReply> {
  const picked = readFeedOptions(request).channel;
  const channel =
    picked?.appPermissions === undefined ? undefined : { ...picked, appPermissions: picked.appPermissions };
  return {
    kind: 'message',
    ...(await show({ page: 0, channel }, request, given)),
  };
}

export async function turnStatus(request: ComponentRequest, given: Given): Promise<UpdateReply> {
  return {
    kind: 'update',
    ...(await show(readStatusPageState(request.state), request, given)),
  };
}

async function show(
  asked: StatusPage,
  request: ActRequest,
  { library, store, clock, delivery, findPlace, channelNames }: Given,
): Promise<MessageBody> {
  const guildId = getManagedGuild(request);
  const feeds = await store.feedsOf(guildId);
  const damaged = await store.unreadableFeeds(guildId);
  const known = [...(asked.channel === undefined ? [] : [asked.channel]), ...channelOf(request)];
  const atMs = clock.wall();
  const records = await Promise.all(
    feeds.map(async (feed) => {
      const [facts, posts, refusals, lacks, unreadable, followUps] = await Promise.all([
        readPlanFacts(feed, { library, store }),
        store.posts(feed.id, latestPosts),
        store.refusals(feed.id, latestRefusals),
        store.lacks(feed.id),
        store.unreadableRecords(feed.id),
        store.followUpsOf(feed.id),
      ]);
      const { leftOut = [] } = facts;
      const planned = planToNext(facts, atMs, 2);
      const withoutText = findInterviewWithoutText(feed, library, facts.defaultSlug);
      return { feed, planned, withoutText, posts, refusals, leftOut, lacks, unreadable, followUps, atMs };
    }),
  );
  const doubt = delivery.clockDoubt();
  const untold = records.map((record) => ({
    ...record,
    missing: undefined,
    isHidden: false,
    tagNotes: [],
    pings: undefined,
  }));
  const reader = readerOf(request);
  const onPage = feedsOnPage(library, { feeds: untold, unreadable: damaged, clockDoubt: doubt }, asked, reader);
  const places = await lookAtPlaces(
    onPage.map(({ channelId }) => channelId),
    findPlace,
  );
  const statuses = records.map((record) => {
    const { feed } = record;
    const told = places.get(feed.channelId);
    const place = told === 'hidden' ? undefined : told;
    const channel = known.find(({ id }) => id === feed.channelId) ?? withPermissions(place);
    const missing = channel && missingPermissions(channel.type, channel.appPermissions, feed);
    const isHidden = told === 'hidden' && channel === undefined;
    const pings = feed.roleId === undefined ? undefined : mayPing(undefined, channel?.appPermissions);
    return {
      ...record,
      missing,
      pings,
      isHidden,
      tagNotes: tagNotes(place, feed.tag, request.locale, 'openToChooseTag'),
    };
  });
  const select = await openFeedSelect({ feeds, unreadable: damaged }, request, channelNames);
  const all = { feeds: statuses, unreadable: damaged, clockDoubt: doubt, select };
  return feedStatusBody(library, all, asked, reader);
}

function withPermissions(place: FeedPlace | undefined): KnownChannel | undefined {
  if (place?.appPermissions === undefined) return undefined;
  return { id: place.id, type: place.type, appPermissions: place.appPermissions };
}

function channelOf({ channelId, channelType, appPermissions }: ActRequest): KnownChannel[] {
  if (channelId === undefined || channelType === undefined) return [];
  return [{ id: channelId, type: channelType, appPermissions }];
}
