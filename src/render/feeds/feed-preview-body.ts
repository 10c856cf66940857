import type { APIButtonComponent } from 'discord-api-types/v10';
import type { ClockDoubt } from '../../delivery/clock-doubt.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { shortDay } from '../../i18n/dates/full-date.ts';
import type { Library } from '../../interview/interview.ts';
import { findItem } from '../../interview/find-item.ts';
import { wordsOf } from '../../interview/words-of.ts';
import type { Feed, WishedItem } from '../../feeds/feed.ts';
import type { Refusal } from '../../feeds/refusal.ts';
import type { Planned } from '../../feeds/plan-feed.ts';
import { button, dangerButton, rows } from '../components/button.ts';
import { runTarget } from '../components/clicked-run.ts';
import type { Reader } from '../reader.ts';
import { clockLine } from './clock-line.ts';
import { feedLine } from './feed-line.ts';
import { findGone } from '../../interview/resolve-kept.ts';
import { formerLines } from '../quote/former-lines.ts';
import { itemEntry } from './item-entry.ts';
import { leftOutButtons } from './left-out-buttons.ts';
import { leftOutLines } from './left-out-lines.ts';
import { feedItemTarget, feedTarget } from '../components/feed-state.ts';
import type { MessageBody } from '../message-body.ts';
import { neutralColour } from '../interview/speaker-colour.ts';
import { shares } from '../limits.ts';
import { permittedBody } from '../permitted-body.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';
import { withoutHash } from '../../interview/kept-id.ts';
import { timestamp } from '../text/timestamp.ts';
import { previewDaySelect } from './preview-day-select.ts';

/** What a moderator sees of a feed's coming posts. */
export interface FeedPreview {
  readonly feed: Feed;
  readonly planned: readonly Planned[];
  /** The date whose post the buttons are about; one of `planned`. */
  readonly chosen: string | undefined;
  /** Whether there is another item to swap the chosen post's for. */
  readonly swappable: boolean;
  /** Dates a moderator wished something for. */
  readonly wished: ReadonlySet<string>;
  /** What they wished for, by date. */
  readonly wishedItems: ReadonlyMap<string, WishedItem>;
  /** In the order they were banned. */
  readonly banned: readonly string[];
  /** Of how many of them the words changed since; and of how many they are in the text no more. */
  readonly changedBans: number;
  readonly goneBans: number;
  /** What is passed over since Discord refused it, the oldest first. */
  readonly leftOut: readonly Refusal[];
  /** Why none is posted just now, where that is for the machine's clock. */
  readonly clockDoubt: ClockDoubt | undefined;
  /** A whole sentence about what was just done. */
  readonly note: string | undefined;
}

/** The coming posts with date, weekday and beginning, a select of their days, and what may be done with the chosen one. */
export function feedPreviewBody(library: Library, preview: FeedPreview, { locale, layout }: Reader): MessageBody {
  const { feed, planned, banned, changedBans, goneBans, leftOut, clockDoubt, note } = preview;
  const { feeds } = messagesFor(locale);
  const words = feeds.preview;
  const lines = [
    ...(clockDoubt === undefined ? [] : [`${clockLine(clockDoubt, locale)}\n`]),
    feedLine(feed, locale),
    ...(feed.state === 'active' ? [] : [`-# ${feeds.stillStopped}`]),
    ...planned.map((each) => plannedLines(library, each, preview, { locale, layout })),
    ...(planned.length === 0 ? [feeds.nothingYet] : []),
    '',
    ...(note === undefined ? [] : [`**${note}**`]),
    ...(banned.length === 0 ? [] : [`-# ${words.banned(banned.length)}`]),
    ...(changedBans === 0 ? [] : [`-# ${words.changedBans(changedBans)}`]),
    ...(goneBans === 0 ? [] : [`-# ${words.goneBans(goneBans)}`]),
    ...leftOutLines(library, leftOut, locale),
    ...(planned.length === 0 ? [] : [`-# ${feed.kind === 'serial' ? words.serialHint : words.hint}`]),
  ];
  const embed = { title: words.title, color: neutralColour, description: lines.join('\n') };
  return permittedBody({ embeds: [embed], components: previewRows(library, preview, locale) }, layout);
}

function plannedLines(library: Library, planned: Planned, preview: FeedPreview, { locale, layout }: Reader): string {
  const words = messagesFor(locale).feeds.preview;
  const { date, dueMs, item, skipped } = planned;
  const chosen = date === preview.chosen ? '▸ ' : '';
  const wish = skipped ? undefined : preview.wishedItems.get(date);
  const swapped = wish !== undefined && wish.item === item ? ` · *${words.swapped}*` : '';
  const shown =
    item === undefined
      ? undefined
      : itemEntry(library, item, locale, layout.embeds ? shares.excerptOfSeven : shares.line);
  const what = skipped ? `*${words.leftOut}*` : (shown ?? `*${words.nothing}*`);
  return `\n${chosen}**${shortDay(date, locale)}** · ${timestamp(dueMs, 'R')}${swapped}\n${[what, ...wishLines(library, wish, locale)].join('\n')}`;
}

/** Where what was wished for says something else now, or is in the text no more. */
function wishLines(library: Library, wish: WishedItem | undefined, locale: Locale): readonly string[] {
  const words = messagesFor(locale).feeds.preview;
  if (wish === undefined) return [];
  if (wish.former !== undefined) {
    const now = findItem(library, wish.item)?.item;
    return formerLines(wish.former, words.wishChanged, locale, now && wordsOf(now));
  }
  const gone = findGone(library, wish.item);
  if (gone === undefined) return [];
  return gone.former === undefined
    ? [`-# ${words.wishGone} ${escapeMarkdown(withoutHash(gone.id))}`]
    : formerLines(gone.former, words.wishGone, locale);
}

function previewRows(library: Library, preview: FeedPreview, locale: Locale) {
  const { feed, planned, chosen, banned, leftOut } = preview;
  const words = messagesFor(locale).feeds.preview;
  const last = banned.at(-1);
  const unban =
    last === undefined || chosen === undefined
      ? []
      : [button(words.unban, feedItemTarget('unban', { feedId: feed.id, date: chosen, item: last }, library))];
  const { back: label, card } = messagesFor(locale).feedForm;
  const back = button(label, runTarget('show', { feedId: feed.id }));
  const resume = feed.state === 'active' ? [] : [button(card.resume, runTarget('resume', { feedId: feed.id }))];
  const post = planned.find(({ date }) => date === chosen);
  const decisions = post === undefined ? [] : postButtons(library, post, preview, locale);
  return [
    ...previewDaySelect(library, preview, locale),
    ...rows([...decisions, ...unban], [...resume, back], leftOutButtons(library, feed.id, leftOut, locale)),
  ];
}

function postButtons(
  library: Library,
  { date, item, skipped }: Planned,
  { feed, wished, swappable }: FeedPreview,
  locale: Locale,
): readonly APIButtonComponent[] {
  const words = messagesFor(locale).feeds.preview;
  const day = { feedId: feed.id, date };
  const swaps = !skipped && item !== undefined && swappable;
  return [
    ...(skipped ? [] : [button(words.skip, feedTarget('skip', day))]),
    ...(swaps ? [button(words.swap, feedItemTarget('swap', { ...day, item }, library))] : []),
    ...(skipped || item === undefined
      ? []
      : [dangerButton(words.ban, feedItemTarget('ban', { ...day, item }, library))]),
    ...(wished.has(date) ? [button(words.undo, feedTarget('undo', day))] : []),
  ];
}
