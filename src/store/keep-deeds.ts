import type { Kysely } from 'kysely';
import { z } from 'zod';
import { checkRow, readRow, storedId, storedMs, storedText } from './read-row.ts';
import { inTransaction } from './in-transaction.ts';
import type { Asker, Store } from './store.ts';
import type { StoreReports } from './store-reports.ts';
import type { Tables } from './tables.ts';

/** An interaction lives for 15 minutes, and a session that is resumed replays no older ones. */
const rememberedMs = 24 * 60 * 60_000;

/** @param storeOf - the store, as part of a transaction */
export function keepDeeds(
  db: Kysely<Tables>,
  storeOf: (transaction: Kysely<Tables>) => Store,
): Pick<Store, 'once' | 'kept' | 'changeKept' | 'forgetOldDeeds'> {
  return {
    kept: (id) => findKept(db, id),

    async once(id, atMs, work, by) {
      return inTransaction(db, async (transaction) => {
        const done = await transaction.selectFrom('deeds').select('reply').where('id', '=', id).executeTakeFirst();
        if (done !== undefined) return storedText.safeParse(done.reply).data;
        const reply = await work(storeOf(transaction));
        await keep(transaction, { id, reply, atMs, by });
        return reply;
      });
    },

    async changeKept(id, atMs, change, by) {
      await inTransaction(db, async (transaction) => {
        const before = await findKept(transaction, id);
        const reply = change(before);
        if (reply === before) return;
        await transaction.deleteFrom('deeds').where('id', '=', id).execute();
        if (reply !== undefined) await keep(transaction, { id, reply, atMs, by });
      });
    },

    forgetOldDeeds: (nowMs) => forgetOld(db, nowMs),
  };
}

async function findKept(db: Kysely<Tables>, id: string): Promise<string | undefined> {
  const kept = await db.selectFrom('deeds').select('reply').where('id', '=', id).executeTakeFirst();
  return storedText.safeParse(kept?.reply).data;
}

const whose = storedId.nullable();

interface Deed {
  readonly id: string;
  readonly reply: string;
  readonly atMs: number;
  readonly by: Asker | undefined;
}

async function keep(transaction: Kysely<Tables>, { id, reply, atMs, by }: Deed): Promise<void> {
  const row = {
    id: checkRow(storedText, 'deeds.id', id),
    reply: checkRow(storedText, 'deeds.reply', reply),
    done_at_ms: checkRow(storedMs, 'deeds.done_at_ms', atMs),
    user_id: checkRow(whose, 'deeds.user_id', by?.userId ?? null),
    guild_id: checkRow(whose, 'deeds.guild_id', by?.guildId ?? null),
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

const deedRow = z
  .object({ id: storedText, reply: storedText, done_at_ms: storedMs, user_id: whose, guild_id: whose })
  .transform(({ id }) => id);

export function toDeedId(row: object, reports: Pick<StoreReports, 'unreadable'>): string | undefined {
  return readRow(deedRow, 'deeds', row, reports);
}
