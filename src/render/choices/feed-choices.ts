import type { ChannelNames } from '../../feeds/channel-names.ts';
import type { UnreadableFeed } from '../../feeds/unreadable-feed.ts';
import type { Feed } from '../../feeds/feed.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { locales, type Locale } from '../../locale.ts';
import { foldTyped } from '../../search/language/fold-typed.ts';
import { scheduleText } from '../feeds/feed-line.ts';
import { limits } from '../limits.ts';
import { oneLine } from '../text/escape-markdown.ts';
import { fitPlain } from '../text/fit-line.ts';
import { fitText } from '../text/fit-text.ts';
import type { AutocompleteChoice } from './autocomplete-choice.ts';
import { fittingChoices } from './fitting-choices.ts';
import { ambiguous, joint, suffixed } from './offered-thing.ts';
import { validChoices } from './valid-choices.ts';

const ellipsis = '…';
/** Of a choice's 100 characters, what a channel's name may take. */
const mostChannel = 40;

type Known = Pick<ChannelNames, 'known'>;

/** Those that cannot be read have the numbers behind the others. */
export interface OfferedFeeds {
  readonly feeds: readonly Feed[];
  readonly unreadable: readonly UnreadableFeed[];
}

export interface FeedTyping {
  readonly focused: { readonly value: string };
  /** Where it is typed. */
  readonly channelId: string | undefined;
  readonly locale: Locale;
}

/** A server's feeds that fit what was typed: `1 · #daily · highlight of the day · every day at 09:00 (Asia/Shanghai)`. */
export function feedChoices(
  { feeds, unreadable }: OfferedFeeds,
  names: Known,
  { focused, ...typing }: FeedTyping,
): readonly AutocompleteChoice[] {
  const choices = feeds.map((feed, index) => {
    const name = oneLine(`${index + 1}${joint}${lineText(feed, names, typing)}`);
    const facts = factsOf(fitText(name, limits.choiceName));
    const isAlone = feeds.filter((each) => isCalled(each, names, facts)).length < 2;
    return { name: isAlone ? fitText(name, limits.choiceName) : suffixed(name, feed.id), value: feed.id };
  });
  const damaged = unreadable.map((feed, index) => ({
    name: `${feeds.length + index + 1}${joint}${unreadableText(feed, names, typing.locale)}`,
    value: feed.key,
  }));
  return validChoices(fittingChoices([...choices, ...damaged], focused.value));
}

/** Where, what, when, and whether it stands still. */
function lineText(feed: Feed, names: Known, { channelId: hereId, locale }: Omit<FeedTyping, 'focused'>): string {
  const words = messagesFor(locale).feeds;
  const unknown = feed.channelId === hereId ? words.thisChannel : words.aChannel;
  const place = placeText(feed, channelText(feed, names, locale) ?? unknown, locale);
  const state = feed.state === 'active' ? [] : [words[feed.state]];
  return [place, scheduleText(feed.rule, locale), ...state].join(joint);
}

/** `#daily · damaged, cannot be read` */
function unreadableText({ channelId }: UnreadableFeed, names: Known, locale: Locale): string {
  const { aChannel, unreadable } = messagesFor(locale).feeds;
  const channel = channelId === undefined ? undefined : channelText({ channelId }, names, locale);
  return `${channel ?? aChannel}${joint}${unreadable.name}`;
}

const offered = /^(?<number>\d{1,2}) · (?<name>.+)$/u;

/** Whether a feed may have been offered so. */
export function isFeedChoice(given: string): boolean {
  return offered.test(oneLine(given));
}

/** Who reads a name. */
export interface FeedReading extends Omit<FeedTyping, 'focused'> {
  /** Whether Discord was asked just now for names that are not known: then one may be of any channel. */
  readonly isAsked?: boolean;
}

/**
 * The id of the feed that was offered so: of what posts just that, there and then. Its number may be another's by now, and
 * decides between no two; it only knows one whose times alone were changed since.
 * @throws UserError `ambiguous-choice` where it may be several
 */
