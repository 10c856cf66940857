import type { Kysely } from 'kysely';
import { z } from 'zod';
import { checkRow, readRow, storedMs, storedText } from './read-row.ts';
import { inTransaction } from './in-transaction.ts';
import type { Store } from './store.ts';
import type { StoreReports } from './store-reports.ts';
import type { Tables } from './tables.ts';

/** An interaction lives for 15 minutes, and a session that is resumed replays no older ones. */
const rememberedMs = 24 * 60 * 60_000;

/** @param storeOf - the store, as part of a transaction */
export function keepDeeds(
  db: Kysely<Tables>,
  storeOf: (transaction: Kysely<Tables>) => Store,
): Pick<Store, 'once' | 'changeKept' | 'forgetOldDeeds'> {
  return {
    async once(id, atMs, work) {
      return inTransaction(db, async (transaction) => {
        const done = await transaction.selectFrom('deeds').select('reply').where('id', '=', id).executeTakeFirst();
        if (done !== undefined) return storedText.safeParse(done.reply).data;
        const reply = await work(storeOf(transaction));
        await keep(transaction, { id, reply, atMs });
        return reply;
      });
    },

    async changeKept(id, atMs, change) {
      await inTransaction(db, async (transaction) => {
        const kept = await transaction.selectFrom('deeds').select('reply').where('id', '=', id).executeTakeFirst();
        const before = storedText.safeParse(kept?.reply).data;
        const reply = change(before);
        if (reply === before) return;
        await transaction.deleteFrom('deeds').where('id', '=', id).execute();
        if (reply !== undefined) await keep(transaction, { id, reply, atMs });
      });
    },

    forgetOldDeeds: (nowMs) => forgetOld(db, nowMs),
  };
}

interface Deed {
  readonly id: string;
  readonly reply: string;
  readonly atMs: number;
}

async function keep(transaction: Kysely<Tables>, { id, reply, atMs }: Deed): Promise<void> {
  const row = {
    id: checkRow(storedText, 'deeds.id', id),
    reply: checkRow(storedText, 'deeds.reply', reply),
    done_at_ms: checkRow(storedMs, 'deeds.done_at_ms', atMs),
  };
  await transaction.insertInto('deeds').values(row).execute();
  await forgetOld(transaction, atMs);
}

async function forgetOld(db: Kysely<Tables>, nowMs: number): Promise<void> {
  await db
    .deleteFrom('deeds')
    .where('done_at_ms', '<', nowMs - rememberedMs)
    .execute();
}

const deedRow = z.object({ id: storedText, reply: storedText, done_at_ms: storedMs }).transform(({ id }) => id);

export function toDeedId(row: object, reports: Pick<StoreReports, 'unreadable'>): string | undefined {
  return readRow(deedRow, 'deeds', row, reports);
}
