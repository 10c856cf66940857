import type { Deps } from '../conversation/command.ts';
import type { MessageReply } from '../conversation/reply.ts';
import type { CommandRequest } from '../conversation/request.ts';
import { missingPermissions } from '../discord/missing-permissions.ts';
import { UserError } from '../user-error.ts';
import { dateIn } from '../feeds/date-in.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import { answerCard } from './answer-card.ts';
import { roleNotes } from './role-notes.ts';
import { todayNote } from './today-note.ts';
import { getFeed } from './get-feed.ts';

/**
 * `/daily resume`: runs again from now, whether a moderator paused it or Discord's refusal stopped it. What was due
 * meanwhile is not made up for. @throws UserError `missing-permissions` where it would stop at once, as far as is known
 */
export async function resumeFeed(
  request: CommandRequest,
  { library, store, clock, delivery }: Pick<Deps, 'library' | 'store' | 'clock' | 'delivery'>,
): Promise<MessageReply> {
  const before = await getFeed(request, store);
  const nowMs = clock.wall();
  const { channelId, channelType, appPermissions, locale } = request;
  const isHere = before.channelId === channelId && channelType !== undefined;
  const type = isHere ? channelType : request.place?.type;
  const held = isHere ? appPermissions : request.place?.appPermissions;
  if (type !== undefined && held !== undefined) {
    const missing = missingPermissions(type, held, before);
    if (missing.length > 0) throw new UserError('missing-permissions', { channelId: before.channelId, missing });
  }
  // One that runs already keeps what is due now.
  const changes = before.state === 'active' ? {} : ({ state: 'active', sinceMs: nowMs } as const);
  const feed = await store.changeFeed(before.id, changes);
  if (feed === undefined) throw new UserError('feed-gone', {});
  const today = await store.post(feed.id, dateIn(feed.rule.timeZone, nowMs));
  const notes = [...todayNote(feed, today, locale), ...roleNotes(feed, request, undefined)];
  const { resumedNow, runningAlready } = messagesFor(locale).feeds;
  const card = { title: before.state === 'active' ? runningAlready : resumedNow, feed, notes };
  return { kind: 'message', ...(await answerCard(request, { library, store, clock, delivery }, card)) };
}
