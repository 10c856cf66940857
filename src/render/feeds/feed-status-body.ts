import type { FeedPermission } from '../../user-error.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { shortDay } from '../../i18n/dates/full-date.ts';
import type { Feed, Post } from '../../feeds/feed.ts';
import type { Planned } from '../../feeds/plan-feed.ts';
import { partButtons, rows } from '../buttons/button.ts';
import type { Reader } from '../reader.ts';
import { momentText } from './moment-text.ts';
import { feedLine } from './feed-line.ts';
import type { MessageBody } from '../message-body.ts';
import { pageAt } from '../text/page-at.ts';
import { neutralColour } from '../interview/speaker-colour.ts';
import { type StatusPage, statusTarget } from '../buttons/status-page-state.ts';
import { permittedBody } from '../permitted-body.ts';
import { messageLink, timestamp } from '../text/timestamp.ts';

/** How one feed is. */
export interface FeedStatus {
  readonly feed: Feed;
  readonly next: Planned | undefined;
  /** Its latest posts, newest first. */
  readonly posts: readonly Post[];
  /** What the bot lacks in its channel right now; undefined where the asker's channel does not tell. */
  readonly missing: readonly FeedPermission[] | undefined;
}

/** Each feed's next run, last run, last trouble with its mend, state and permissions. */
export function feedStatusBody(all: readonly FeedStatus[], asked: StatusPage, { locale, layout }: Reader): MessageBody {
  const { buttons, feeds, library } = messagesFor(locale);
  const blocks = all.map((status, place) => ({ text: `${feedLines(status, place + 1, locale).join('\n')}\n` }));
  const { shown, page, pages } = pageAt(blocks, asked.page, layout.page);
  const embed = {
    title: feeds.status.title,
    color: neutralColour,
    description: all.length === 0 ? feeds.list.none : shown.map(({ text }) => text).join('\n'),
    ...(pages > 1 && { footer: { text: library.page(page + 1, pages) } }),
  };
  const turning = partButtons(buttons, page, pages, (other) => statusTarget({ ...asked, page: other }));
  return permittedBody({ embeds: [embed], components: rows(turning) }, layout);
}

function feedLines(status: FeedStatus, number: number, locale: Locale): readonly string[] {
  const { feed } = status;
  return [
    `**${number}** ${feedLine(feed, locale)}`,
    ...stateLines(feed, locale),
    nextLine(status, locale),
    ...postLines(status, locale),
    permissionLine(status, locale),
  ];
}

function stateLines({ state, parked, createdBy }: Feed, locale: Locale): readonly string[] {
  const { reasons, status } = messagesFor(locale).feeds;
  if (state === 'paused') return [status.paused];
  if (parked === undefined) return [];
  const { what, mend } = reasons[parked.reason];
  const creator = `<@${createdBy}>`;
  return [
    status.parked(timestamp(parked.atMs, 'F'), what),
    `${mend} ${parked.told ? status.told(creator) : status.untold(creator)}`,
  ];
}

function nextLine({ feed, next }: FeedStatus, locale: Locale): string {
  const { preview, status } = messagesFor(locale).feeds;
  if (feed.state !== 'active') return status.notNext;
  if (next === undefined) return status.noNext;
  const when = momentText(next.dueMs, feed.rule.timeZone, locale);
  if (next.skipped) return status.next(`${when} · ${preview.leftOut}`);
  return status.next(next.item === undefined ? `${when} · ${preview.nothing}` : when);
}

/** The last one sent, one under way, and the last that was not sent, in words with what to do. */
function postLines({ feed, posts }: FeedStatus, locale: Locale): readonly string[] {
  const { reasons, status } = messagesFor(locale).feeds;
  const [latest] = posts;
  const sent = posts.find(({ state }) => state === 'sent');
  const open = posts.find(({ state }) => state === 'claimed');
  const trouble = posts.find(({ reason }) => reason !== undefined && reason !== 'moderator');
  const words = trouble?.reason && reasons[trouble.reason];
  // While it is parked for the same, its state has said so.
  const known = feed.parked !== undefined && feed.parked.reason === trouble?.reason;
  return [
    sent === undefined
      ? status.never
      : status.last(
          momentText(sent.settledAtMs ?? sent.claimedAtMs, feed.rule.timeZone, locale),
          messageLink(feed.guildId, sent.channelId, sent.messageId ?? ''),
        ),
    ...(open === undefined ? [] : [status.underWay(shortDay(open.date, locale))]),
    ...(latest?.reason === 'moderator' ? [status.leftOut(shortDay(latest.date, locale))] : []),
    ...(trouble === undefined || words === undefined || known
      ? []
      : [`${status.trouble(shortDay(trouble.date, locale), words.what)} ${words.mend}`]),
  ];
}

function permissionLine({ missing }: FeedStatus, locale: Locale): string {
  const { permissions, status } = messagesFor(locale).feeds;
  if (missing === undefined) return `-# ${status.unchecked}`;
  if (missing.length === 0) return status.permitted;
  return status.lacking(
    new Intl.ListFormat(locale, { style: 'narrow' }).format(missing.map((name) => permissions[name])),
  );
}
