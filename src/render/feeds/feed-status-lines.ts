import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { shortDay } from '../../i18n/dates/full-date.ts';
import type { Post, PostReason } from '../../feeds/feed.ts';
import { type FollowUp, followUpTakenMs } from '../../feeds/follow-up.ts';
import type { Refusal } from '../../feeds/refusal.ts';
import { stoppedItems } from '../../feeds/refused-in-a-row.ts';
import type { Library } from '../../interview/interview.ts';
import { feedLine } from './feed-line.ts';
import type { FeedStatus } from './feed-status.ts';
import { lackWords } from './lack-words.ts';
import { leftOutLines } from './left-out-lines.ts';
import { instantText } from './instant-text.ts';
import { saidLine } from './said-line.ts';
import { stopLines } from './stop-lines.ts';
import { messageLink, timestamp } from '../text/timestamp.ts';
import { withoutTextLine } from './without-text-line.ts';

/** One feed's next run, last run, last trouble with its mend, state and permissions. */
export function feedStatusLines(
  library: Library,
  status: FeedStatus,
  number: number,
  locale: Locale,
): readonly string[] {
  return [
    `**${number}** ${feedLine(status.feed, locale)}`,
    ...stateLines(library, status, locale),
    ...nextLines(status, locale),
    ...postLines(status, locale),
    ...pendingLines(status, locale),
    ...lackLines(library, status, locale),
    ...status.tagNotes,
    ...leftOutLines(library, status.leftOut, locale),
    ...(status.unreadable > 0 ? [messagesFor(locale).feeds.unreadable.records(status.unreadable)] : []),
    permissionLine(status, locale),
    ...pingLines(status, locale),
    ...(status.withoutText === undefined ? [] : [withoutTextLine(status.withoutText, locale)]),
  ];
}

function stateLines(library: Library, { feed, refusals, posts }: FeedStatus, locale: Locale): readonly string[] {
  const { status } = messagesFor(locale).feeds;
  const { state, parked, createdBy } = feed;
  if (state === 'paused') return [status.paused];
  if (parked === undefined) return [];
  const { what, more } = stopLines(library, parked, locale, {
    others: stoppedItems(feed, refusals, posts),
    opens: true,
    mend: mendOf(parked.reason, locale),
  });
  const creator = `<@${createdBy}>`;
  return [
    status.parked(timestamp(parked.atMs, 'F'), what),
    ...more,
    ...(parked.answersSinceMs === undefined ? [] : [status.answers(timestamp(parked.answersSinceMs, 'F'))]),
    parked.told ? status.told(creator) : status.untold(creator),
  ];
}

function nextLines(all: FeedStatus, locale: Locale): readonly string[] {
  const { preview, status } = messagesFor(locale).feeds;
  const { feed, planned } = all;
  if (feed.state !== 'active') return [status.notNext[feed.state]];
  const waiting = waitingFor(all);
  const coming = planned.filter(({ date }) => date !== waiting?.date);
  const next = coming.find(({ skipped }) => !skipped) ?? coming[0];
  if (next === undefined) return [status.noNext];
  const when = instantText(next.dueMs, feed.rule.timeZone, locale);
  if (next.skipped) return [status.next(`${when} · ${preview.leftOut}`)];
  const before = coming.slice(0, coming.indexOf(next)).map(({ date }) => shortDay(date, locale));
  return [
    status.next(next.item === undefined ? `${when} · ${preview.nothing}` : when),
    ...(before.length === 0 ? [] : [status.leftOut(listText(before, locale))]),
  ];
}

/** What Discord refused and is asked for again on its date. */
function waitingFor({ refusals: [latest], posts, atMs }: FeedStatus): Refusal | undefined {
  if (latest?.againMs === undefined || latest.againMs <= atMs) return undefined;
  return posts.some(({ date, state }) => date === latest.date && state !== 'claimed') ? undefined : latest;
}

/** The last one sent, one under way or waiting, and the last that was not sent, in words with what to do. */
function postLines(all: FeedStatus, locale: Locale): readonly string[] {
  const { feed, posts } = all;
  const { status, refusal, reasons } = messagesFor(locale).feeds;
  const [latest] = posts;
  const sent = posts.find(({ state }) => state === 'sent');
  const waiting = waitingFor(all);
  const open = waiting === undefined ? posts.find(({ state }) => state === 'claimed') : undefined;
  const { timeZone } = feed.rule;
  return [
    sent === undefined
      ? status.never
      : status.last(
          instantText(sent.settledAtMs ?? sent.claimedAtMs, timeZone, locale),
          messageLink(feed.guildId, sent.channelId, sent.messageId ?? ''),
        ),
    ...(open === undefined ? [] : [status.underWay(shortDay(open.date, locale))]),
    ...(waiting === undefined
      ? []
      : [
          status.trouble(shortDay(waiting.date, locale), reasons[waiting.reason].what),
          saidLine(waiting, locale),
          `${mendOf(waiting.reason, locale)} ${refusal.again(instantText(waiting.againMs ?? 0, timeZone, locale))}`,
        ]),
    ...(latest?.reason === 'moderator' ? [status.leftOut(shortDay(latest.date, locale))] : []),
    ...troubleLines(all, locale),
  ];
}

