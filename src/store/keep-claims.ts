import { sql, type Kysely } from 'kysely';
import { inTransaction } from './in-transaction.ts';
import { feedExists } from './feed-exists.ts';
import { ownClaim } from './own-claim.ts';
import { fromPost, toPost } from './to-post.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** Posts on their way: one claim of a feed and date, by one process. */
export function keepClaims(db: Kysely<Tables>): Pick<Store, 'claim' | 'takeOver' | 'openClaims' | 'release'> {
  return {
    async claim(post) {
      const row = fromPost(post);
      return inTransaction(db, async (transaction) => {
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
      const { numUpdatedRows } = await db
        .updateTable('posts')
        .set({ claimed_by: by, claimed_at_ms: atMs })
        .where(ownClaim(feedId, date, from))
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
        .where(ownClaim(feedId, date, by))
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}
