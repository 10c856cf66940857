import type { ActRequest } from '../conversation/request.ts';
import type { Feed } from '../feeds/feed.ts';
import { isPlaceReason } from '../feeds/refusal.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import { limits } from '../render/limits.ts';
import type { MessageBody } from '../render/message-body.ts';
import { fitText } from '../render/text/fit-text.ts';
import type { Store } from '../store/store.ts';
import { findOwnFeed } from './find-own-feed.ts';

/** One sent since is among the newest. */
const mostRead = 7;

/** Whether Discord let the bot not write to its owner the last time, since it was set up, changed or started. */
export async function isOwnUnsent(feed: Feed, store: Pick<Store, 'refusals' | 'posts'>): Promise<boolean> {
  if (feed.state !== 'active') return false;
  const [last] = await store.refusals(feed.id, 1);
  if (last === undefined || !isPlaceReason(last.reason) || last.atMs < feed.sinceMs) return false;
  const posts = await store.posts(feed.id, mostRead);
  return !posts.some(({ state, date }) => state === 'sent' && date >= last.date);
}

/** What its asker alone sees, with a line before it where their own daily quote could not be sent. */
export async function withOwnUnsent(
  body: MessageBody,
  { userId, locale }: Pick<ActRequest, 'userId' | 'locale'>,
  store: Pick<Store, 'feedsOf' | 'refusals' | 'posts'>,
): Promise<MessageBody> {
  const feed = await findOwnFeed(userId, store);
  if (feed === undefined || !(await isOwnUnsent(feed, store))) return body;
  const { content = '' } = body;
  const { unsent } = messagesFor(locale).ownDaily;
  return { ...body, content: fitText(content === '' ? unsent : `${unsent}\n\n${content}`, limits.content) };
}
