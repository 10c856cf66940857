import type { Kysely } from 'kysely';
import { ownClaim } from './own-claim.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** What became of claims. */
export function keepOutcomes(db: Kysely<Tables>): Pick<Store, 'settleSent' | 'settleUnsent' | 'reopen'> {
  return {
    async settleSent(feedId, date, by, messageId, atMs) {
      const { numUpdatedRows } = await db
        .updateTable('posts')
        .set({ state: 'sent', message_id: messageId, settled_at_ms: atMs })
        .where(ownClaim(feedId, date, by))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
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
        .where('state', '=', 'failed')
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}
