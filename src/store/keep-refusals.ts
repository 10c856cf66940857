import type { Kysely } from 'kysely';
import { addTelling } from './add-telling.ts';
import { inTransaction } from './in-transaction.ts';
import { letBack } from './let-back.ts';
import { ownClaim } from './own-claim.ts';
import { park } from './park.ts';
import { eachReadable } from './each-readable.ts';
import { readUpTo } from './read-up-to.ts';
import type { Store } from './store.ts';
import type { StoreReports } from './store-reports.ts';
import type { Tables } from './tables.ts';
import { fromRefusal, toRefusal } from './to-refusal.ts';
import { rowId } from './unreadable-row.ts';

/** Of a feed, beside the items that are left out: more than come in two days. */
const mostKept = 60;
const mostNumbers = 2 ** 52;

/** What Discord answered instead of taking posts, and what is left out since. */
export function keepRefusals(
  db: Kysely<Tables>,
  reports: StoreReports,
): Pick<Store, 'refuse' | 'refusals' | 'leftOut' | 'allowAgain'> {
  return {
    async refuse(refusal, by, { settleAs, keepClaim = false, allowAgain = [], stop } = {}) {
      const { feedId, date, channelId, atMs } = refusal;
      return inTransaction(db, async (transaction) => {
        const own = ownClaim(feedId, date, by);
        if ((await transaction.selectFrom('posts').select('date').where(own).executeTakeFirst()) === undefined) {
          return 'lost';
        }
        await record(transaction, refusal);
        if (refusal.leftOut) await addTelling(transaction, { feedId, about: 'left-out', sinceMs: atMs });
        await letBack(transaction, feedId, allowAgain);
        if (settleAs !== undefined) {
          const settled = { state: 'failed', reason: settleAs, settled_at_ms: atMs };
          await transaction.updateTable('posts').set(settled).where(own).execute();
        } else if (!keepClaim) await transaction.deleteFrom('posts').where(own).execute();
        const isParked = stop !== undefined && (await park(transaction, { id: feedId, channelId, cause: stop, atMs }));
        return isParked ? 'parked' : 'recorded';
      });
    },

    async refusals(feedId, limit) {
      const latest = db
        .selectFrom('refusals')
        .selectAll()
        .select(rowId)
        .where('feed_id', '=', feedId)
        .orderBy('number', 'desc')
        .limit(limit);
      const page = (offset: number) => latest.offset(offset).execute();
      return readUpTo(limit, page, (row) => toRefusal(row, reports));
    },

    async leftOut(feedId) {
      const rows = await db
        .selectFrom('refusals')
        .selectAll()
        .select(rowId)
        .where('feed_id', '=', feedId)
        .where('left_out', '=', 1)
        .orderBy('number')
        .execute();
      return eachReadable(rows, (row) => toRefusal(row, reports));
    },

    allowAgain: (feedId, item) => letBack(db, feedId, [item]),
  };
}

async function record(transaction: Kysely<Tables>, refusal: Parameters<Store['refuse']>[0]): Promise<void> {
  const last = await transaction
    .selectFrom('refusals')
    .select('number')
    .where('feed_id', '=', refusal.feedId)
    // Not what is no number, or none that one could be added to.
    .where('number', '<', mostNumbers)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  await transaction.insertInto('refusals').values(fromRefusal(refusal, number)).execute();
  await transaction
    .deleteFrom('refusals')
    .where('feed_id', '=', refusal.feedId)
    .where('number', '<=', number - mostKept)
    .where('left_out', '=', 0)
    .execute();
}
