import type { Kysely } from 'kysely';
import { z } from 'zod';
import { ownHome } from '../feeds/own-home.ts';
import { eachReadable } from './each-readable.ts';
import { forgetDeeds } from './forget-deeds.ts';
import { inTransaction } from './in-transaction.ts';
import { checkRow, readRow, storedId, storedItem, storedMs, storedText } from './read-row.ts';
import type { SavedQuote, Store } from './store.ts';
import { noReports, type StoreReports } from './store-reports.ts';
import type { SavedQuoteTable, Tables } from './tables.ts';
import { rowId, rowNumber } from './unreadable-row.ts';

const savedQuoteRow = z
  .object({ user_id: storedId, item: storedItem, saved_at_ms: storedMs, note: storedText.nullable() })
  .transform((row): SavedQuote => ({
    userId: row.user_id,
    item: row.item,
    savedAtMs: row.saved_at_ms,
    ...(row.note !== null && { note: row.note }),
  }));

type Saved =
  'savedBy' | 'unreadableSaved' | 'saveQuote' | 'setNote' | 'removeSaved' | 'removeUnreadableSaved' | 'forgetMember';

export function keepSavedQuotes(db: Kysely<Tables>, reports: StoreReports): Pick<Store, Saved> {
  function rowsOf(userId: string) {
    const saved = db.selectFrom('saved_quotes').selectAll().select(rowId).where('user_id', '=', userId);
    return saved.orderBy('saved_at_ms', 'desc').orderBy('item').execute();
  }

  async function unreadableOf(userId: string): Promise<readonly number[]> {
    const rows = await rowsOf(userId);
    const isUnreadable = (row: object) => toSavedQuote(row, noReports) === undefined;
    return rows.filter(isUnreadable).map(({ rowid }) => rowid);
  }

  /** Whether the row that stood there was one that nobody can read. */
  async function replaceUnreadable({ user_id, item, saved_at_ms }: SavedQuoteTable): Promise<boolean> {
    const before = (await rowsOf(user_id)).find((row) => row.item === item);
    if (before === undefined || toSavedQuote(before, noReports) !== undefined) return false;
    await db.updateTable('saved_quotes').set({ saved_at_ms, note: null }).where(rowNumber, '=', before.rowid).execute();
    return true;
  }

  return {
    async savedBy(userId) {
      return eachReadable(await rowsOf(userId), (row) => toSavedQuote(row, reports));
    },

    unreadableSaved: async (userId) => (await unreadableOf(userId)).length,

    async saveQuote({ userId, item, savedAtMs, note }) {
      const fresh = { user_id: userId, item, saved_at_ms: savedAtMs, note: note ?? null };
      const row = checkRow(savedQuoteRow, 'saved_quotes', fresh);
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('saved_quotes')
        .values(row)
        .onConflict((conflict) => conflict.columns(['user_id', 'item']).doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n || replaceUnreadable(row);
    },

    async setNote(userId, item, written) {
      const row = { user_id: userId, item, saved_at_ms: 0, note: written ?? null };
      const { note } = checkRow(savedQuoteRow, 'saved_quotes', row);
      return inTransaction(db, async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('saved_quotes')
          .set({ note })
          .where('user_id', '=', userId)
          .where('item', '=', item)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        await forgetDeeds(transaction, { user_id: userId });
        return true;
      });
    },

    async removeSaved(userId, item) {
      return inTransaction(db, async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('saved_quotes')
          .where('user_id', '=', userId)
          .where('item', '=', item)
          .executeTakeFirst();
        if (numDeletedRows === 0n) return false;
        await forgetDeeds(transaction, { user_id: userId });
        return true;
      });
    },

    async removeUnreadableSaved(userId) {
      const rows = await unreadableOf(userId);
      for (const row of rows) await db.deleteFrom('saved_quotes').where(rowNumber, '=', row).execute();
      return rows.length;
    },

    async forgetMember(userId) {
      return inTransaction(db, async (transaction) => {
        const ofMember = transaction.deleteFrom('saved_quotes').where('user_id', '=', userId);
        const { numDeletedRows } = await ofMember.executeTakeFirst();
        // With the record of what it sent.
        await transaction.deleteFrom('feeds').where('guild_id', '=', ownHome(userId)).execute();
        await transaction.deleteFrom('member_settings').where('user_id', '=', userId).execute();
        await forgetDeeds(transaction, { user_id: userId });
        return Number(numDeletedRows);
      });
    },
  };
}

export function toSavedQuote(row: object, reports: Pick<StoreReports, 'unreadable'>): SavedQuote | undefined {
  return readRow(savedQuoteRow, 'saved_quotes', row, reports);
}
