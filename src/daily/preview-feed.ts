import type { Deps } from '../conversation/command.ts';
import type { MessageReply, UpdateReply } from '../conversation/reply.ts';
import type { ButtonRequest, CommandRequest } from '../conversation/request.ts';
import { messagesFor } from '../i18n/messages.ts';
import { readerOf } from '../render/reader.ts';
import { feedPreviewBody } from '../render/feeds/feed-preview-body.ts';
import { readFeedDate, readFeedItem } from '../render/buttons/feed-state.ts';
import type { MessageBody } from '../render/message.ts';
import type { Feed } from '../feeds/feed.ts';
import { planFeed, type Planned } from '../feeds/plan.ts';
import { findOther } from '../feeds/find-other.ts';
import { getButtonFeed, getFeed } from './get-feed.ts';
import { readPlanFacts } from '../feeds/plan-facts.ts';

const picksShown = 7;

/** `/daily preview`: the posts that will come, as planned. */
export async function previewFeed(request: CommandRequest, deps: Deps): Promise<MessageReply> {
  const feed = await getFeed(request, deps);
  return { kind: 'message', ...(await preview(feed, request, deps, {})) };
}

/** The button of other answers that leads here. */
export async function openPreview(request: ButtonRequest, deps: Deps): Promise<UpdateReply> {
  const feed = await getButtonFeed(request, deps);
  return { kind: 'update', ...(await preview(feed, request, deps, {})) };
}

/**
 * What a press does to a coming post; a sentence, where there is one to say. `item` is what its button was drawn for:
 * pressed twice, or by two, it does nothing more.
 */
type Deed = (
  feed: Feed,
  planned: Planned,
  item: string | undefined,
  deps: Deps,
  locale: ButtonRequest['locale'],
) => Promise<string | undefined>;

const deeds = {
  pick: () => Promise.resolve(undefined),
  skip: (feed, { date }, _, { store }) => done(store.setWish(feed.id, date, { kind: 'skip' })),
  undo: (feed, { date }, _, { store }) => done(store.setWish(feed.id, date, undefined)),
  swap: async (feed, { date }, item, deps, locale) => {
    if (item === undefined) return undefined;
    const other = findOther(await readPlanFacts(feed, deps), date, item);
    if (other === undefined) return messagesFor(locale).feeds.preview.noOther;
    return done(deps.store.setWish(feed.id, date, { kind: 'item', item: other }));
  },
  ban: async (feed, { date }, item, { store }) => {
    if (item === undefined) return undefined;
    await store.ban(feed.id, item);
    const wishes = await store.wishes(feed.id);
    const wished = wishes.some(({ date: on, wish }) => on === date && wish.kind === 'item' && wish.item === item);
    return wished ? done(store.setWish(feed.id, date, undefined)) : undefined;
  },
  unban: (feed, _, item, { store }) => (item === undefined ? done() : done(store.unban(feed.id, item))),
} satisfies Readonly<Record<string, Deed>>;

/** The preview's buttons: each does its deed and shows what comes now. */
export const previewButtons = {
  pick: press(deeds.pick),
  skip: press(deeds.skip),
  undo: press(deeds.undo),
  swap: press(deeds.swap),
  ban: press(deeds.ban),
  unban: press(deeds.unban),
};

function press(deed: Deed): (request: ButtonRequest, deps: Deps) => Promise<UpdateReply> {
  return async (request, deps) => {
    const feed = await getButtonFeed(request, deps);
    const wanted = readFeedDate(request.state);
    const item = readFeedItem(deps.library, request.state);
    const planned = (await plan(feed, deps)).find((each) => each.date === wanted);
    const note =
      planned === undefined
        ? messagesFor(request.locale).feeds.preview.gone
        : await deed(feed, planned, item, deps, request.locale);
    return { kind: 'update', ...(await preview(feed, request, deps, { chosen: wanted, note })) };
  };
}

async function preview(
  feed: Feed,
  request: CommandRequest | ButtonRequest,
  deps: Deps,
  { chosen, note }: { readonly chosen?: string; readonly note?: string | undefined },
): Promise<MessageBody> {
  const [planned, wishes, banned] = await Promise.all([
    plan(feed, deps),
    deps.store.wishes(feed.id),
    deps.store.banned(feed.id),
  ]);
  const known = planned.some(({ date }) => date === chosen);
  const facts = {
    feed,
    planned,
    chosen: known ? chosen : planned[0]?.date,
    wished: new Set(wishes.map(({ date }) => date)),
    banned,
    note,
  };
  return feedPreviewBody(deps.library, facts, readerOf(request));
}

async function plan(feed: Feed, deps: Deps): Promise<readonly Planned[]> {
  return planFeed(await readPlanFacts(feed, deps), deps.clock.wall(), picksShown);
}

async function done(work?: Promise<void>): Promise<undefined> {
  await work;
  return undefined;
}
