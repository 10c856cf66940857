import type { Kysely } from 'kysely';
import { UserError } from '../user-error.ts';
import { inTransaction } from './in-transaction.ts';
import { fromFeed, toFeed } from './to-feed.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

type Feeds = 'addFeed' | 'feed' | 'feedsOf' | 'changeFeed' | 'removeFeed' | 'namedInterviews';

const mostFeedsOfGuild = 25;

export function keepFeeds(db: Kysely<Tables>): Pick<Store, Feeds> {
  return {
    async addFeed(feed) {
      const row = fromFeed(feed);
      await inTransaction(db, async (transaction) => {
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
      return inTransaction(db, async (transaction) => {
        const before = await transaction.selectFrom('feeds').selectAll().where('id', '=', id).executeTakeFirst();
        if (before === undefined) return undefined;
        const unparked = changes.state === undefined ? {} : { parked: undefined };
        const after = fromFeed({ ...toFeed(before), ...changes, ...unparked });
        await transaction.updateTable('feeds').set(after).where('id', '=', id).execute();
        return toFeed(after);
      });
    },

    async namedInterviews() {
      const rows = await db
        .selectFrom('feeds')
        .select(['slug', 'id'])
        .where('slug', 'is not', null)
        .orderBy('slug')
        .orderBy('id')
        .execute();
      const bySlug = Map.groupBy(rows, ({ slug }) => slug ?? '');
      return [...bySlug].map(([slug, feeds]) => ({ slug, feedIds: feeds.map(({ id }) => id) }));
    },

    async removeFeed(id) {
      const { numDeletedRows } = await db.deleteFrom('feeds').where('id', '=', id).executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}
