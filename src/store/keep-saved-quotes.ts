import type { Kysely } from 'kysely';
import { z } from 'zod';
import { checkRow, parseRow, storedMs, storedText } from './parse-row.ts';
import type { SavedQuote, Store } from './store.ts';
import type { SavedQuoteTable, Tables } from './tables.ts';

const savedQuoteRow = z
  .object({ user_id: storedText, item: storedText, saved_at_ms: storedMs })
  .transform((row): SavedQuote => ({ userId: row.user_id, item: row.item, savedAtMs: row.saved_at_ms }));

export function keepSavedQuotes(
  db: Kysely<Tables>,
): Pick<Store, 'savedBy' | 'saveQuote' | 'removeSaved' | 'forgetMember'> {
  return {
    async savedBy(userId) {
      const rows = await db
        .selectFrom('saved_quotes')
        .selectAll()
        .where('user_id', '=', userId)
        .orderBy('saved_at_ms', 'desc')
        .orderBy('item')
        .execute();
      return rows.map(toSavedQuote);
    },

    async saveQuote({ userId, item, savedAtMs }) {
      const row = checkRow(savedQuoteRow, 'saved_quotes', { user_id: userId, item, saved_at_ms: savedAtMs });
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('saved_quotes')
        .values(row)
        .onConflict((conflict) => conflict.columns(['user_id', 'item']).doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },

    async removeSaved(userId, item) {
      const { numDeletedRows } = await db
        .deleteFrom('saved_quotes')
        .where('user_id', '=', userId)
        .where('item', '=', item)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    async forgetMember(userId) {
      const { numDeletedRows } = await db.deleteFrom('saved_quotes').where('user_id', '=', userId).executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

function toSavedQuote(row: SavedQuoteTable): SavedQuote {
  return parseRow(savedQuoteRow, 'saved_quotes', row);
}
