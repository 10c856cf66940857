import type { Kysely } from 'kysely';
import { homeOwner } from '../feeds/own-home.ts';
import { inTransaction } from './in-transaction.ts';
import { eachReadable } from './each-readable.ts';
import { forgetDeeds } from './forget-deeds.ts';
import { checkRow, readRow, storedDate, storedId } from './read-row.ts';
import type { Store } from './store.ts';
import type { StoreReports } from './store-reports.ts';
import { isDamaged } from './store-error.ts';
import type { Tables } from './tables.ts';
import { rowId } from './unreadable-row.ts';
import { z } from 'zod';

const absenceRow = z.object({ guild_id: storedId, date: storedDate }).transform(({ date }) => date);

export function keepGuilds(
  db: Kysely<Tables>,
  reports: StoreReports,
): Pick<Store, 'guildIds' | 'noteAbsence' | 'noteSeen' | 'forgetGuild'> {
  /** Whose a table has anything of; none where it is damaged. */
  async function guildsIn(table: 'feeds' | 'guild_settings' | 'absences'): Promise<readonly string[]> {
    try {
      const rows = await db.selectFrom(table).select('guild_id').distinct().execute();
      return rows
        .map((row) => row.guild_id)
        .filter((id) => storedId.safeParse(id).success && homeOwner(id) === undefined);
    } catch (error) {
      if (!isDamaged(error)) throw error;
      reports.damaged(error);
      return [];
    }
  }

  return {
    async guildIds() {
      const all = [await guildsIn('feeds'), await guildsIn('guild_settings'), await guildsIn('absences')];
      return [...new Set(all.flat())].toSorted();
    },

    async noteAbsence(guildId, date) {
      const row = {
        guild_id: checkRow(storedId, 'absences.guild_id', guildId),
        date: checkRow(storedDate, 'absences.date', date),
      };
      return inTransaction(db, async (transaction) => {
        await transaction
          .insertInto('absences')
          .values(row)
          .onConflict((conflict) => conflict.columns(['guild_id', 'date']).doNothing())
          .execute();
        const noted = await transaction
          .selectFrom('absences')
          .selectAll()
          .select(rowId)
          .where('guild_id', '=', guildId)
          .orderBy('date')
          .execute();
        const dates = eachReadable(noted, (one) => toAbsentDate(one, reports));
        return { dates: dates.length, firstDate: dates[0] ?? date };
      });
    },

    async noteSeen(guildId) {
      await db.deleteFrom('absences').where('guild_id', '=', guildId).execute();
    },

    async forgetGuild(guildId) {
      await inTransaction(db, async (transaction) => {
        // Their posts, wishes and bans go with them.
        await transaction.deleteFrom('feeds').where('guild_id', '=', guildId).execute();
        await transaction.deleteFrom('guild_settings').where('guild_id', '=', guildId).execute();
        await transaction.deleteFrom('absences').where('guild_id', '=', guildId).execute();
        await forgetDeeds(transaction, { guild_id: guildId });
      });
    },
  };
}

export function toAbsentDate(row: object, reports: Pick<StoreReports, 'unreadable'>): string | undefined {
  return readRow(absenceRow, 'absences', row, reports);
}
