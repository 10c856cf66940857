import { sql, type Kysely } from 'kysely';
import { inTransaction } from './in-transaction.ts';
import type { Store } from './store.ts';
import { park } from './park.ts';
import { pastDamage } from './past-damage.ts';
import { readUpTo } from './read-up-to.ts';
import type { StoreReports } from './store-reports.ts';
import { toFeed } from './to-feed.ts';
import type { Tables } from './tables.ts';
import { rowId } from './unreadable-row.ts';

type Parking = 'parkFeed' | 'parkedFeeds' | 'takeParkedLook' | 'noteParkedAnswer';

/** Feeds that Discord refuses, and whether their channels answer again. */
export function keepParking(db: Kysely<Tables>, reports: StoreReports): Pick<Store, Parking> {
  return {
    parkFeed: (id, channelId, cause, atMs) =>
      inTransaction(db, (transaction) => park(transaction, { id, channelId, cause, atMs })),

    async parkedFeeds(sinceMs, afterId, limit) {
      const parked = db
        .selectFrom('feeds')
        // Written out, for its index: see openClaims.
        .where('state', '=', sql.lit('parked'))
        .where('id', '>', afterId)
        .orderBy('id')
        .limit(limit);
      const unseen = parked
        .selectAll()
        .select(rowId)
        .where((of) => of.or([of('park_checked_ms', 'is', null), of('park_checked_ms', '<', sinceMs)]));
      const page = (offset: number) =>
        pastDamage(
          () => unseen.offset(offset).execute(),
          () => parked.select('id').offset(offset).execute(),
          ({ id }) => unseen.where('id', '=', id).executeTakeFirst(),
          reports,
        );
      return readUpTo(limit, page, (row) => toFeed(row, reports));
    },

    async takeParkedLook(id, sinceMs, atMs) {
      const { numUpdatedRows } = await db
        .updateTable('feeds')
        .set({ park_checked_ms: atMs })
        .where('id', '=', id)
        .where('state', '=', 'parked')
        .where((of) => of.or([of('park_checked_ms', 'is', null), of('park_checked_ms', '<', sinceMs)]))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async noteParkedAnswer(id, channelId, answers, atMs) {
      await db
        .updateTable('feeds')
        .set((of) => ({ park_answers_ms: answers ? of.fn.coalesce('park_answers_ms', of.val(atMs)) : null }))
        .where('id', '=', id)
        .where('channel_id', '=', channelId)
        .where('state', '=', 'parked')
        .execute();
    },
  };
}
