import type { Feed } from '../feeds/feed.ts';
import { homeOwner } from '../feeds/own-home.ts';
import type { Deliveries } from './create-deliveries.ts';
import { createDailyRound, type DailyRound } from './daily-round.ts';
import type { DeliveryDeps } from './delivery-deps.ts';

const pageSize = 500;

/**
 * Looks once a day whether the channels of parked feeds take posts again, so that /daily status says so. Nothing is posted:
 * a person starts the feed again.
 */
export function createParkedWatch<Body>(deps: DeliveryDeps<Body>, deliveries: Deliveries): DailyRound {
  const list = (date: string) => parkedFeeds(beginOf(date), deps);
  const visit = (feed: Feed, date: string) => look(feed, beginOf(date), deps);
  const trouble = 'channels of stopped feeds could not be looked at; tomorrow again';
  return createDailyRound({ list, visit, trouble }, deps, deliveries);
}

/** @param date - UTC, ISO */
function beginOf(date: string): number {
  return Date.parse(`${date}T00:00Z`);
}

/** Those that were not looked at since, by any process; not those whose channel was never the reason, nor a person's own. */
async function parkedFeeds<Body>(sinceMs: number, { store }: DeliveryDeps<Body>): Promise<readonly Feed[]> {
  const found: Feed[] = [];
  for (let after = ''; ; after = found.at(-1)?.id ?? '') {
    const page = await store.parkedFeeds(sinceMs, after, pageSize);
    found.push(...page);
    if (page.length < pageSize) break;
  }
  const isWatched = ({ guildId, parked }: Feed) =>
    parked?.reason !== 'content-refused' && homeOwner(guildId) === undefined;
  return found.filter(isWatched);
}

async function look<Body>(
  { id, channelId }: Feed,
  sinceMs: number,
  { store, poster, clock, log }: DeliveryDeps<Body>,
): Promise<void> {
  if (!(await store.takeParkedLook(id, sinceMs, clock.wall()))) return;
  const answer = await poster.takesPosts(channelId);
  if (answer === 'unsure') return;
  await store.noteParkedAnswer(id, channelId, answer === 'yes', clock.wall());
  if (answer === 'yes') log.info({ feedId: id }, 'the channel of a stopped feed takes posts again');
}
