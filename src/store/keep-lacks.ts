import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Lack, LackKind } from '../feeds/lack.ts';
import { feedExists } from './feed-exists.ts';
import { inTransaction } from './in-transaction.ts';
import { checkRow, type EachOf, parseRow, storedBoolean, storedDate, storedText } from './parse-row.ts';
import type { Store } from './store.ts';
import type { LackTable, Tables } from './tables.ts';

const kinds: EachOf<LackKind> = {
  ping: 'ping',
  embeds: 'embeds',
  files: 'files',
  interview: 'interview',
  items: 'items',
};

const lackRow = z
  .object({
    feed_id: storedText,
    kind: z.enum(kinds),
    lacks_of: storedText.nullable(),
    date: storedDate,
    told: storedBoolean,
  })
  .transform(({ kind, lacks_of, date, told }): Lack => ({ kind, of: lacks_of ?? undefined, date, told }));

/** What feeds are short of, and whether those who set them up know. */
export function keepLacks(db: Kysely<Tables>): Pick<Store, 'lacks' | 'keepLacks' | 'markLackTold'> {
  async function lacks(of: Kysely<Tables>, feedId: string): Promise<readonly Lack[]> {
    const rows = await of.selectFrom('lacks').selectAll().where('feed_id', '=', feedId).orderBy('kind').execute();
    return rows.map((row) => parseRow(lackRow, 'lacks', row));
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
        }
        for (const { kind, of } of fresh) {
          const row: LackTable = { feed_id: feedId, kind, lacks_of: of ?? null, date, told: 0 };
          await transaction
            .insertInto('lacks')
            .values(checkRow(lackRow, 'lacks', row))
            .execute();
        }
        return fresh.map(({ kind, of }) => ({ kind, of, date, told: false }));
      });
    },

    async markLackTold(feedId, kind) {
      await db.updateTable('lacks').set({ told: 1 }).where('feed_id', '=', feedId).where('kind', '=', kind).execute();
    },
  };
}

function isOf(found: readonly Pick<Lack, 'kind' | 'of'>[], kind: LackKind, of: string | undefined): boolean {
  return found.some((lack) => lack.kind === kind && lack.of === of);
}
