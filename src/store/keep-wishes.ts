import type { Kysely } from 'kysely';
import { z } from 'zod';
import { UserError } from '../user-error.ts';
import { inTransaction } from './in-transaction.ts';
import { feedExists } from './feed-exists.ts';
import { letBack } from './let-back.ts';
import { eachReadable } from './each-readable.ts';
import { checkRow, readRow, storedDate, storedFeedId, storedItem } from './read-row.ts';
import type { Store } from './store.ts';
import type { StoreReports } from './store-reports.ts';
import type { Ban, Wish } from '../feeds/feed.ts';
import type { Tables } from './tables.ts';
import { rowId } from './unreadable-row.ts';

const dated = { feed_id: storedFeedId, date: storedDate };
const wishRow = z
  .discriminatedUnion('kind', [
    z.object({ ...dated, kind: z.literal('skip') }),
    z.object({ ...dated, kind: z.literal('item'), item: storedItem }),
  ])
  .transform((row): Wish => ({
    feedId: row.feed_id,
    date: row.date,
    wish: row.kind === 'item' ? { kind: 'item', item: row.item } : { kind: 'skip' },
  }));

const banRow = z
  .object({ feed_id: storedFeedId, item: storedItem, position: z.int() })
  .transform(({ item }): Ban => ({ item }));
const mostPositions = 2 ** 52;

export function keepWishes(
  db: Kysely<Tables>,
  reports: StoreReports,
): Pick<Store, 'wishes' | 'setWish' | 'banned' | 'ban' | 'unban'> {
  return {
    async wishes(feedId) {
      const ofFeed = db.selectFrom('wishes').selectAll().select(rowId).where('feed_id', '=', feedId);
      const rows = await ofFeed.orderBy('date').execute();
      return eachReadable(rows, (row) => toWish(row, reports));
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
        .selectAll()
        .select(rowId)
        .where('feed_id', '=', feedId)
        .orderBy('position')
        .execute();
      return eachReadable(rows, (row) => toBan(row, reports));
    },

    async ban(feedId, item) {
      const banned = checkRow(storedItem, 'bans.item', item);
      await inTransaction(db, async (transaction) => {
        await refuseUnknownFeed(transaction, feedId);
        const last = await transaction
          .selectFrom('bans')
          .select('position')
          .where('feed_id', '=', feedId)
          // Not what is no number, or none that one could be added to.
          .where('position', '<', mostPositions)
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

export function toWish(row: object, reports: Pick<StoreReports, 'unreadable'>): Wish | undefined {
  return readRow(wishRow, 'wishes', row, reports);
}

export function toBan(row: object, reports: Pick<StoreReports, 'unreadable'>): Ban | undefined {
  return readRow(banRow, 'bans', row, reports);
}

async function refuseUnknownFeed(db: Kysely<Tables>, id: string): Promise<void> {
  if (!(await feedExists(db, id))) throw new UserError('feed-not-found', { given: id });
}
