import type { Kysely } from 'kysely';
import { z } from 'zod';
import { inTransaction } from './in-transaction.ts';
import { checkRow, parseRow, storedDate, storedText } from './parse-row.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

const notedRow = z.object({ dates: z.int(), firstDate: storedDate });

export function keepGuilds(db: Kysely<Tables>): Pick<Store, 'guildIds' | 'noteAbsence' | 'noteSeen' | 'forgetGuild'> {
  return {
    async guildIds() {
      const rows = await db
        .selectFrom('feeds')
        .select('guild_id')
        .union(db.selectFrom('guild_settings').select('guild_id'))
        .union(db.selectFrom('absences').select('guild_id'))
        .orderBy('guild_id')
        .execute();
      return rows.map((row) => row.guild_id);
    },

    async noteAbsence(guildId, date) {
      const row = {
        guild_id: checkRow(storedText, 'absences.guild_id', guildId),
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
          .select((of) => [of.fn.countAll().as('dates'), of.fn.min('date').as('firstDate')])
          .where('guild_id', '=', guildId)
          .executeTakeFirstOrThrow();
        return parseRow(notedRow, 'absences', noted);
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
      });
    },
  };
}
