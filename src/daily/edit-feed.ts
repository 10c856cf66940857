import type { Deps } from '../conversation/command.ts';
import type { MessageReply } from '../conversation/reply.ts';
import type { CommandRequest } from '../conversation/request.ts';
import { UserError } from '../user-error.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import { getInterview } from '../finding/find-interview.ts';
import { answerCard } from './answer-card.ts';
import { type CheckedPlace, checkPlace } from './check-place.ts';
import { todayNote } from './today-note.ts';
import type { Rule } from '../feeds/feed.ts';
import { getFeed } from './get-feed.ts';
import { dateIn } from '../feeds/date-in.ts';
import { windowMs } from '../feeds/occurrence.ts';
import { ofTheServer, readFeedOptions } from './read-feed-options.ts';
import { pastDatesNote } from './past-dates-note.ts';
import { roleNotes } from './role-notes.ts';
import { readRule } from './read-rule.ts';
import { textNote } from './text-note.ts';
import { tryAll } from './try-all.ts';
import { twinNote } from './twin-note.ts';

/**
 * `/daily edit`: what is named changes. A new rule counts from now: a time that has passed today is not made up for,
 * and a day that has its post gets no second one.
 */
export async function editFeed(
  request: CommandRequest,
  { library, store, clock, delivery }: Pick<Deps, 'library' | 'store' | 'clock' | 'delivery'>,
): Promise<MessageReply> {
  const before = await getFeed(request, store);
  const nowMs = clock.wall();
  const { feed: _, ...given } = request.options;
  const options = readFeedOptions(request);
  const retimes = ['time', 'zone', 'days', 'except'].some((name) => name in given);
  const { kind, card, transcript } = options;
  const [{ notes, extras, ...place }, rule, slug] = tryAll<[CheckedPlace, Rule, string | undefined]>([
    () => checkPlace(options, request, before),
    () => (retimes ? readRule(options, before.rule, nowMs) : before.rule),
    () => (transcript === undefined || transcript === ofTheServer ? undefined : getInterview(library, transcript).slug),
  ]);
  const feed = await store.changeFeed(before.id, {
    ...place,
    ...extras,
    ...(kind !== undefined && { kind }),
    ...(card !== undefined && { card }),
    ...(transcript !== undefined && { slug }),
    ...(retimes && { rule, sinceMs: nowMs }),
  });
  if (feed === undefined) throw new UserError('feed-gone', {});
  if (transcript !== undefined) await store.reopenLacking(nowMs - windowMs, feed.id);
  const today = await store.post(feed.id, dateIn(feed.rule.timeZone, nowMs));
  const { feeds } = messagesFor(request.locale);
  const about = [
    ...(await twinNote(feed, { library, store }, request.locale)),
    ...notes,
    ...('except' in given ? pastDatesNote(feed.rule, nowMs, request.locale) : []),
    ...roleNotes(feed, request, options.channel),
    ...(await textNote(feed, { library, store }, request.locale)),
  ];
  const said = [...(retimes ? todayNote(feed, today, request.locale) : []), ...about];
  const changed = { title: feeds.changed, feed, notes: said };
  return { kind: 'message', ...(await answerCard(request, { library, store, clock, delivery }, changed)) };
}
