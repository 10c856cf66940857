import type { Feed } from '../../feeds/feed.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { locales, type Locale } from '../../locale.ts';
import { foldTyped } from '../../search/language/fold-typed.ts';
import { scheduleText } from '../feeds/feed-line.ts';
import { limits } from '../limits.ts';
import { oneLine } from '../text/escape-markdown.ts';
import { fitText } from '../text/fit-text.ts';
import type { AutocompleteChoice } from './autocomplete-choice.ts';
import { fittingChoices } from './fitting-choices.ts';
import { ambiguous, joint } from './offered-thing.ts';
import { validChoices } from './valid-choices.ts';

const ellipsis = '…';
/** Of a choice's 100 characters, what a channel's name may take. */
const mostChannel = 40;

/** A server's feeds that fit what was typed: `1 · #daily · highlight of the day · every day at 09:00 (Asia/Shanghai)`. */
export function feedChoices(
  feeds: readonly Feed[],
  typed: string,
  hereId: string | undefined,
  locale: Locale,
): readonly AutocompleteChoice[] {
  const words = messagesFor(locale).feeds;
  const choices = feeds.map((feed, index) => {
    const unknown = feed.channelId === hereId ? words.thisChannel : words.aChannel;
    const place = placeText(feed, namedChannel(feed) ?? unknown, locale);
    const parts = [
      index + 1,
      place,
      scheduleText(feed.rule, locale),
      ...(feed.state === 'active' ? [] : [words[feed.state]]),
    ];
    return { name: fitText(oneLine(parts.join(joint)), limits.choiceName), value: feed.id };
  });
  return validChoices(fittingChoices(choices, typed));
}

/**
 * The id of the feed that was offered so: of what posts just that, there and then. Its number may be another's by now: it
 * decides between feeds that are alike, and knows one whose times alone were changed since.
 * @throws UserError `ambiguous-choice` where it may be several
 */
export function readFeedChoice(feeds: readonly Feed[], given: string): string | undefined {
  const { number, name = '' } = /^(?<number>\d{1,2}) · (?<name>.+)$/u.exec(oneLine(given))?.groups ?? {};
  const facts = withoutState(name);
  const same = feeds.filter((feed) => isCalled(feed, facts));
  const numbered = feeds[Number(number) - 1];
  if (numbered !== undefined && same.includes(numbered)) return numbered.id;
  const retimed = numbered !== undefined && beginsAs(numbered, facts) ? [numbered] : [];
  const meant = [...retimed, ...same];
  if (meant.length > 1)
    throw ambiguous(
      given,
      meant.map(({ id }) => ({ value: id, names: [name] })),
    );
  return meant[0]?.id;
}

/** Where and what. */
function placeText({ kind }: Feed, channel: string, locale: Locale): string {
  return [channel, messagesFor(locale).feeds.kinds[kind]].join(joint);
}

function namedChannel({ channelName }: Feed): string | undefined {
  return channelName === undefined ? undefined : `#${fitText(channelName, mostChannel)}`;
}

/** It stands last, and changes by itself. */
function withoutState(name: string): string {
  const states = locales.flatMap((locale) => {
    const { paused, parked } = messagesFor(locale).feeds;
    return [joint + paused, joint + parked];
  });
  const state = states.find((each) => name.endsWith(each));
  return state === undefined ? name : name.substring(0, name.length - state.length);
}

/** Whether a name tells where, what and when of this feed, in any language; its end may be cut. */
function isCalled(feed: Feed, name: string): boolean {
  const cut = name.endsWith(ellipsis);
  const wanted = foldTyped(cut ? name.substring(0, name.length - ellipsis.length) : name);
  if (wanted === '') return false;
  return placesOf(feed).some(({ place, locale }) => {
    const whole = foldTyped(place + joint + scheduleText(feed.rule, locale));
    return cut ? whole.startsWith(wanted) : whole === wanted;
  });
}

/** Whether it tells at least where and what. */
function beginsAs(feed: Feed, name: string): boolean {
  return placesOf(feed).some(({ place }) => foldTyped(name).startsWith(foldTyped(place + joint)));
}

/** In every language; its channel may have become a mention, which Discord's client makes of `#name`. */
function placesOf(feed: Feed): readonly { readonly place: string; readonly locale: Locale }[] {
  return locales.flatMap((locale) => {
    const { thisChannel, aChannel } = messagesFor(locale).feeds;
    const channels = [namedChannel(feed) ?? aChannel, `<#${feed.channelId}>`, thisChannel];
    return channels.map((channel) => ({ place: placeText(feed, channel, locale), locale }));
  });
}
