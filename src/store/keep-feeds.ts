import type { Kysely } from 'kysely';
import { UserError } from '../errors.ts';
import { fromFeed, fromRule, toFeed, toRule } from './feed-row.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

type Feeds =
  'addFeed' | 'feed' | 'feedsOf' | 'changeFeed' | 'parkFeed' | 'markTold' | 'removeFeed' | 'activeRules' | 'feedsDue';

const mostFeedsOfGuild = 25;

export function keepFeeds(db: Kysely<Tables>): Pick<Store, Feeds> {
  return {
    async addFeed(feed) {
      const row = fromFeed(feed);
      await db.transaction().execute(async (transaction) => {
        const { count } = await transaction
          .selectFrom('feeds')
          .select((of) => of.fn.countAll().as('count'))
          .where('guild_id', '=', feed.guildId)
          .executeTakeFirstOrThrow();
        if (Number(count) >= mostFeedsOfGuild) throw new UserError('too-many-feeds', { most: mostFeedsOfGuild });
        await transaction.insertInto('feeds').values(row).execute();
      });
    },

    async feed(id) {
      const row = await db.selectFrom('feeds').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toFeed(row);
    },

    async feedsOf(guildId) {
      const rows = await db
        .selectFrom('feeds')
        .selectAll()
        .where('guild_id', '=', guildId)
        .orderBy('created_at_ms')
        .orderBy('id')
        .execute();
      return rows.map(toFeed);
    },

    async changeFeed(id, changes) {
      return db.transaction().execute(async (transaction) => {
        const before = await transaction.selectFrom('feeds').selectAll().where('id', '=', id).executeTakeFirst();
        if (before === undefined) return undefined;
        const unparked = changes.state === undefined ? {} : { parked: undefined };
        const after = fromFeed({ ...toFeed(before), ...changes, ...unparked });
        await transaction.updateTable('feeds').set(after).where('id', '=', id).execute();
        return toFeed(after);
      });
    },

    async parkFeed(id, channelId, reason, atMs) {
      const { numUpdatedRows } = await db
        .updateTable('feeds')
        .set({ state: 'parked', park_reason: reason, parked_at_ms: atMs, park_told: 0 })
        .where('id', '=', id)
        .where('channel_id', '=', channelId)
        .where('state', '=', 'active')
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async markTold(id) {
      await db.updateTable('feeds').set({ park_told: 1 }).where('id', '=', id).where('state', '=', 'parked').execute();
    },

    async removeFeed(id) {
      const { numDeletedRows } = await db.deleteFrom('feeds').where('id', '=', id).executeTakeFirst();
      return numDeletedRows > 0n;
    },

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

    async feedsDue(rule, date, dueMs, limit) {
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
          return of.not(of.exists(post));
        })
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toFeed);
    },
  };
}
