import { isDamaged } from './store-error.ts';
import type { StoreReports } from './store-reports.ts';

/**
 * Rows that are read all at once, as ever; where a page of the file is damaged, one after the other, and without those
 * that need it. Their keys come from an index, which has pages of its own.
 */
export async function pastDamage<Key, Row>(
  whole: () => Promise<readonly Row[]>,
  keys: () => Promise<readonly Key[]>,
  one: (key: Key) => Promise<Row | undefined>,
  reports: Pick<StoreReports, 'damaged'>,
): Promise<readonly Row[]> {
  try {
    return await whole();
  } catch (error) {
    if (!isDamaged(error)) throw error;
    reports.damaged(error);
  }
  const found: Row[] = [];
  for (const key of await keys()) {
    const row = await one(key).catch(unlessDamaged);
    if (row !== undefined) found.push(row);
  }
  return found;
}

function unlessDamaged(error: unknown): undefined {
  if (!isDamaged(error)) throw error;
}
