import { messagesFor } from '../../i18n/messages-for.ts';
import type { Feed } from '../../feeds/feed.ts';
import { partButtons, rows } from '../buttons/button.ts';
import type { Reader } from '../reader.ts';
import { feedLine } from './feed-line.ts';
import type { MessageBody } from '../message-body.ts';
import { pageAt } from '../text/page-at.ts';
import { neutralColour } from '../interview/speaker-colour.ts';
import { permittedBody } from '../permitted-body.ts';
import { timestamp } from '../text/timestamp.ts';
import { feedListTarget } from '../buttons/list-page-state.ts';

export interface ListedFeed {
  readonly feed: Feed;
  /** When it posts next, were it running. */
  readonly nextMs: number | undefined;
}

/** A server's feeds, numbered, oldest first. `asked` counts pages from 0. */
export function feedListBody(all: readonly ListedFeed[], asked: number, { locale, layout }: Reader): MessageBody {
  const { buttons, feeds, library } = messagesFor(locale);
  if (all.length === 0) {
    const embed = { title: feeds.list.title, color: neutralColour, description: feeds.list.none };
    return permittedBody({ embeds: [embed] }, layout);
  }
  const blocks = all.map(({ feed, nextMs }, place) => {
    const state = feed.state === 'active' ? nextText(nextMs) : ` · **${feeds[feed.state]}**`;
    return { text: `**${place + 1}** ${feedLine(feed, locale)}${state}` };
  });
  const { shown, page, pages } = pageAt(blocks, asked, layout.page);
  const lines = [...shown.map(({ text }) => text), '', `-# ${feeds.list.hint}`];
  const embed = {
    title: feeds.list.title,
    color: neutralColour,
    description: lines.join('\n'),
    ...(pages > 1 && { footer: { text: library.page(page + 1, pages) } }),
  };
  const turning = partButtons(buttons, page, pages, feedListTarget);
  return permittedBody({ embeds: [embed], components: rows(turning) }, layout);
}

function nextText(nextMs: number | undefined): string {
  return nextMs === undefined ? '' : ` · ${timestamp(nextMs, 'R')}`;
}
