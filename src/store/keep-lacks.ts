import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Lack, LackKind } from '../feeds/lack.ts';
import { addTelling, dropTellings } from './add-telling.ts';
import { feedExists } from './feed-exists.ts';
import { inTransaction } from './in-transaction.ts';
import { eachReadable } from './each-readable.ts';
import { checkRow, type EachOf, readRow, storedBoolean, storedDate, storedFeedId, storedText } from './read-row.ts';
import type { Store } from './store.ts';
import type { StoreReports } from './store-reports.ts';
import type { LackTable, Tables } from './tables.ts';
import { rowId } from './unreadable-row.ts';

const kinds: EachOf<LackKind> = {
  ping: 'ping',
  embeds: 'embeds',
  files: 'files',
  drawing: 'drawing',
  interview: 'interview',
  items: 'items',
  moment: 'moment',
  thread: 'thread',
  publish: 'publish',
  tag: 'tag',
};

const lackRow = z
  .object({
    feed_id: storedFeedId,
    kind: z.enum(kinds),
    lacks_of: storedText.nullable(),
    date: storedDate,
    told: storedBoolean,
  })
  .transform(({ kind, lacks_of, date, told }): Lack => ({ kind, of: lacks_of ?? undefined, date, told }));

/** What feeds are short of, and whether those who set them up know. */
export function keepLacks(db: Kysely<Tables>, reports: StoreReports): Pick<Store, 'lacks' | 'keepLacks'> {
  async function lacks(of: Kysely<Tables>, feedId: string): Promise<readonly Lack[]> {
    const ofFeed = of.selectFrom('lacks').selectAll().select(rowId).where('feed_id', '=', feedId);
    return eachReadable(await ofFeed.orderBy('kind').execute(), (row) => toLack(row, reports));
  }

  return {
    lacks: (feedId) => lacks(db, feedId),

    async keepLacks(feedId, date, about, found) {
      const isKnown = (known: readonly Lack[], { kind, of }: Pick<Lack, 'kind' | 'of'>) =>
        known.some((lack) => lack.kind === kind && lack.of === of);
      const before = await lacks(db, feedId);
      const standing = before.filter(({ kind }) => about.includes(kind));
      // Most posts lack nothing and did not before: nothing is written for those.
      if (standing.length === found.length && found.every((lack) => isKnown(standing, lack))) return [];
      return inTransaction(db, async (transaction) => {
        if (!(await feedExists(transaction, feedId))) return [];
        const known = await lacks(transaction, feedId);
        const fresh = found.filter((lack) => !isKnown(known, lack));
        const over = known.filter(({ kind, of }) => about.includes(kind) && !isOf(found, kind, of));
        for (const { kind } of over) {
          await transaction.deleteFrom('lacks').where('feed_id', '=', feedId).where('kind', '=', kind).execute();
          await dropTellings(transaction, feedId, kind);
        }
        for (const { kind, of } of fresh) {
          const row: LackTable = { feed_id: feedId, kind, lacks_of: of ?? null, date, told: 0 };
          await transaction
            .insertInto('lacks')
            .values(checkRow(lackRow, 'lacks', row))
            // One that cannot be read may stand there.
            .onConflict((conflict) => conflict.columns(['feed_id', 'kind']).doUpdateSet(row))
            .execute();
          await addTelling(transaction, { feedId, about: kind, sinceMs: Date.parse(`${date}T00:00Z`) });
        }
        return fresh.map(({ kind, of }) => ({ kind, of, date, told: false }));
      });
    },
  };
}

export function toLack(row: object, reports: Pick<StoreReports, 'unreadable'>): Lack | undefined {
  return readRow(lackRow, 'lacks', row, reports);
}

function isOf(found: readonly Pick<Lack, 'kind' | 'of'>[], kind: LackKind, of: string | undefined): boolean {
  return found.some((lack) => lack.kind === kind && lack.of === of);
}
