import { sql, type Kysely } from 'kysely';
import { inTransaction } from './in-transaction.ts';
import { feedExists } from './feed-exists.ts';
import { ownClaim } from './own-claim.ts';
import { pastDamage } from './past-damage.ts';
import { readUpTo } from './read-up-to.ts';
import { fromPost, toPost } from './to-post.ts';
import type { Store } from './store.ts';
import type { StoreReports } from './store-reports.ts';
import type { Tables } from './tables.ts';
import { rowId } from './unreadable-row.ts';

/** Posts on their way: one claim of a feed and date, by one process. */
export function keepClaims(
  db: Kysely<Tables>,
  reports: StoreReports,
): Pick<Store, 'claim' | 'takeOver' | 'openClaims' | 'release'> {
  function openBefore(beforeMs: number, limit: number, offset: number) {
    return (
      db
        .selectFrom('posts')
        // Written out: an index of open claims serves no state that is only known when the query runs.
        .where('state', '=', sql.lit('claimed'))
        .where('claimed_at_ms', '<', beforeMs)
        .orderBy('claimed_at_ms')
        .orderBy('feed_id')
        .orderBy('date')
        .limit(limit)
        .offset(offset)
    );
  }

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
      const all = db.selectFrom('posts').selectAll().select(rowId).where('state', '=', 'claimed');
      const page = (offset: number) =>
        pastDamage(
          () => openBefore(beforeMs, limit, offset).selectAll().select(rowId).where('claimed_by', '!=', by).execute(),
          () => openBefore(beforeMs, limit, offset).select(['feed_id', 'date']).execute(),
          (key) => all.where('feed_id', '=', key.feed_id).where('date', '=', key.date).executeTakeFirst(),
          reports,
        );
      return readUpTo(limit, page, (row) => (row.claimed_by === by ? undefined : toPost(row, reports)));
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
