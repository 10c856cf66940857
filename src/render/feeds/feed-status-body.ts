import type { APIButtonComponent } from 'discord-api-types/v10';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Library } from '../../interview/interview.ts';
import { partButtons, rows } from '../buttons/button.ts';
import type { Reader } from '../reader.ts';
import type { FeedStatus } from './feed-status.ts';
import { feedStatusLines } from './feed-status-lines.ts';
import { leftOutButtons } from './left-out-buttons.ts';
import type { MessageBody } from '../message-body.ts';
import { pageAt } from '../text/page-at.ts';
import { neutralColour } from '../interview/speaker-colour.ts';
import { type StatusPage, statusTarget } from '../buttons/status-page-state.ts';
import { permittedBody } from '../permitted-body.ts';

/** Each feed's next run, last run, last trouble with its mend, state and permissions. */
export function feedStatusBody(
  library: Library,
  all: readonly FeedStatus[],
  asked: StatusPage,
  { locale, layout }: Reader,
): MessageBody {
  const { buttons, feeds, library: words } = messagesFor(locale);
  const blocks = all.map((status, place) => ({
    status,
    number: place + 1,
    text: `${feedStatusLines(library, status, place + 1, locale).join('\n')}\n`,
  }));
  const { shown, page, pages } = pageAt(blocks, asked.page, layout.page);
  const embed = {
    title: feeds.status.title,
    color: neutralColour,
    description: all.length === 0 ? feeds.list.none : shown.map(({ text }) => text).join('\n'),
    ...(pages > 1 && { footer: { text: words.page(page + 1, pages) } }),
  };
  const turning = partButtons(buttons, page, pages, (other) => statusTarget({ ...asked, page: other }));
  const decisions = shown.map(({ status, number }) => decisionButtons(library, status, number, locale));
  return permittedBody({ embeds: [embed], components: rows(turning, ...decisions) }, layout);
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
