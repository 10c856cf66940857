import type { Kysely } from 'kysely';
import { z } from 'zod';
import { checkRow, readRow, storedId } from './read-row.ts';
import { storedDisplay } from './keep-settings.ts';
import type { MemberRecords, MemberSettings } from './member-settings.ts';
import type { StoreReports } from './store-reports.ts';
import type { Tables } from './tables.ts';
import { rowId } from './unreadable-row.ts';

const memberRow = z
  .object({ user_id: storedId, display: storedDisplay })
  .transform((row): MemberSettings => ({ display: row.display ?? undefined }));

const nothingChosen: MemberSettings = { display: undefined };

export function keepMembers(db: Kysely<Tables>, reports: StoreReports): MemberRecords {
  return {
    async member(userId) {
      const kept = db.selectFrom('member_settings').selectAll().select(rowId).where('user_id', '=', userId);
      const row = await kept.executeTakeFirst();
      return (row && toMemberSettings(row, reports)) ?? nothingChosen;
    },

    async changeMember(userId, { display }) {
      if (display === undefined) {
        await db.deleteFrom('member_settings').where('user_id', '=', userId).execute();
        return;
      }
      const row = checkRow(memberRow, 'member_settings', { user_id: userId, display });
      await db
        .insertInto('member_settings')
        .values(row)
        .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ display }))
        .execute();
    },
  };
}

/** What cannot be read is as if nobody had chosen it. */
export function toMemberSettings(row: object, reports: Pick<StoreReports, 'unreadable'>): MemberSettings | undefined {
  return readRow(memberRow, 'member_settings', row, reports);
}
