import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Feed, ParkReason } from '../../feeds/feed.ts';
import { feedLine } from './feed-line.ts';
import type { MessageBody } from '../message-body.ts';
import { neutralColour } from '../interview/speaker-colour.ts';

/** What the one who set a feed up is told, once, when Discord refuses its posts. */
export function parkedBody(feed: Feed, reason: ParkReason, locale: Locale): MessageBody {
  const { parkedNote, reasons } = messagesFor(locale).feeds;
  const { what, mend } = reasons[reason];
  const lines = [parkedNote.where(feedLine(feed, locale)), what, mend, '', `-# ${parkedNote.once}`];
  return { embeds: [{ title: parkedNote.title, color: neutralColour, description: lines.join('\n') }] };
}
