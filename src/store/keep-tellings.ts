import type { Kysely } from 'kysely';
import type { FeedTelling } from '../feeds/feed-telling.ts';
import { inTransaction } from './in-transaction.ts';
import { pastDamage } from './past-damage.ts';
import { readUpTo } from './read-up-to.ts';
import type { Store } from './store.ts';
import type { StoreReports } from './store-reports.ts';
import type { Tables } from './tables.ts';
import { fromTries, tellingKey, toTelling } from './to-telling.ts';
import { rowId } from './unreadable-row.ts';

type Tellings = 'tellingsDue' | 'takeTelling' | 'putOffTelling' | 'endTelling';

/** What people are still to be told about their feeds. */
export function keepTellings(db: Kysely<Tables>, reports: StoreReports): Pick<Store, Tellings> {
  return {
    async tellingsDue(atMs, limit) {
      const due = db.selectFrom('tellings').where('next_ms', '<=', atMs).orderBy('next_ms').limit(limit);
      const all = db.selectFrom('tellings').selectAll().select(rowId);
      const page = (offset: number) =>
        pastDamage(
          () => due.selectAll().select(rowId).offset(offset).execute(),
          () => due.select(['feed_id', 'about', 'since_ms']).offset(offset).execute(),
          (key) => all.where((of) => of.and(key)).executeTakeFirst(),
          reports,
        );
      return readUpTo(limit, page, (row) => toTelling(row, reports));
    },

    async takeTelling(telling, atMs, untilMs) {
      const taken = { ...telling, nextMs: untilMs, askedMs: telling.askedMs ?? atMs };
      const { numUpdatedRows } = await db
        .updateTable('tellings')
        .set(fromTries(taken))
        .where((of) => of.and({ ...tellingKey(telling), next_ms: telling.nextMs }))
        .executeTakeFirst();
      return numUpdatedRows > 0n ? taken : undefined;
    },

    async putOffTelling(taken, later) {
      await db
        .updateTable('tellings')
        .set(fromTries(later))
        .where((of) => of.and({ ...tellingKey(taken), next_ms: taken.nextMs }))
        .execute();
    },

    async endTelling(telling, told) {
      await inTransaction(db, async (transaction) => {
        await transaction
          .deleteFrom('tellings')
          .where((of) => of.and(tellingKey(telling)))
          .execute();
        if (told) await markTold(transaction, telling);
      });
    },
  };
}

/** For whoever looks; of an item that is left out nobody asks. */
async function markTold(transaction: Kysely<Tables>, { feedId, about, sinceMs }: FeedTelling): Promise<void> {
  if (about === 'left-out') return;
  if (about === 'parked') {
    const stopped = { id: feedId, state: 'parked', parked_at_ms: sinceMs };
    await transaction
      .updateTable('feeds')
      .set({ park_told: 1 })
      .where((of) => of.and(stopped))
      .execute();
    return;
  }
  const lacking = { feed_id: feedId, kind: about };
  await transaction
    .updateTable('lacks')
    .set({ told: 1 })
    .where((of) => of.and(lacking))
    .execute();
}
