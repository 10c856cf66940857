import type { Deps } from '../conversation/command.ts';
import type { MessageReply, UpdateReply } from '../conversation/reply.ts';
import type { ComponentRequest, CommandRequest } from '../conversation/request.ts';
import { UserError } from '../user-error.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import { fullDate } from '../i18n/dates/full-date.ts';
import { askedText } from '../finding/asked-text.ts';
import { button } from '../render/components/button.ts';
import { feedTarget, readFeedDate } from '../render/components/feed-state.ts';
import { readPlan } from '../feeds/read-plan.ts';
import { answerCard } from './answer-card.ts';
import { getButtonFeed, getFeed } from './get-feed.ts';

/** How far ahead a day may be left out. */
const mostAhead = 60;

/** `/daily skip`: no post on that date, or on the next one that has one. */
export async function skipDate(
  request: CommandRequest,
  { library, store, clock, delivery }: Pick<Deps, 'library' | 'store' | 'clock' | 'delivery'>,
): Promise<MessageReply> {
  const feed = await getFeed(request, store);
  const { locale, options } = request;
  const given = askedText(options, 'date');
  const planned = await readPlan(feed, mostAhead, { library, store, clock });
  const wanted = given === undefined ? undefined : /\d{4}-\d{2}-\d{2}/u.exec(given)?.[0];
  const date = given === undefined ? planned.find(({ skipped }) => !skipped)?.date : wanted;
  if (date !== undefined && (await store.post(feed.id, date)) !== undefined) {
    throw new UserError('date-settled', { date });
  }
  if (date === undefined || !planned.some((each) => each.date === date)) {
    throw new UserError('bad-date', { given: given ?? '' });
  }
  await store.setWish(feed.id, date, { kind: 'skip' });
  const { feeds } = messagesFor(locale);
  const undo = button(feeds.undo, feedTarget('unskip', { feedId: feed.id, date }));
  const card = { title: feeds.skipped(fullDate(date, locale)), feed, buttons: [undo] };
  return { kind: 'message', ...(await answerCard(request, { library, store, clock, delivery }, card)) };
}

/** Takes a skip back. */
export async function unskipDate(
  request: ComponentRequest,
  { library, store, clock, delivery }: Pick<Deps, 'library' | 'store' | 'clock' | 'delivery'>,
): Promise<UpdateReply> {
  const feed = await getButtonFeed(request, store);
  const date = readFeedDate(request.state);
  if ((await store.post(feed.id, date)) !== undefined) throw new UserError('date-settled', { date });
  await store.setWish(feed.id, date, undefined);
  const title = messagesFor(request.locale).feeds.skipUndone(fullDate(date, request.locale));
  return { kind: 'update', ...(await answerCard(request, { library, store, clock, delivery }, { title, feed })) };
}
