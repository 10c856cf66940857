import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { isDamaged } from './store-error.ts';
import type { Tables } from './tables.ts';

const pageSize = 200;
/** Rows are numbered in their order: no database of ours comes near. */
const mostRows = 2 ** 40;

/** All rows of a table but those on damaged pages, where no index of it can be used: by their own numbers. */
export async function scanPastDamage(db: Kysely<Tables>, table: keyof Tables): Promise<readonly object[]> {
  const found: object[] = [];
  let after = 0;
  for (;;) {
    const page = (await pageAfter(db, table, after, pageSize)) ?? (await pageAfter(db, table, after, 1));
    if (page === undefined) {
      const next = await firstReadable(db, table, after);
      if (next === undefined) return found;
      after = next;
    } else if (page.length === 0) return found;
    else {
      found.push(...page);
      after = page.at(-1)?.rowid ?? mostRows;
    }
  }
}

/** The next place, beyond what is damaged, after which rows can be read again: found by steps that double, then halve. */
async function firstReadable(db: Kysely<Tables>, table: keyof Tables, from: number): Promise<number | undefined> {
  let low = from;
  let step = 1;
  while ((await pageAfter(db, table, from + step, 1)) === undefined) {
    low = from + step;
    step *= 2;
    if (step > mostRows) return undefined;
  }
  let high = from + step;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if ((await pageAfter(db, table, middle, 1)) === undefined) low = middle;
    else high = middle;
  }
  return high;
}

/** Undefined where a damaged page is in the way. */
async function pageAfter(db: Kysely<Tables>, table: keyof Tables, after: number, limit: number) {
  const page = sql<{ rowid: number }>`
    select rowid, * from ${sql.table(table)} not indexed where rowid > ${after} order by rowid limit ${limit}`;
  try {
    return (await page.execute(db)).rows;
  } catch (error) {
    if (isDamaged(error)) return undefined;
    throw error;
  }
}
