import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Notice } from '../../delivery/notice.ts';
import type { Feed } from '../../feeds/feed.ts';
import type { Library } from '../../interview/interview.ts';
import { feedLine } from './feed-line.ts';
import { itemName } from './item-name.ts';
import { lackWords } from './lack-words.ts';
import type { MessageBody } from '../message-body.ts';
import { neutralColour } from '../interview/speaker-colour.ts';
import { saidLine } from './said-line.ts';
import { stopLines } from './stop-lines.ts';

/** What the one who set a feed up is told, once: what happened, with which item, what Discord said, and the mend. */
export function noticeBody(library: Library, feed: Feed, notice: Notice, locale: Locale): MessageBody {
  const { title, where, lines, once } = wordsOf(library, notice, locale);
  const description = [where(feedLine(feed, locale)), ...lines, '', `-# ${once}`].join('\n');
  return { embeds: [{ title, color: neutralColour, description }] };
}

function wordsOf(library: Library, notice: Notice, locale: Locale) {
  const { parkedNote, leftOutNote, lackNote, refusal } = messagesFor(locale).feeds;
  if (notice.kind === 'parked') {
    const { what, more } = stopLines(library, notice.cause, locale, { others: notice.others });
    return { ...parkedNote, lines: [what, ...more] };
  }
  if (notice.kind === 'left-out') {
    const lines = [refusal.item(itemName(library, notice.refusal, locale)), saidLine(notice.refusal, locale)];
    return { ...leftOutNote, lines };
  }
  const { what, mend } = lackWords(library, notice.lack, locale);
  return { ...lackNote, lines: [what, mend] };
}
