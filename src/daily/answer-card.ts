import type { APIButtonComponent } from 'discord-api-types/v10';
import { postQuote } from '../feeds/post-quote.ts';
import type { Deps } from '../conversation/command.ts';
import type { ActRequest } from '../conversation/request.ts';
import type { Library } from '../interview/interview.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import { readerOf } from '../render/reader.ts';
import type { ToldPlace } from '../render/components/told-place.ts';
import { feedCardRows } from '../render/feeds/feed-card-rows.ts';
import { clockLine } from '../render/feeds/clock-line.ts';
import { feedCardBody } from '../render/feeds/feed-card-body.ts';
import { cardWords, isDrawable } from '../render/quote/card-words.ts';
import type { MessageBody } from '../render/message-body.ts';
import { type Feed, type FeedKind, mayBeAskedFor } from '../feeds/feed.ts';
import { dateIn } from '../feeds/date-in.ts';
import { findInterviewWithoutText } from '../feeds/find-interview-without-text.ts';
import type { Planned } from '../feeds/plan-feed.ts';
import type { Locale } from '../locale.ts';
import { lackWords } from '../render/feeds/lack-words.ts';
import { startSentence } from '../render/text/start-sentence.ts';
import { readPlanFacts } from '../feeds/plan-facts.ts';
import { planToNext } from '../feeds/plan-to-next.ts';

const occurrencesShown = 3;

/** A feed after something was done to it: what it is, its next three posts where it runs, whether they wait, and what can be done with it. */
export async function answerCard(
  request: ActRequest,
  { library, store, clock, delivery }: Pick<Deps, 'library' | 'store' | 'clock' | 'delivery'>,
  { title, feed, notes = [], buttons = [] }: CardFacts,
): Promise<MessageBody> {
  const { feeds } = messagesFor(request.locale);
  const runs = feed.state === 'active';
  const nowMs = clock.wall();
  const facts = await readPlanFacts(feed, { library, store });
  const planned = runs ? planToNext(facts, nowMs, occurrencesShown) : [];
  const today = await store.post(feed.id, dateIn(feed.rule.timeZone, nowMs));
  const hasPosted = runs && (await store.shownItems(feed.id)).length > 0;
  const doubt = runs ? delivery.clockDoubt() : undefined;
  const all = [
    ...(doubt === undefined ? [] : [clockLine(doubt, request.locale)]),
    ...(runs ? [] : [feeds.stillStopped]),
    ...goneNotes(library, planned, feed, request.locale),
    ...pictureNotes(library, planned, feed, request),
    ...notes,
  ];
  const tags = request.place?.id === feed.channelId ? request.place.tags : [];
  const controls = {
    feed,
    place: placeOf(feed, request),
    tags,
    pictures: request.draws && mayBePictured(feed, library, facts.defaultSlug),
    mayPost: today === undefined || mayBeAskedFor(today),
    buttons,
  };
  const components = feedCardRows(controls, request.locale);
  const card = { title, feed, nowMs, planned, hasPosted, notes: all, components };
  return feedCardBody(library, card, readerOf(request));
}

/** The feed's channel, where the request tells of it. */
function placeOf({ channelId }: Feed, { channels, place, ...here }: ActRequest): ToldPlace | undefined {
  const named = channels[channelId];
  if (named !== undefined) return named;
  const { channelType: type, appPermissions, memberPermissions } = here;
  if (here.channelId === channelId && type !== undefined) return { type, appPermissions, memberPermissions };
  return place?.id === channelId ? { ...place, memberPermissions: undefined } : undefined;
}

interface CardFacts {
  readonly title: string;
  readonly feed: Feed;
  readonly notes?: readonly string[];
  readonly buttons?: readonly APIButtonComponent[];
}

/** Its interview is not here, so that it has nothing to post: which there are. */
function goneNotes(library: Library, planned: readonly Planned[], { slug }: Feed, locale: Locale): readonly string[] {
  if (!planned.some(({ lacking }) => lacking === 'interview')) return [];
  const { what, mend } = lackWords(library, { kind: 'interview', of: slug }, locale);
  return [`⚠ ${startSentence(what)} ${mend}`];
}

/** That pictures were asked for, and none comes: ever, from this machine, or with what is shown next. */
function pictureNotes(
  library: Library,
  planned: readonly Planned[],
  { kind, card }: Feed,
  { draws, locale }: Pick<ActRequest, 'draws' | 'locale'>,
): readonly string[] {
  if (card !== true) return [];
  const { feeds } = messagesFor(locale);
  if (!draws) return [feeds.noRenderer];
  const items = planned.map(({ item }) => item).filter((item) => item !== undefined);
  const comesBare = items.length > 0 && !items.some((item) => isPictured(library, kind, item));
  return comesBare ? [feeds.noPictures] : [];
}

/** Pictures are of quotes. */
function mayBePictured(feed: Feed, library: Library, defaultSlug: string | undefined): boolean {
  return feed.kind !== 'summary' && findInterviewWithoutText(feed, library, defaultSlug) === undefined;
}

function isPictured(library: Library, kind: FeedKind, item: string): boolean {
  const quote = postQuote(library, kind, item);
  return quote !== undefined && isDrawable(cardWords(quote.interview, quote.passage, 'en-US', quote.window));
}
