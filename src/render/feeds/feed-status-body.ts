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
import type { Feed } from '../../feeds/feed.ts';
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

/** What Discord tells of a channel, at length: of permissions; half as much of a role, as much of a forum's tags. */
const toldRoom = 250;

/**
 * Each feed's next run, last run, last trouble with its mend, state and permissions; before them, why none posts; last, those
 * that cannot be read.
 */
export function feedStatusBody(
  library: Library,
  all: ShownStatus,
  asked: StatusPage,
  { locale, layout }: Reader,
): MessageBody {
  const { buttons, feeds, feedForm, library: words } = messagesFor(locale);
  const { shown, page, pages, waits } = pageOf(library, all, asked, { locale, layout });
  const embed = {
    title: feeds.status.title,
    color: neutralColour,
    description: shown.length === 0 ? feeds.list.none : waits + shown.map(({ text }) => text).join('\n'),
    ...(pages > 1 && { footer: { text: words.page(page + 1, pages) } }),
  };
  const turning = [
    ...partButtons(buttons, page, pages, (other) => statusTarget({ ...asked, page: other })),
    ...(shown.length === 0 ? [] : [button(feeds.status.again, statusTarget({ ...asked, page }))]),
  ];
  const setUp = shown.length === 0 ? [button(feedForm.setUp, newFeedTarget)] : [];
  const below = rows(turning, setUp, ...shown.map((block) => block.buttons));
  const components = [...(all.select ?? []), ...below].slice(0, limits.rows);
  return permittedBody({ embeds: [embed], components }, layout);
}

/** The feeds that stand on a page. */
export function feedsOnPage(library: Library, all: ShownStatus, asked: StatusPage, reader: Reader): readonly Feed[] {
  return pageOf(library, all, asked, reader).shown.flatMap(({ feed }) => feed ?? []);
}

/** Where a page ends does not depend on what Discord tells, or none could be looked at, and turned to, without the others. */
function pageOf(
  library: Library,
  { feeds: all, unreadable, clockDoubt }: ShownStatus,
  asked: StatusPage,
  { locale, layout }: Reader,
) {
  const { feeds } = messagesFor(locale);
  const linesOf = (status: FeedStatus, place: number) => feedStatusLines(library, status, place + 1, locale).join('\n');
  const blocks = all.map((status, place) => {
    const { roleId, tag } = status.feed;
    const bare = linesOf({ ...status, missing: undefined, isHidden: false, tagNotes: [], pings: true }, place);
    const room = toldRoom + (roleId === undefined ? 0 : toldRoom / 2) + (tag === undefined ? 0 : toldRoom);
    // What a refusal says, and of what, may be long in several lines at once.
    const most = Math.min(bare.length + room, longestBlock);
    return {
      feed: status.feed,
      text: `${fitText(linesOf(status, place), most)}\n`,
      most,
      buttons: decisionButtons(library, status, place + 1, locale),
    };
  });
  const damaged = unreadable.map((feed, place) => {
    const text = `**${all.length + place + 1}** ${unreadableFeedLine(feed, locale)}\n${feeds.unreadable.facts}\n`;
    return { feed: undefined, text, most: text.length, buttons: [] };
  });
  const waits = clockDoubt === undefined || all.length === 0 ? '' : `${clockLine(clockDoubt, locale)}\n\n`;
  const measured = [...blocks, ...damaged].map((block) => ({ ...block, block, text: ' '.repeat(block.most) }));
  const page = pageAt(measured, asked.page, layout.page - waits.length);
  return { ...page, shown: page.shown.map(({ block }) => block), waits };
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
