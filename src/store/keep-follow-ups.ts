import type { Kysely } from 'kysely';
import type { FollowUp } from '../feeds/follow-up.ts';
import { eachReadable } from './each-readable.ts';
import { pastDamage } from './past-damage.ts';
import { readUpTo } from './read-up-to.ts';
import type { Store } from './store.ts';
import type { StoreReports } from './store-reports.ts';
import type { Tables } from './tables.ts';
import { followUpKey, fromFollowUp, fromFollowUpTries, toFollowUp } from './to-follow-up.ts';
import { rowId } from './unreadable-row.ts';

type FollowUps = 'followUpsDue' | 'takeFollowUp' | 'putOffFollowUp' | 'endFollowUp' | 'followUpsOf';

/** What is still to be done with posts that stand. */
export function keepFollowUps(db: Kysely<Tables>, reports: StoreReports): Pick<Store, FollowUps> {
  const all = db.selectFrom('follow_ups').selectAll().select(rowId);

  return {
    async followUpsDue(atMs, limit) {
      const due = db.selectFrom('follow_ups').where('next_ms', '<=', atMs).orderBy('next_ms').limit(limit);
      const page = (offset: number) =>
        pastDamage(
          () => due.selectAll().select(rowId).offset(offset).execute(),
          () => due.select(['feed_id', 'date', 'kind']).offset(offset).execute(),
          (key) => all.where((of) => of.and(key)).executeTakeFirst(),
          reports,
        );
      return readUpTo(limit, page, (row) => toFollowUp(row, reports));
    },

    async takeFollowUp(followUp, untilMs) {
      const taken = { ...followUp, nextMs: untilMs, tries: followUp.tries + 1 };
      const { numUpdatedRows } = await db
        .updateTable('follow_ups')
        .set(fromFollowUpTries(taken))
        .where((of) => of.and({ ...followUpKey(followUp), next_ms: followUp.nextMs, tries: followUp.tries }))
        .executeTakeFirst();
      return numUpdatedRows > 0n ? taken : undefined;
    },

    async putOffFollowUp(taken, later) {
      await db
        .updateTable('follow_ups')
        .set(fromFollowUpTries(later))
        .where((of) => of.and({ ...followUpKey(taken), next_ms: taken.nextMs, tries: taken.tries }))
        .execute();
    },

    async endFollowUp(followUp) {
      await db
        .deleteFrom('follow_ups')
        .where((of) => of.and(followUpKey(followUp)))
        .execute();
    },

    async followUpsOf(feedId) {
      const rows = await all.where('feed_id', '=', feedId).orderBy('date').orderBy('kind').execute();
      return eachReadable(rows, (row) => toFollowUp(row, reports));
    },
  };
}

/** As part of what makes its post stand. */
export async function addFollowUp(
  transaction: Kysely<Tables>,
  named: Pick<FollowUp, 'feedId' | 'date' | 'kind' | 'nextMs'>,
): Promise<void> {
  await transaction
    .insertInto('follow_ups')
    .values(fromFollowUp({ ...named, tries: 0, refusals: 0 }))
    .onConflict((conflict) => conflict.columns(['feed_id', 'date', 'kind']).doNothing())
    .execute();
}
