import type { APIButtonComponent } from 'discord-api-types/v10';
import type { ClockDoubt } from '../../delivery/clock-doubt.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Library } from '../../interview/interview.ts';
import { button, partButtons, rows } from '../components/button.ts';
import { newFeedTarget } from '../components/form-values.ts';
import type { SelectRow } from '../components/select-row.ts';
import type { Reader } from '../reader.ts';
import { clockLine } from './clock-line.ts';
import type { FeedStatus } from './feed-status.ts';
import type { UnreadableFeed } from '../../feeds/unreadable-feed.ts';
import { unreadableFeedLine } from './unreadable-feed-line.ts';
import { feedStatusLines } from './feed-status-lines.ts';
import { leftOutButtons } from './left-out-buttons.ts';
import type { MessageBody } from '../message-body.ts';
import { fitText } from '../text/fit-text.ts';
import { pageAt } from '../text/page-at.ts';
import { neutralColour } from '../interview/speaker-colour.ts';
import { type StatusPage, statusTarget } from '../components/status-page-state.ts';
import { limits } from '../limits.ts';
import { permittedBody } from '../permitted-body.ts';

interface ShownStatus {
  readonly feeds: readonly FeedStatus[];
  /** Feeds that cannot be read. */
  readonly unreadable: readonly UnreadableFeed[];
  /** Why none posts just now, where that is for the machine's clock. */
  readonly clockDoubt: ClockDoubt | undefined;
  /** Which opens one of them. */
  readonly select?: readonly SelectRow[];
}

/** Of one feed, beside what may stand before it. */
const longestBlock = limits.description - 400;

/**
 * Each feed's next run, last run, last trouble with its mend, state and permissions; before them, why none posts; last, those
 * that cannot be read.
 */
export function feedStatusBody(
  library: Library,
  { feeds: all, unreadable, clockDoubt, select = [] }: ShownStatus,
  asked: StatusPage,
  { locale, layout }: Reader,
): MessageBody {
  const { buttons, feeds, feedForm, library: words } = messagesFor(locale);
  const blocks = all.map((status, place) => ({
    // What a refusal says, and of what, may be long in several lines at once.
    text: `${fitText(feedStatusLines(library, status, place + 1, locale).join('\n'), longestBlock)}\n`,
    buttons: decisionButtons(library, status, place + 1, locale),
  }));
  const damaged = unreadable.map((feed, place) => ({
    text: `**${all.length + place + 1}** ${unreadableFeedLine(feed, locale)}\n${feeds.unreadable.facts}\n`,
    buttons: [],
  }));
  const waits = clockDoubt === undefined || all.length === 0 ? '' : `${clockLine(clockDoubt, locale)}\n\n`;
  const { shown, page, pages } = pageAt([...blocks, ...damaged], asked.page, layout.page - waits.length);
  const embed = {
    title: feeds.status.title,
    color: neutralColour,
    description: shown.length === 0 ? feeds.list.none : waits + shown.map(({ text }) => text).join('\n'),
    ...(pages > 1 && { footer: { text: words.page(page + 1, pages) } }),
  };
  const turning = partButtons(buttons, page, pages, (other) => statusTarget({ ...asked, page: other }));
  const setUp = shown.length === 0 ? [button(feedForm.setUp, newFeedTarget)] : [];
  const below = rows(turning, setUp, ...shown.map((block) => block.buttons));
  const components = [...select, ...below].slice(0, limits.rows);
  return permittedBody({ embeds: [embed], components }, layout);
}

/** About the item that was left out last, under the feed's number. */
function decisionButtons(
  library: Library,
  { feed, leftOut }: FeedStatus,
  number: number,
  locale: Locale,
): readonly APIButtonComponent[] {
  return leftOutButtons(library, feed.id, leftOut, locale, `${number} · `);
}
