import type { Kysely } from 'kysely';
import type { PostReason } from '../feeds/feed.ts';
import type { LackKind } from '../feeds/lack.ts';
import { addFollowUp } from './keep-follow-ups.ts';
import { inTransaction } from './in-transaction.ts';
import { ownClaim } from './own-claim.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

const nothingKinds: readonly LackKind[] = ['interview', 'items'];
const nothingReasons: readonly PostReason[] = ['interview-gone', 'nothing-to-show'];

/** What became of claims. */
export function keepOutcomes(
  db: Kysely<Tables>,
): Pick<Store, 'settleSent' | 'settleUnsent' | 'reopen' | 'reopenLacking'> {
  return {
    async settleSent(feedId, date, by, messageId, atMs, followUps = []) {
      const settle = async (of: Kysely<Tables>) => {
        const { numUpdatedRows } = await of
          .updateTable('posts')
          .set({ state: 'sent', message_id: messageId, settled_at_ms: atMs })
          .where(ownClaim(feedId, date, by))
          .executeTakeFirst();
        return numUpdatedRows > 0n;
      };
      if (followUps.length === 0) return settle(db);
      return inTransaction(db, async (transaction) => {
        if (!(await settle(transaction))) return false;
        for (const kind of followUps) await addFollowUp(transaction, { feedId, date, kind, nextMs: atMs });
        return true;
      });
    },

    async settleUnsent(feedId, date, by, state, reason, atMs) {
      const { numUpdatedRows } = await db
        .updateTable('posts')
        .set({ state, reason, settled_at_ms: atMs })
        .where(ownClaim(feedId, date, by))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async reopen(feedId, date) {
      const { numDeletedRows } = await db
        .deleteFrom('posts')
        .where('feed_id', '=', feedId)
        .where('date', '=', date)
        .where((where) =>
          where.or([where('state', '=', 'failed'), where('state', '=', 'skipped').and('reason', '!=', 'unverifiable')]),
        )
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    async reopenLacking(sinceMs, feedId) {
      const lacking = db.selectFrom('lacks').select('feed_id').where('kind', 'in', nothingKinds);
      await db
        .deleteFrom('posts')
        .where('feed_id', 'in', feedId === undefined ? lacking : [feedId])
        .where('state', '=', 'skipped')
        .where('reason', 'in', nothingReasons)
        .where('settled_at_ms', '>=', sinceMs)
        .execute();
    },
  };
}
