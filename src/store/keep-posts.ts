import { sql, type Kysely } from 'kysely';
import { feedExists } from './feed-exists.ts';
import { fromPost, toPost } from './post-row.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

type Posts =
  | 'claim'
  | 'takeOver'
  | 'openClaims'
  | 'release'
  | 'settleSent'
  | 'settleUnsent'
  | 'reopen'
  | 'posts'
  | 'post'
  | 'shownItems';

export function keepPosts(db: Kysely<Tables>): Pick<Store, Posts> {
  const ownClaim = (feedId: string, date: string, by: string) =>
    db
      .updateTable('posts')
      .where('feed_id', '=', feedId)
      .where('date', '=', date)
      .where('state', '=', 'claimed')
      .where('claimed_by', '=', by);

  return {
    async claim(post) {
      const row = fromPost(post);
      return db.transaction().execute(async (transaction) => {
        if (!(await feedExists(transaction, post.feedId))) return false;
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('posts')
          .values(row)
          .onConflict((conflict) => conflict.columns(['feed_id', 'date']).doNothing())
          .executeTakeFirst();
        return numInsertedOrUpdatedRows === 1n;
      });
    },

    async takeOver(feedId, date, from, by, atMs) {
      const { numUpdatedRows } = await ownClaim(feedId, date, from)
        .set({ claimed_by: by, claimed_at_ms: atMs })
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async openClaims(by, beforeMs, limit) {
      const rows = await db
        .selectFrom('posts')
        .selectAll()
        // Written out: an index of open claims serves no state that is only known when the query runs.
        .where('state', '=', sql.lit('claimed'))
        .where('claimed_at_ms', '<', beforeMs)
        .where('claimed_by', '!=', by)
        .orderBy('claimed_at_ms')
        .orderBy('feed_id')
        .orderBy('date')
        .limit(limit)
        .execute();
      return rows.map(toPost);
    },

    async release(feedId, date, by) {
      const { numDeletedRows } = await db
        .deleteFrom('posts')
        .where('feed_id', '=', feedId)
        .where('date', '=', date)
        .where('state', '=', 'claimed')
        .where('claimed_by', '=', by)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    async settleSent(feedId, date, by, messageId, atMs) {
      const { numUpdatedRows } = await ownClaim(feedId, date, by)
        .set({ state: 'sent', message_id: messageId, settled_at_ms: atMs })
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async settleUnsent(feedId, date, by, state, reason, atMs) {
      const { numUpdatedRows } = await ownClaim(feedId, date, by)
        .set({ state, reason, settled_at_ms: atMs })
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async reopen(feedId, date) {
      const { numDeletedRows } = await db
        .deleteFrom('posts')
        .where('feed_id', '=', feedId)
        .where('date', '=', date)
        .where('state', '=', 'failed')
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    async posts(feedId, limit) {
      const rows = await db
        .selectFrom('posts')
        .selectAll()
        .where('feed_id', '=', feedId)
        .orderBy('date', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toPost);
    },

    async post(feedId, date) {
      const row = await db
        .selectFrom('posts')
        .selectAll()
        .where('feed_id', '=', feedId)
        .where('date', '=', date)
        .executeTakeFirst();
      return row && toPost(row);
    },

    async shownItems(feedId) {
      const rows = await db
        .selectFrom('posts')
        .select('item')
        .where('feed_id', '=', feedId)
        .where('state', 'in', ['sent', 'claimed'])
        .orderBy('date')
        .execute();
      return rows.flatMap(({ item }) => item ?? []);
    },
  };
}
