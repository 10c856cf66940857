import type { Kysely } from 'kysely';
import { UserError } from '../user-error.ts';
import { homeOwner } from '../feeds/own-home.ts';
import { readUnreadableKey } from '../feeds/unreadable-key.ts';
import { eachReadable } from './each-readable.ts';
import { forgetDeeds } from './forget-deeds.ts';
import { inTransaction } from './in-transaction.ts';
import { storedText } from './read-row.ts';
import { pastDamage } from './past-damage.ts';
import { fromFeed, toFeed, toUnreadableFeed } from './to-feed.ts';
import { isDamaged } from './store-error.ts';
import type { Store } from './store.ts';
import { noReports, type StoreReports } from './store-reports.ts';
import type { Tables } from './tables.ts';
import { rowId, rowNumber } from './unreadable-row.ts';

type Feeds =
  | 'addFeed'
  | 'feed'
  | 'feedsOf'
  | 'unreadableFeeds'
  | 'changeFeed'
  | 'removeFeed'
  | 'removeUnreadable'
  | 'namedInterviews';

const mostFeedsOfGuild = 25;
const mostOwnFeeds = 1;

export function keepFeeds(db: Kysely<Tables>, reports: StoreReports): Pick<Store, Feeds> {
  /** Also those that nobody can read. */
  function rowsOf(guildId: string) {
    const feeds = db.selectFrom('feeds').where('guild_id', '=', guildId);
    return pastDamage(
      () => feeds.selectAll().select(rowId).orderBy('created_at_ms').orderBy('id').execute(),
      () => feeds.select(['id', rowId]).orderBy('created_at_ms').orderBy('id').execute(),
      // On a damaged page, it is one that cannot be read.
      ({ id, rowid }) =>
        feeds
          .selectAll()
          .select(rowId)
          .where('id', '=', id)
          .executeTakeFirst()
          .catch((error: unknown) => {
            if (isDamaged(error)) return { id, rowid };
            throw error;
          }),
      reports,
    );
  }

  return {
    async addFeed(feed) {
      const row = fromFeed(feed);
      await inTransaction(db, async (transaction) => {
        const { count } = await transaction
          .selectFrom('feeds')
          .select((of) => of.fn.countAll().as('count'))
          .where('guild_id', '=', feed.guildId)
          .executeTakeFirstOrThrow();
        const most = homeOwner(feed.guildId) === undefined ? mostFeedsOfGuild : mostOwnFeeds;
        if (Number(count) >= most) throw new UserError('too-many-feeds', { most });
        await transaction.insertInto('feeds').values(row).execute();
      });
    },

    async feed(id) {
      const row = await db.selectFrom('feeds').selectAll().select(rowId).where('id', '=', id).executeTakeFirst();
      return row && toFeed(row, reports);
    },

    feedsOf: async (guildId) => eachReadable(await rowsOf(guildId), (row) => toFeed(row, reports)),

    async unreadableFeeds(guildId) {
      const rows = await rowsOf(guildId);
      return rows.filter((row) => toFeed(row, noReports) === undefined).map(toUnreadableFeed);
    },

    async changeFeed(id, changes) {
      return inTransaction(db, async (transaction) => {
        const row = await transaction.selectFrom('feeds').selectAll().where('id', '=', id).executeTakeFirst();
        const before = row && toFeed(row, reports);
        if (before === undefined) return undefined;
        const unparked = changes.state === undefined ? {} : { parked: undefined };
        const after = fromFeed({ ...before, ...changes, ...unparked });
        await transaction.updateTable('feeds').set(after).where('id', '=', id).execute();
        return toFeed(after, reports);
      });
    },

    async namedInterviews() {
      const rows = await db
        .selectFrom('feeds')
        .select(['slug', 'id'])
        .where('slug', 'is not', null)
        .orderBy('slug')
        .orderBy('id')
        .execute();
      const named = rows.filter(({ slug }) => storedText.safeParse(slug).success);
      const bySlug = Map.groupBy(named, ({ slug }) => slug ?? '');
      return [...bySlug].map(([slug, feeds]) => ({ slug, feedIds: feeds.map(({ id }) => id) }));
    },

    async removeFeed(id) {
      return inTransaction(db, async (transaction) => {
        const ofFeed = transaction.selectFrom('feeds').select('guild_id').where('id', '=', id);
        const feed = await ofFeed.executeTakeFirst();
        if (feed === undefined) return false;
        await transaction.deleteFrom('feeds').where('id', '=', id).execute();
        await forgetDeeds(transaction, { guild_id: feed.guild_id });
        return true;
      });
    },

    async removeUnreadable(guildId, key) {
      return inTransaction(db, async (transaction) => {
        const feeds = await keepFeeds(transaction, noReports).unreadableFeeds(guildId);
        if (!feeds.some((feed) => feed.key === key)) return false;
        const { numDeletedRows } = await transaction
          .deleteFrom('feeds')
          .where(rowNumber, '=', readUnreadableKey(key) ?? -1)
          .executeTakeFirst();
        await forgetDeeds(transaction, { guild_id: guildId });
        return numDeletedRows > 0n;
      });
    },
  };
}
