import { inflateSync } from 'node:zlib';
import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import type { FormerWords, ItemWords } from '../interview/interview.ts';
import { inTransaction } from './in-transaction.ts';
import { eachReadable } from './each-readable.ts';
import { checkRow, readRow, storedJson, storedText } from './read-row.ts';
import { readUpTo } from './read-up-to.ts';
import type { LatestEdition, Store } from './store.ts';
import type { StoreReports } from './store-reports.ts';
import type { Tables } from './tables.ts';
import { rowId } from './unreadable-row.ts';

const editionRow = z
  .object({ edition: storedText, places: storedText })
  .transform(({ edition, places }) => ({ key: edition, places }));

const bilingual = z.object({ zh: z.string(), en: z.string(), tw: z.string().optional() });
const span = z.object({ start: z.int(), end: z.int() });
const itemWords: z.ZodType<ItemWords> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('verbatim'),
    speaker: z.object({ id: z.string(), name: bilingual }),
    text: z.string(),
    doubtful: z.array(span),
  }),
  z.object({ kind: z.literal('digest'), text: bilingual }),
  z.object({ kind: z.literal('section'), title: bilingual, summary: bilingual.optional() }),
]);

const formerRow = z
  .object({ hash: storedText, words: storedJson.pipe(itemWords), successor: storedText.nullable() })
  .transform(({ hash, words, successor }): readonly [string, FormerWords] => [
    hash,
    { words, successor: successor ?? undefined },
  ]);

const textRow = { slug: storedText, edition: storedText };
const wordingRow = z.object({ ...textRow, part: z.int(), words: storedText });
const packedRow = z.object({ words: storedText.refine(isPacked, { error: 'must be compressed text' }) });
const latestRow = z.object({ ...textRow, first: storedText });
const placesRow = z.object({ first_places: z.string().regex(/^[\w.-]*;[\w.;-]*$/) });

type Editions =
  | 'knownTexts'
  | 'firstPlaces'
  | 'editionsOf'
  | 'formerWords'
  | 'keepFormerWords'
  | 'wording'
  | 'keepWording'
  | 'keepLatest';

/** What stood where in the interviews, and what they said. */
export function keepEditions(db: Kysely<Tables>, reports: StoreReports): Pick<Store, Editions> {
  return { ...readingOf(db, reports), ...writingOf(db) };
}

function readingOf(db: Kysely<Tables>, reports: StoreReports) {
  return {
    async knownTexts() {
      const rows = await db
        .selectFrom('texts')
        .select((of) => [
          'slug',
          'edition',
          'first_edition as first',
          sql<number>`texts.rowid`.as('rowid'),
          of
            .selectFrom('editions')
            .select((each) => each.fn.countAll<number>().as('count'))
            .whereRef('editions.slug', '=', 'texts.slug')
            .as('editions'),
        ])
        .orderBy('slug')
        .execute();
      return rows.map(({ editions, slug, ...row }) => {
        const { edition, first } = readRow(latestRow, 'texts', { slug, ...row }, reports) ?? unknownText;
        return { slug, edition, first, editions: Number(editions) };
      });
    },

    async firstPlaces(slug) {
      const ofText = db.selectFrom('texts').select(['first_places', rowId]).where('slug', '=', slug);
      const row = await ofText.executeTakeFirst();
      return row && readRow(placesRow, 'texts', row, reports)?.first_places;
    },

    async editionsOf(slug) {
      const ofText = db.selectFrom('editions').select(['edition', 'places', rowId]).where('slug', '=', slug);
      return eachReadable(await ofText.execute(), (row) => readRow(editionRow, 'editions', row, reports));
    },

    async formerWords(slug, afterHash, limit) {
      const later = db
        .selectFrom('former_words')
        .select(['hash', 'words', 'successor', rowId])
        .where('slug', '=', slug)
        .where('hash', '>', afterHash)
        .orderBy('hash')
        .limit(limit);
      const page = (offset: number) => later.offset(offset).execute();
      return new Map(await readUpTo(limit, page, (row) => readRow(formerRow, 'former_words', row, reports)));
    },

    async wording(slug, edition) {
      const rows = await db
        .selectFrom('wordings')
        .select(['words', rowId])
        .where('slug', '=', slug)
        .where('edition', '=', edition)
        .orderBy('part')
        .execute();
      return eachReadable(rows, (row) => readRow(packedRow, 'wordings', row, reports)?.words);
    },
  } satisfies Partial<Store>;
}

function writingOf(db: Kysely<Tables>) {
  return {
    async keepFormerWords(slug, words) {
      await inTransaction(db, async (transaction) => {
        for (const [hash, { words: said, successor }] of words) {
          const row = { slug, hash, words: JSON.stringify(said), successor: successor ?? null };
          await transaction
            .insertInto('former_words')
            .values(checkRow(formerRow, 'former_words', row))
            .onConflict((conflict) => conflict.columns(['slug', 'hash']).doUpdateSet({ successor: row.successor }))
            .execute();
        }
      });
    },

    async keepWording(parts) {
      await inTransaction(db, async (transaction) => {
        for (const part of parts) {
          const row = checkRow(wordingRow, 'wordings', { ...part });
          await transaction
            .insertInto('wordings')
            .values(row)
            .onConflict((conflict) => conflict.columns(['slug', 'edition', 'part']).doUpdateSet({ words: row.words }))
            .execute();
        }
      });
    },

    async keepLatest(editions) {
      return inTransaction(db, async (transaction) => {
        const kept: string[] = [];
        for (const edition of editions) if (await keepOne(transaction, edition)) kept.push(edition.slug);
        return kept;
      });
    },
  } satisfies Partial<Store>;
}

/** Where it cannot be read, none is the latest: the text is compared with nothing, and stored anew. */
const unknownText = { edition: '', first: '' };

function latestEdition({ edition }: { readonly edition: string }): string {
  return storedText.safeParse(edition).data ?? unknownText.edition;
}

function isPacked(words: string): boolean {
  try {
    return inflateSync(Buffer.from(words, 'base64')).length > 0;
  } catch {
    return false;
  }
}

async function keepOne(transaction: Kysely<Tables>, { slug, before, now, first }: LatestEdition): Promise<boolean> {
  const known = await transaction.selectFrom('texts').select('edition').where('slug', '=', slug).executeTakeFirst();
  if (known && latestEdition(known) !== before) return false;
  if (known === undefined && before !== undefined) return false;
  const text = { edition: now.key, first_edition: first.key, first_places: first.places };
  await transaction
    .insertInto('texts')
    .values({ ...checkRow(z.object(textRow), 'texts', { slug, edition: now.key }), ...text })
    .onConflict((conflict) => conflict.column('slug').doUpdateSet(text))
    .execute();
  const row = checkRow(editionRow, 'editions', { edition: now.key, places: now.places });
  await transaction
    .insertInto('editions')
    .values({ slug, ...row })
    .onConflict((conflict) => conflict.columns(['slug', 'edition']).doNothing())
    .execute();
  await transaction.deleteFrom('wordings').where('slug', '=', slug).where('edition', '!=', now.key).execute();
  return true;
}
