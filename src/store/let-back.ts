import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Items that Discord refused and a feed passed over since: from now on it does not. */
export async function letBack(db: Kysely<Tables>, feedId: string, items: readonly string[]): Promise<void> {
  if (items.length === 0) return;
  await db
    .updateTable('refusals')
    .set({ left_out: 0 })
    .where('feed_id', '=', feedId)
    .where('item', 'in', [...items])
    .execute();
}
