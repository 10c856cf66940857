import type { Deps } from '../conversation/command.ts';
import { missingPermissions } from '../discord/feed-permissions.ts';
import type { MessageReply } from '../conversation/reply.ts';
import type { CommandRequest } from '../conversation/request.ts';
import { UserError } from '../errors.ts';
import { messagesFor } from '../i18n/messages.ts';
import { answerCard } from './answer-card.ts';
import { todayNote } from './feed-notes.ts';
import { getFeed } from './get-feed.ts';
import { dateIn } from '../feeds/date-in.ts';

/** `/daily pause`. */
export async function pauseFeed(request: CommandRequest, deps: Deps): Promise<MessageReply> {
  const { id } = await getFeed(request, deps);
  const feed = await deps.store.changeFeed(id, { state: 'paused' });
  if (feed === undefined) throw new UserError('feed-gone', {});
  const title = messagesFor(request.locale).feeds.pausedNow;
  return { kind: 'message', ...(await answerCard(request, deps, { title, feed })) };
}

/**
 * `/daily resume`: runs again from now, whether a moderator paused it or Discord's refusal stopped it. What was due
 * meanwhile is not made up for. @throws UserError `missing-permissions` where it would stop at once, as far as is known
 */
export async function resumeFeed(request: CommandRequest, deps: Deps): Promise<MessageReply> {
  const before = await getFeed(request, deps);
  const { channelId, channelType, appPermissions, locale } = request;
  if (before.channelId === channelId && channelType !== undefined) {
    const missing = missingPermissions(channelType, appPermissions, { card: before.card });
    if (missing.length > 0) throw new UserError('missing-permissions', { channelId, missing });
  }
  // One that runs already keeps what is due now.
  const changes = before.state === 'active' ? {} : ({ state: 'active', sinceMs: deps.clock.wall() } as const);
  const feed = await deps.store.changeFeed(before.id, changes);
  if (feed === undefined) throw new UserError('feed-gone', {});
  const today = await deps.store.post(feed.id, dateIn(feed.rule.timeZone, deps.clock.wall()));
  const card = { title: messagesFor(locale).feeds.resumedNow, feed, notes: todayNote(feed, today, locale) };
  return { kind: 'message', ...(await answerCard(request, deps, card)) };
}
