import { sql, type Kysely } from 'kysely';
import { storedText } from './read-row.ts';
import { readUpTo } from './read-up-to.ts';
import { toPost } from './to-post.ts';
import type { Store } from './store.ts';
import type { StoreReports } from './store-reports.ts';
import type { Tables } from './tables.ts';
import { rowId } from './unreadable-row.ts';

/** The ledger of posts, as it is read. */
export function keepPosts(
  db: Kysely<Tables>,
  reports: StoreReports,
): Pick<Store, 'posts' | 'post' | 'shownItems' | 'hasUndatedPost'> {
  return {
    async posts(feedId, limit) {
      const latest = db
        .selectFrom('posts')
        .selectAll()
        .select(rowId)
        .where('feed_id', '=', feedId)
        .orderBy('date', 'desc')
        .limit(limit);
      const page = (offset: number) => latest.offset(offset).execute();
      return readUpTo(limit, page, (row) => toPost(row, reports));
    },

    async post(feedId, date) {
      const row = await db
        .selectFrom('posts')
        .selectAll()
        .select(rowId)
        .where('feed_id', '=', feedId)
        .where('date', '=', date)
        .executeTakeFirst();
      return row && toPost(row, reports);
    },

    async hasUndatedPost(feedId, sinceMs) {
      const row = await db
        .selectFrom('posts')
        .select('feed_id')
        .where('feed_id', '=', feedId)
        // SQLite's own reading of it: null, or another one, where it is no date.
        .where(sql<boolean>`date(date) is not date`)
        .where('claimed_at_ms', '>=', sinceMs)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },

    async shownItems(feedId) {
      const rows = await db
        .selectFrom('posts')
        .select('item')
        .where('feed_id', '=', feedId)
        .where('state', 'in', ['sent', 'claimed'])
        .orderBy('date')
        .execute();
      return rows.flatMap(({ item }) => storedText.safeParse(item).data ?? []);
    },
  };
}
