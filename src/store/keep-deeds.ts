import type { Kysely } from 'kysely';
import { checkRow, storedMs, storedText } from './parse-row.ts';
import { inTransaction } from './in-transaction.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** An interaction lives for 15 minutes, and a session that is resumed replays no older ones. */
const rememberedMs = 24 * 60 * 60_000;

/** @param storeOf - the store, as part of a transaction */
export function keepDeeds(db: Kysely<Tables>, storeOf: (transaction: Kysely<Tables>) => Store): Pick<Store, 'once'> {
  return {
    async once(id, atMs, work) {
      return inTransaction(db, async (transaction) => {
        const done = await transaction.selectFrom('deeds').select('reply').where('id', '=', id).executeTakeFirst();
        if (done !== undefined) return done.reply;
        const reply = await work(storeOf(transaction));
        const row = {
          id: checkRow(storedText, 'deeds.id', id),
          reply: checkRow(storedText, 'deeds.reply', reply),
          done_at_ms: checkRow(storedMs, 'deeds.done_at_ms', atMs),
        };
        await transaction.insertInto('deeds').values(row).execute();
        await transaction
          .deleteFrom('deeds')
          .where('done_at_ms', '<', atMs - rememberedMs)
          .execute();
        return reply;
      });
    },
  };
}
