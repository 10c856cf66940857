import { randomUUID } from 'node:crypto';
import type { Cards } from '../cards/cards.ts';
import { withCard } from '../cards/order/with-card.ts';
import { readPlanFacts } from '../feeds/plan-facts.ts';
import type { Feed } from '../feeds/feed.ts';
import type { Clock } from '../clock.ts';
import { createPoster } from '../discord/posting/create-poster.ts';
import { type FindCommandId, mentionCommands } from '../discord/rest/mention-commands.ts';
import { createRest, type RestGuard } from '../discord/rest/guarded-rest-options.ts';
import type { Locale } from '../locale.ts';
import type { Library } from '../interview/interview.ts';
import type { Log } from '../log.ts';
import type { MessageBody } from '../render/message-body.ts';
import { plainBody } from '../render/permitted-body.ts';
import { noticeBody } from '../render/feeds/notice-body.ts';
import { plainThreadName } from '../render/feeds/plain-thread-name.ts';
import { postTitle } from '../render/feeds/post-title.ts';
import { picturedPostBody } from '../render/feeds/pictured-post-body.ts';
import { postBody } from '../render/feeds/post-body.ts';
import { ownHome } from '../feeds/own-home.ts';
import { pickFor } from '../feeds/pick-for.ts';
import type { ClockWatch } from '../delivery/clock-watch.ts';
import type { Poster } from '../delivery/poster.ts';
import { createScheduler, type Scheduler, type SchedulerPace } from '../delivery/scheduler.ts';
import type { Store } from '../store/store.ts';

export interface SchedulerOptions {
  readonly store: Store;
  readonly library: Library;
  readonly poster: Poster<MessageBody>;
  readonly cards: Cards | undefined;
  readonly clock: Clock;
  readonly clockWatch: ClockWatch;
  /** Asks Discord something, so that the watch hears what time it is there. */
  readonly askTime: () => Promise<unknown>;
  readonly log: Log;
  /** The bot's token was refused. */
  readonly onFatal: () => void;
  readonly pace?: SchedulerPace;
}

export interface PosterAccess {
  readonly guard: RestGuard;
  readonly clockWatch: Pick<ClockWatch, 'aheadMs'>;
  readonly token: string;
  readonly botUserId: string;
  readonly clock: Clock;
  readonly log: Log;
  /** By which the commands that a message names are mentioned. */
  readonly findCommandId?: FindCommandId;
  /** Discord refused a post in that channel. */
  readonly onRefused?: (channelId: string) => void;
}

/** Where nobody said what a server speaks. */
const fallback: Locale = 'en-US';

/** What is posted by itself, over a connection of its own. */
export function openPosting(options: Omit<SchedulerOptions, 'poster'> & PosterAccess): Scheduler {
  return openScheduler({ ...options, poster: openPoster(options) });
}

/** The schedule, with the plan and its rendering. */
export function openScheduler({
  store,
  library,
  poster,
  cards,
  clock,
  clockWatch,
  askTime,
  log,
  onFatal,
  pace,
}: SchedulerOptions): Scheduler {
  const localeOf = async ({ locale, guildId }: Feed) => locale ?? (await store.settings(guildId)).locale ?? fallback;
  const displayOf = async ({ guildId, createdBy }: Feed) =>
    (guildId === ownHome(createdBy) ? await store.member(createdBy) : await store.settings(guildId)).display;
  return createScheduler<MessageBody>(
    {
      store,
      poster,
      async pick(feed, date) {
        const facts = await readPlanFacts(feed, { library, store });
        // Whether a date is left out was asked before; `/daily post` posts on it all the same.
        const wishes = facts.wishes.filter(({ wish }) => wish.kind === 'item');
        const { item, lacking = 'items' } = pickFor({ ...facts, wishes }, date);
        return item === undefined ? { lacking } : { item };
      },
      async render(feed, item, date, mark) {
        const draws = cards !== undefined;
        const facts = {
          feed,
          item,
          date,
          library,
          draws,
          locale: await localeOf(feed),
          ...(mark !== undefined && { mark }),
        };
        const body = postBody(facts);
        const whole = body && (await withCard(body, picturedPostBody(facts, body), facts, { cards, log }));
        return whole && (await displayOf(feed)) === 'text' ? plainBody(whole) : whole;
      },
      async nameThread(feed, { item, mark, former, date }, plainly) {
        const locale = await localeOf(feed);
        const shown = { ...(mark !== undefined && { mark }), ...(former && { former }) };
        const title = plainly || item === undefined ? undefined : postTitle(library, { item, ...shown }, locale);
        return title ?? plainThreadName(feed.kind, date, locale);
      },
      renderNotice: async (feed, notice) => noticeBody(library, feed, notice, await localeOf(feed)),
      clock,
      clockWatch,
      askTime,
      random: Math.random,
      log,
      processId: randomUUID(),
      onFatal,
    },
    pace,
  );
}

/**
 * Posts have a connection of their own: nothing else waits behind them, and the library repeats nothing by itself. Where
 * our clock is ahead of Discord's, what is looked for stands earlier than we think.
 */
export function openPoster({
  guard,
  clockWatch,
  token,
  botUserId,
  clock,
  log,
  findCommandId = () => undefined,
  onRefused = () => undefined,
}: PosterAccess): Poster<MessageBody> {
  const poster = createPoster({ rest: createRest(guard, token), botUserId, clock, log, onRefused });
  const mentioning = <Message extends { readonly body: MessageBody }>(message: Message) => ({
    ...message,
    body: mentionCommands(message.body, findCommandId),
  });
  return {
    ...poster,
    find: (channelId, mark, sinceMs) => poster.find(channelId, mark, sinceMs - clockWatch.aheadMs()),
    send: async (post) => poster.send(mentioning(post)),
    tell: async (userId, message) => poster.tell(userId, mentioning(message)),
  };
}
