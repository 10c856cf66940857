import type { Kysely } from 'kysely';
import { inTransaction } from './in-transaction.ts';
import { letBack } from './let-back.ts';
import { ownClaim } from './own-claim.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';
import { fromRefusal, toRefusal } from './to-refusal.ts';

/** Of a feed, beside the items that are left out: more than come in two days. */
const mostKept = 60;

/** What Discord answered instead of taking posts, and what is left out since. */
export function keepRefusals(db: Kysely<Tables>): Pick<Store, 'refuse' | 'refusals' | 'leftOut' | 'allowAgain'> {
  return {
    async refuse(refusal, by, { settleAs, keepClaim = false, allowAgain = [] } = {}) {
      const { feedId, date, atMs } = refusal;
      return inTransaction(db, async (transaction) => {
        const own = ownClaim(feedId, date, by);
        if ((await transaction.selectFrom('posts').select('date').where(own).executeTakeFirst()) === undefined) {
          return false;
        }
        await record(transaction, refusal);
        await letBack(transaction, feedId, allowAgain);
        if (settleAs !== undefined) {
          const settled = { state: 'failed', reason: settleAs, settled_at_ms: atMs };
          await transaction.updateTable('posts').set(settled).where(own).execute();
        } else if (!keepClaim) await transaction.deleteFrom('posts').where(own).execute();
        return true;
      });
    },

    async refusals(feedId, limit) {
      const rows = await db
        .selectFrom('refusals')
        .selectAll()
        .where('feed_id', '=', feedId)
        .orderBy('number', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toRefusal);
    },

    async leftOut(feedId) {
      const rows = await db
        .selectFrom('refusals')
        .selectAll()
        .where('feed_id', '=', feedId)
        .where('left_out', '=', 1)
        .orderBy('number')
        .execute();
      return rows.map(toRefusal);
    },

    allowAgain: (feedId, item) => letBack(db, feedId, [item]),
  };
}

async function record(transaction: Kysely<Tables>, refusal: Parameters<Store['refuse']>[0]): Promise<void> {
  const last = await transaction
    .selectFrom('refusals')
    .select('number')
    .where('feed_id', '=', refusal.feedId)
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
