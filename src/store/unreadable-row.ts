import { sql } from 'kysely';
import type { Tables } from './tables.ts';

/** A row that this version cannot read. What stands in it is said nowhere: only where it is. */
export interface UnreadableRow {
  readonly table: keyof Tables;
  /** SQLite's own number of it (`rowid`), by which an operator finds it; undefined where it is one of several alike. */
  readonly row: number | undefined;
  /** Whose it is, where that much is legible. */
  readonly feedId: string | undefined;
  /** Which columns are to blame. */
  readonly columns: readonly string[];
}

export const rowNumber = sql<number>`rowid`;
export const rowId = rowNumber.as('rowid');