export function readFeedChoice(
  { feeds, unreadable }: OfferedFeeds,
  names: Known,
  given: string,
  { isAsked = false, ...reading }: FeedReading,
): string | undefined {
  const { number, name = '' } = offered.exec(oneLine(given))?.groups ?? {};
  const damaged = unreadable[Number(number) - 1 - feeds.length];
  if (damaged !== undefined && locales.some((locale) => name.endsWith(messagesFor(locale).feeds.unreadable.name))) {
    return damaged.key;
  }
  const named = feeds.find(({ id }) => name.endsWith(joint + id));
  if (named !== undefined) return named.id;
  const facts = withoutState(name);
  // Of one that is gone.
  if (endsInId.test(facts)) return undefined;
  const same = feeds.filter((feed) => isCalled(feed, names, facts));
  const numbered = feeds[Number(number) - 1];
  const known = same.length > 0 ? same : retimed(feeds, names, facts, numbered);
  const meant = isAsked && known.length === 0 ? untold(feeds, names, facts, numbered) : known;
  if (meant.length > 1) {
    const lines = meant.map((feed) => ({ value: feed.id, names: [lineText(feed, names, reading)] }));
    throw ambiguous(given, lines);
  }
  return meant[0]?.id;
}

/** No time ends so, and no state is left here. */
const endsInId = / · [a-z0-9]+$/u;

/** The one of that number, where its times may have been changed since; else it is another's, and that one is gone. */
function retimed(feeds: readonly Feed[], names: Known, facts: string, numbered: Feed | undefined): readonly Feed[] {
  if (numbered === undefined || numbered.sinceMs === numbered.createdAtMs) return [];
  const like = feeds.filter((feed) => beginsAs(feed, names, facts));
  return like.includes(numbered) ? like : [];
}

/**
 * Those that post just that then, in a channel of which Discord does not say just now what it is called: another process may
 * know. Of several the one of that number.
 */
function untold(feeds: readonly Feed[], names: Known, facts: string, numbered: Feed | undefined): readonly Feed[] {
  const like = feeds.filter((feed) => names.known(feed.channelId) === undefined && endsAs(feed, facts));
  return numbered !== undefined && like.includes(numbered) ? [numbered] : like;
}

/** Whether a name tells what and when of this feed, in any language, whatever it tells of where. */
function endsAs({ kind, rule }: Pick<Feed, 'kind' | 'rule'>, name: string): boolean {
  return locales.some((locale) => {
    const end = [messagesFor(locale).feeds.kinds[kind], scheduleText(rule, locale)].join(joint);
    return foldTyped(name).endsWith(foldTyped(end));
  });
}

/** Where and what. */
function placeText({ kind }: Feed, channel: string, locale: Locale): string {
  return [channel, messagesFor(locale).feeds.kinds[kind]].join(joint);
}

/** As it is called now; undefined where Discord did not say. */
function channelText({ channelId }: Pick<Feed, 'channelId'>, names: Known, locale: Locale): string | undefined {
  const known = names.known(channelId);
  if (known === undefined) return undefined;
  const { deletedChannel, hiddenChannel } = messagesFor(locale).feeds;
  if (known === 'deleted') return deletedChannel;
  return known === 'hidden' ? hiddenChannel : `#${fitPlain(known.name, mostChannel)}`;
}

/** What an offered name tells of a feed itself. */
function factsOf(choiceName: string): string {
  return withoutState(offered.exec(choiceName)?.groups?.['name'] ?? '');
}

/** They stand last, and change by themselves. */
const states = locales.flatMap((locale) => {
  const { paused, parked } = messagesFor(locale).feeds;
  return [joint + paused, joint + parked];
});

function withoutState(name: string): string {
  const state = states.find((each) => name.endsWith(each));
  return state === undefined ? name : name.substring(0, name.length - state.length);
}

/** Whether a name tells where, what and when of this feed, in any language; its end may be cut, also inside its state. */
function isCalled(feed: Feed, names: Known, name: string): boolean {
  const cut = name.endsWith(ellipsis);
  const wanted = foldTyped(cut ? name.substring(0, name.length - ellipsis.length) : name);
  if (wanted === '') return false;
  return placesOf(feed, names).some(({ place, locale }) => {
    const whole = place + joint + scheduleText(feed.rule, locale);
    if (!cut) return foldTyped(whole) === wanted;
    return ['', ...states].some((state) => foldTyped(whole + state).startsWith(wanted));
  });
}

/** Whether it tells at least where and what. */
function beginsAs(feed: Feed, names: Known, name: string): boolean {
  return placesOf(feed, names).some(({ place }) => foldTyped(name).startsWith(foldTyped(place + joint)));
}

/** In every language; its channel may have become a mention, which Discord's client makes of `#name`. */
function placesOf(feed: Feed, names: Known): readonly { readonly place: string; readonly locale: Locale }[] {
  return locales.flatMap((locale) => {
    const { thisChannel, aChannel } = messagesFor(locale).feeds;
    const channels = [channelText(feed, names, locale), `<#${feed.channelId}>`, thisChannel, aChannel];
    const told = channels.filter((channel) => channel !== undefined);
    return told.map((channel) => ({ place: placeText(feed, channel, locale), locale }));
  });
}
