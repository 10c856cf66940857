import type { Kysely } from 'kysely';
import { toPost } from './to-post.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** The ledger of posts, as it is read. */
export function keepPosts(db: Kysely<Tables>): Pick<Store, 'posts' | 'post' | 'shownItems'> {
  return {
    async posts(feedId, limit) {
      const rows = await db
        .selectFrom('posts')
        .selectAll()
        .where('feed_id', '=', feedId)
        .orderBy('date', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toPost);
    },

    async post(feedId, date) {
      const row = await db
        .selectFrom('posts')
        .selectAll()
        .where('feed_id', '=', feedId)
        .where('date', '=', date)
        .executeTakeFirst();
      return row && toPost(row);
    },

    async shownItems(feedId) {
      const rows = await db
        .selectFrom('posts')
        .select('item')
        .where('feed_id', '=', feedId)
        .where('state', 'in', ['sent', 'claimed'])
        .orderBy('date')
        .execute();
      return rows.flatMap(({ item }) => item ?? []);
    },
  };
}
