import type { ClockDoubt } from '../../delivery/clock-doubt.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Locale } from '../../locale.ts';
import type { Feed } from '../../feeds/feed.ts';
import type { Library } from '../../interview/interview.ts';
import { button, partButtons, rows } from '../components/button.ts';
import { newFeedTarget } from '../components/form-values.ts';
import type { SelectRow } from '../components/select-row.ts';
import type { Reader } from '../reader.ts';
import type { UnreadableFeed } from '../../feeds/unreadable-feed.ts';
import { clockLine } from './clock-line.ts';
import { feedLine } from './feed-line.ts';
import { unreadableFeedLine } from './unreadable-feed-line.ts';
import type { MessageBody } from '../message-body.ts';
import { pageAt } from '../text/page-at.ts';
import { neutralColour } from '../interview/speaker-colour.ts';
import { permittedBody } from '../permitted-body.ts';
import { stopLines } from './stop-lines.ts';
import { timestamp } from '../text/timestamp.ts';
import { feedListTarget } from '../components/list-page-state.ts';

export interface ListedFeed {
  readonly feed: Feed;
  /** When it posts next, were it running. */
  readonly nextMs: number | undefined;
}

interface ShownList {
  readonly feeds: readonly ListedFeed[];
  /** Feeds that cannot be read. */
  readonly unreadable: readonly UnreadableFeed[];
  /** Why none posts just now, where that is for the machine's clock. */
  readonly clockDoubt: ClockDoubt | undefined;
  /** Which opens one of them. */
  readonly select?: readonly SelectRow[];
}

/** A server's feeds, numbered, oldest first; last, those that cannot be read. `asked` counts pages from 0. */
export function feedListBody(
  library: Library,
  { feeds: all, unreadable, clockDoubt, select = [] }: ShownList,
  asked: number,
  { locale, layout }: Reader,
): MessageBody {
  const { buttons, feeds, feedForm, library: words } = messagesFor(locale);
  if (all.length + unreadable.length === 0) {
    const embed = { title: feeds.list.title, color: neutralColour, description: feeds.list.none };
    return permittedBody({ embeds: [embed], components: rows([button(feedForm.setUp, newFeedTarget)]) }, layout);
  }
  const blocks = all.map(({ feed, nextMs }, place) => {
    const state = feed.state === 'active' ? nextText(nextMs) : ` · **${feeds[feed.state]}**`;
    const lines = [`**${place + 1}** ${feedLine(feed, locale)}${state}`, ...stopped(library, feed, locale)];
    return { text: lines.join('\n') };
  });
  const damaged = unreadable.map((feed, place) => ({
    text: `**${all.length + place + 1}** ${unreadableFeedLine(feed, locale)}\n${feeds.unreadable.facts}`,
  }));
  const waits = clockDoubt === undefined || all.length === 0 ? '' : `${clockLine(clockDoubt, locale)}\n\n`;
  const { shown, page, pages } = pageAt([...blocks, ...damaged], asked, layout.page - waits.length);
  const lines = [...shown.map(({ text }) => text), '', `-# ${feeds.list.hint}`];
  const embed = {
    title: feeds.list.title,
    color: neutralColour,
    description: waits + lines.join('\n'),
    ...(pages > 1 && { footer: { text: words.page(page + 1, pages) } }),
  };
  const turning = partButtons(buttons, page, pages, feedListTarget);
  const another = button(feedForm.another, newFeedTarget);
  return permittedBody({ embeds: [embed], components: [...select, ...rows([...turning, another])] }, layout);
}

function stopped(library: Library, { parked }: Feed, locale: Locale): readonly string[] {
  if (parked === undefined) return [];
  const { what, more } = stopLines(library, parked, locale, { opens: true });
  return [`⛔ ${what} ${more.join(' ')}`];
}

function nextText(nextMs: number | undefined): string {
  return nextMs === undefined ? '' : ` · ${timestamp(nextMs, 'R')}`;
}
