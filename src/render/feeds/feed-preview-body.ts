import type { APIButtonComponent } from 'discord-api-types/v10';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { shortDay } from '../../i18n/dates/full-date.ts';
import type { Library } from '../../interview/interview.ts';
import type { Feed } from '../../feeds/feed.ts';
import type { Planned } from '../../feeds/plan-feed.ts';
import { button, dangerButton, rows } from '../buttons/button.ts';
import type { Reader } from '../reader.ts';
import { feedLine } from './feed-line.ts';
import { itemEntry } from './item-entry.ts';
import { feedTarget } from '../buttons/feed-state.ts';
import type { MessageBody } from '../message-body.ts';
import { neutralColour } from '../interview/speaker-colour.ts';
import { permittedBody } from '../permitted-body.ts';
import { timestamp } from '../text/timestamp.ts';

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
  /** In the order they were banned. */
  readonly banned: readonly string[];
  /** A whole sentence about what was just done. */
  readonly note: string | undefined;
}

/** The coming posts with date, weekday and beginning, a number for each, and what may be done with the chosen one. */
export function feedPreviewBody(library: Library, preview: FeedPreview, { locale, layout }: Reader): MessageBody {
  const { feed, planned, banned, note } = preview;
  const { feeds } = messagesFor(locale);
  const words = feeds.preview;
  const lines = [
    feedLine(feed, locale),
    ...(feed.state === 'active' ? [] : [`-# ${feeds.stillStopped}`]),
    ...planned.map((each, place) => plannedLines(library, each, place + 1, preview, locale)),
    ...(planned.length === 0 ? [feeds.nothingYet] : []),
    '',
    ...(note === undefined ? [] : [`**${note}**`]),
    ...(banned.length === 0 ? [] : [`-# ${words.banned(banned.length)}`]),
    `-# ${feed.kind === 'serial' ? words.serialHint : words.hint}`,
  ];
  const embed = { title: words.title, color: neutralColour, description: lines.join('\n') };
  return permittedBody({ embeds: [embed], components: previewButtons(preview, locale) }, layout);
}

function plannedLines(
  library: Library,
  planned: Planned,
  number: number,
  preview: FeedPreview,
  locale: Locale,
): string {
  const words = messagesFor(locale).feeds.preview;
  const { date, dueMs, item, skipped } = planned;
  const chosen = date === preview.chosen ? '▸ ' : '';
  const swapped = !skipped && preview.wished.has(date) ? ` · *${words.swapped}*` : '';
  const shown = item === undefined ? undefined : itemEntry(library, item, locale);
  const what = skipped ? `*${words.leftOut}*` : (shown ?? `*${words.nothing}*`);
  return `\n${chosen}**${number}** ${shortDay(date, locale)} · ${timestamp(dueMs, 'R')}${swapped}\n${what}`;
}

function previewButtons(preview: FeedPreview, locale: Locale) {
  const { feed, planned, chosen, banned } = preview;
  const words = messagesFor(locale).feeds.preview;
  const numbers = planned.map(({ date }, place) =>
    button(String(place + 1), feedTarget('pick', { feedId: feed.id, date }), date === chosen),
  );
  const last = banned.at(-1);
  const unban =
    last === undefined || chosen === undefined
      ? []
      : [button(words.unban, feedTarget('unban', { feedId: feed.id, date: chosen, item: last }))];
  const post = planned.find(({ date }) => date === chosen);
  return rows(numbers, [...(post === undefined ? [] : postButtons(post, preview, locale)), ...unban]);
}

function postButtons(
  { date, item, skipped }: Planned,
  { feed, wished, swappable }: FeedPreview,
  locale: Locale,
): readonly APIButtonComponent[] {
  const words = messagesFor(locale).feeds.preview;
  const day = { feedId: feed.id, date };
  const swaps = !skipped && item !== undefined && swappable;
  return [
    ...(skipped ? [] : [button(words.skip, feedTarget('skip', day))]),
    ...(swaps ? [button(words.swap, feedTarget('swap', { ...day, item }))] : []),
    ...(skipped || item === undefined ? [] : [dangerButton(words.ban, feedTarget('ban', { ...day, item }))]),
    ...(wished.has(date) ? [button(words.undo, feedTarget('undo', day))] : []),
  ];
}
