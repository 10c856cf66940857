import type { Kysely } from 'kysely';
import { fromRule, toFeed, toRule } from './to-feed.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** What the scheduler asks at each tick: the rules there are, and whose post of a date is still missing. */
export function keepSchedule(db: Kysely<Tables>): Pick<Store, 'activeRules' | 'feedsDue'> {
  return {
    async activeRules() {
      const rows = await db
        .selectFrom('feeds')
        .select(['time_zone', 'time', 'days'])
        .distinct()
        .where('state', '=', 'active')
        .orderBy('time_zone')
        .orderBy('time')
        .orderBy('days')
        .execute();
      return rows.map(toRule);
    },

    async feedsDue(rule, { date, dueMs, atMs }, limit) {
      const { time_zone, time, days } = fromRule(rule);
      const rows = await db
        .selectFrom('feeds')
        .selectAll()
        .where('state', '=', 'active')
        .where('time_zone', '=', time_zone)
        .where('time', '=', time)
        .where('days', '=', days)
        .where('since_ms', '<=', dueMs)
        .where((of) => {
          const post = of
            .selectFrom('posts')
            .select('date')
            .whereRef('feed_id', '=', 'feeds.id')
            .where('date', '=', date);
          // A refusal that is later than now was recorded by a clock that was wrong.
          const waits = of
            .selectFrom('refusals')
            .select('number')
            .whereRef('feed_id', '=', 'feeds.id')
            .where('date', '=', date)
            .whereRef('channel_id', '=', 'feeds.channel_id')
            .where('at_ms', '<=', atMs)
            .where('again_ms', '>', atMs);
          return of.and([of.not(of.exists(post)), of.not(of.exists(waits))]);
        })
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toFeed);
    },
  };
}
