import { sql, type Kysely } from 'kysely';
import type { Store } from './store.ts';
import { fromParkCause, toFeed } from './to-feed.ts';
import type { Tables } from './tables.ts';

type Parking = 'parkFeed' | 'markTold' | 'parkedFeeds' | 'takeParkedLook' | 'noteParkedAnswer';

/** Feeds that Discord refuses, whether their creators know, and whether their channels answer again. */
export function keepParking(db: Kysely<Tables>): Pick<Store, Parking> {
  return {
    async parkFeed(id, channelId, { reason, ...cause }, atMs) {
      const { numUpdatedRows } = await db
        .updateTable('feeds')
        .set({
          state: 'parked',
          park_reason: reason,
          parked_at_ms: atMs,
          park_told: 0,
          ...fromParkCause(cause),
          park_checked_ms: atMs,
          park_answers_ms: null,
        })
        .where('id', '=', id)
        .where('channel_id', '=', channelId)
        .where('state', '=', 'active')
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async markTold(id) {
      await db.updateTable('feeds').set({ park_told: 1 }).where('id', '=', id).where('state', '=', 'parked').execute();
    },

    async parkedFeeds(sinceMs, afterId, limit) {
      const rows = await db
        .selectFrom('feeds')
        .selectAll()
        // Written out, for its index: see openClaims.
        .where('state', '=', sql.lit('parked'))
        .where((of) => of.or([of('park_checked_ms', 'is', null), of('park_checked_ms', '<', sinceMs)]))
        .where('id', '>', afterId)
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toFeed);
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
