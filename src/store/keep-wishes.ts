import type { Kysely } from 'kysely';
import { z } from 'zod';
import { UserError } from '../user-error.ts';
import { inTransaction } from './in-transaction.ts';
import { feedExists } from './feed-exists.ts';
import { letBack } from './let-back.ts';
import { checkRow, parseRow, storedDate, storedText } from './parse-row.ts';
import type { Store } from './store.ts';
import type { Wish } from '../feeds/feed.ts';
import type { Tables, WishTable } from './tables.ts';

const dated = { feed_id: storedText, date: storedDate };
const wishRow = z
  .discriminatedUnion('kind', [
    z.object({ ...dated, kind: z.literal('skip') }),
    z.object({ ...dated, kind: z.literal('item'), item: storedText }),
  ])
  .transform((row): Wish => ({
    feedId: row.feed_id,
    date: row.date,
    wish: row.kind === 'item' ? { kind: 'item', item: row.item } : { kind: 'skip' },
  }));

export function keepWishes(db: Kysely<Tables>): Pick<Store, 'wishes' | 'setWish' | 'banned' | 'ban' | 'unban'> {
  return {
    async wishes(feedId) {
      const rows = await db.selectFrom('wishes').selectAll().where('feed_id', '=', feedId).orderBy('date').execute();
      return rows.map(toWish);
    },

    async setWish(feedId, date, wish) {
      if (wish === undefined) {
        await db.deleteFrom('wishes').where('feed_id', '=', feedId).where('date', '=', date).execute();
        return;
      }
      const chosen = { kind: wish.kind, item: wish.kind === 'item' ? wish.item : null };
      const row = checkRow(wishRow, 'wishes', { feed_id: feedId, date, ...chosen });
      await inTransaction(db, async (transaction) => {
        await refuseUnknownFeed(transaction, feedId);
        await transaction
          .insertInto('wishes')
          .values(row)
          .onConflict((conflict) => conflict.columns(['feed_id', 'date']).doUpdateSet(chosen))
          .execute();
      });
    },

    async banned(feedId) {
      const rows = await db
        .selectFrom('bans')
        .select('item')
        .where('feed_id', '=', feedId)
        .orderBy('position')
        .execute();
      return rows.map(({ item }) => item);
    },

    async ban(feedId, item) {
      const banned = checkRow(storedText, 'bans.item', item);
      await inTransaction(db, async (transaction) => {
        await refuseUnknownFeed(transaction, feedId);
        const last = await transaction
          .selectFrom('bans')
          .select('position')
          .where('feed_id', '=', feedId)
          .orderBy('position', 'desc')
          .limit(1)
          .executeTakeFirst();
        await transaction
          .insertInto('bans')
          .values({ feed_id: feedId, item: banned, position: (last?.position ?? 0) + 1 })
          .onConflict((conflict) => conflict.columns(['feed_id', 'item']).doNothing())
          .execute();
        await letBack(transaction, feedId, [banned]);
      });
    },

    async unban(feedId, item) {
      await db.deleteFrom('bans').where('feed_id', '=', feedId).where('item', '=', item).execute();
    },
  };
}

function toWish(row: WishTable): Wish {
  return parseRow(wishRow, 'wishes', row);
}

async function refuseUnknownFeed(db: Kysely<Tables>, id: string): Promise<void> {
  if (!(await feedExists(db, id))) throw new UserError('feed-not-found', { given: id });
}
