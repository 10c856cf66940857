import type { Kysely } from 'kysely';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** Feeds that Discord refuses, and whether their creators know. */
export function keepParking(db: Kysely<Tables>): Pick<Store, 'parkFeed' | 'markTold'> {
  return {
    async parkFeed(id, channelId, reason, atMs) {
      const { numUpdatedRows } = await db
        .updateTable('feeds')
        .set({ state: 'parked', park_reason: reason, parked_at_ms: atMs, park_told: 0 })
        .where('id', '=', id)
        .where('channel_id', '=', channelId)
        .where('state', '=', 'active')
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async markTold(id) {
      await db.updateTable('feeds').set({ park_told: 1 }).where('id', '=', id).where('state', '=', 'parked').execute();
    },
  };
}
