import { messagesFor } from '../../i18n/messages-for.ts';
import { fullDate } from '../../i18n/dates/full-date.ts';
import type { Feed } from '../../feeds/feed.ts';
import type { Reader } from '../reader.ts';
import { feedLine } from './feed-line.ts';
import type { MessageBody } from '../message-body.ts';
import { neutralColour } from '../interview/speaker-colour.ts';
import { permittedBody } from '../permitted-body.ts';

/** Which feed a post is of, when it comes, and how it was chosen. @param feed - undefined where it was removed since */
export function aboutPostBody(feed: Feed | undefined, date: string, { locale, layout }: Reader): MessageBody {
  const { about } = messagesFor(locale).feeds;
  const lines =
    feed === undefined
      ? [about.gone]
      : [feedLine(feed, locale), about.when(fullDate(date, locale)), about.how[feed.kind], `-# ${about.moderators}`];
  const embed = { title: about.title, color: neutralColour, description: lines.join('\n') };
  return permittedBody({ embeds: [embed] }, layout);
}