function troubleLines(all: FeedStatus, locale: Locale): readonly string[] {
  const { feed, posts, refusals, planned } = all;
  const { reasons, refusal, status } = messagesFor(locale).feeds;
  const trouble = posts.find(({ reason }) => reason !== undefined && reason !== 'moderator');
  if (trouble?.reason === undefined || isSaidElsewhere(trouble, all)) return [];
  const { what } = reasons[trouble.reason];
  const answer = refusals.find(({ date }) => date === trouble.date);
  const [next] = planned;
  // What was sent since shows that it is mended.
  const isOver = posts.some(({ state, date }) => state === 'sent' && date > trouble.date);
  const isTriedAgain = trouble === posts[0] && trouble.state === 'failed' && feed.state === 'active';
  const said = answer === undefined ? [] : [saidLine(answer, locale)];
  return [
    [
      status.trouble(shortDay(trouble.date, locale), what),
      ...said,
      ...(isOver ? [] : [mendOf(trouble.reason, locale)]),
    ].join(' '),
    ...(isTriedAgain && next !== undefined
      ? [refusal.nextTime(instantText(next.dueMs, feed.rule.timeZone, locale))]
      : []),
  ];
}

/** What mends it, for this very answer. */
function mendOf(reason: PostReason, locale: Locale): string {
  const { reasons, status } = messagesFor(locale).feeds;
  return reason === 'missing-permission' ? status.grant : reasons[reason].mend;
}

/** While it is parked for the same, or lacks the same, that has been said. */
function isSaidElsewhere({ reason }: Post, { feed, lacks }: FeedStatus): boolean {
  if (feed.parked !== undefined && feed.parked.reason === reason) return true;
  const kinds = lacks.map(({ kind }) => kind);
  return (
    (reason === 'interview-gone' && kinds.includes('interview')) ||
    (reason === 'nothing-to-show' && kinds.includes('items'))
  );
}

function lackLines(library: Library, { feed, lacks }: FeedStatus, locale: Locale): readonly string[] {
  const { status } = messagesFor(locale).feeds;
  return lacks.map((lack) => {
    const { what, mend } = lackWords(library, lack, locale);
    const creator = `<@${feed.createdBy}>`;
    const told = lack.told ? status.told(creator) : status.untold(creator);
    return `${status.lack(shortDay(lack.date, locale), what)} ${mend} ${told}`;
  });
}

/** What could not be done yet with a post that stands; nothing of what may be under way, or done a moment ago. */
function pendingLines({ followUps, feed, atMs }: FeedStatus, locale: Locale): readonly string[] {
  const { pending } = messagesFor(locale).talking;
  return followUps
    .filter((followUp) => hasFailed(followUp, atMs))
    .map(({ kind, date, nextMs }) =>
      pending[kind](shortDay(date, locale), instantText(nextMs, feed.rule.timeZone, locale)),
    );
}

/** What was tried once, and not refused, may be under way for as long as its first try may take. */
function hasFailed({ tries, refusals, nextMs }: FollowUp, atMs: number): boolean {
  return tries > 1 || refusals > 0 || (tries === 1 && nextMs > atMs + followUpTakenMs);
}

function permissionLine({ missing, isHidden }: FeedStatus, locale: Locale): string {
  const { permissions, status } = messagesFor(locale).feeds;
  if (isHidden) return messagesFor(locale).talking.hidden;
  if (missing === undefined) return `-# ${status.unchecked}`;
  if (missing.length === 0) return status.permitted;
  return status.lacking(
    listText(
      missing.map((name) => permissions[name]),
      locale,
    ),
  );
}

/** Where the last post pinged nobody, that has been said. */
function pingLines({ feed, pings, lacks }: FeedStatus, locale: Locale): readonly string[] {
  if (feed.roleId === undefined || pings === true || lacks.some(({ kind }) => kind === 'ping')) return [];
  return [`-# ${messagesFor(locale).feeds.uncheckedRole(`<@&${feed.roleId}>`)}`];
}

function listText(words: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale, { style: 'narrow' }).format(words);
}
