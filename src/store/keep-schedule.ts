import type { Kysely } from 'kysely';
import { eachReadable } from './each-readable.ts';
import { pastDamage } from './past-damage.ts';
import { readUpTo } from './read-up-to.ts';
import { scanPastDamage } from './scan-past-damage.ts';
import { isDamaged } from './store-error.ts';
import { fromRule, toFeed, toRule } from './to-feed.ts';
import type { DueDate, Store } from './store.ts';
import type { StoreReports } from './store-reports.ts';
import type { Feed, Rule } from '../feeds/feed.ts';
import { ruleKey } from '../feeds/rule-key.ts';
import type { Tables } from './tables.ts';
import { rowId, rowNumber } from './unreadable-row.ts';

/** A refusal that is to be asked again later than this cannot be read. */
const longestWaitMs = 7 * 24 * 60 * 60_000;

/** What the scheduler asks at each tick: the rules there are, and whose post of a date is still missing. */
export function keepSchedule(db: Kysely<Tables>, reports: StoreReports): Pick<Store, 'activeRules' | 'feedsDue'> {
  /** Where the index of rules is damaged: all feeds that could be read at the last look. */
  let scanned: readonly Feed[] | undefined;

  async function scanRules(): Promise<readonly Rule[]> {
    const feeds = eachReadable(await scanPastDamage(db, 'feeds'), (row) => toFeed(row, reports));
    scanned = feeds.filter(({ state }) => state === 'active');
    return [...new Map(scanned.map(({ rule }) => [ruleKey(rule), rule])).values()];
  }

  async function idsOf(rule: Rule, limit: number, offset: number) {
    if (scanned === undefined) return activeOf(db, rule).select('id').limit(limit).offset(offset).execute();
    return scanned.filter((feed) => ruleKey(feed.rule) === ruleKey(rule)).slice(offset, offset + limit);
  }

  return {
    async activeRules() {
      const rules = db
        .selectFrom('feeds')
        // The first feed of each stands for it, where it cannot be read: SQLite takes the id of the row with the least number.
        .select((of) => ['time_zone', 'time', 'days', 'calendar', 'id', of.fn.min<number>(rowNumber).as('rowid')])
        .where('state', '=', 'active')
        .groupBy(['time_zone', 'time', 'days', 'calendar'])
        .orderBy('time_zone')
        .orderBy('time')
        .orderBy('days')
        .orderBy('calendar');
      scanned = undefined;
      try {
        return eachReadable(await rules.execute(), (row) => toRule(row, reports));
      } catch (error) {
        if (!isDamaged(error)) throw error;
        reports.damaged(error);
        return scanRules();
      }
    },

    async feedsDue(rule, due, limit) {
      const wanting = withoutPost(activeOf(db, rule), due).selectAll().select(rowId).limit(limit);
      const page = (offset: number) =>
        pastDamage(
          () => wanting.offset(offset).execute(),
          () => idsOf(rule, limit, offset),
          ({ id }) => wanting.where('id', '=', id).executeTakeFirst(),
          reports,
        );
      return readUpTo(limit, page, (row) => toFeed(row, reports));
    },
  };
}

function activeOf(db: Kysely<Tables>, rule: Rule) {
  const { time_zone, time, days, calendar } = fromRule(rule);
  return db
    .selectFrom('feeds')
    .where('state', '=', 'active')
    .where('time_zone', '=', time_zone)
    .where('time', '=', time)
    .where('days', '=', days)
    .where('calendar', calendar === null ? 'is' : '=', calendar)
    .orderBy('id');
}

function withoutPost(feeds: ReturnType<typeof activeOf>, { date, dueMs, atMs }: DueDate) {
  return feeds.where('since_ms', '<=', dueMs).where((of) => {
    const post = of.selectFrom('posts').select('date').whereRef('feed_id', '=', 'feeds.id').where('date', '=', date);
    // A refusal that is later than now was recorded by a clock that was wrong.
    const waits = of
      .selectFrom('refusals')
      .select('number')
      .whereRef('feed_id', '=', 'feeds.id')
      .where('date', '=', date)
      .whereRef('channel_id', '=', 'feeds.channel_id')
      .where('at_ms', '<=', atMs)
      .where('again_ms', '>', atMs)
      .where('again_ms', '<', atMs + longestWaitMs);
    return of.and([of.not(of.exists(post)), of.not(of.exists(waits))]);
  });
}
