import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Asked in the transaction that writes something of the feed: its moderators may have removed it meanwhile. */
export async function feedExists(db: Kysely<Tables>, id: string): Promise<boolean> {
  return (await db.selectFrom('feeds').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}
