import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** It is no reply: whoever comes with the same interaction again hears that it was done before. */
const forgotten = 'forgotten';

/** That they were done stays for their day, so that nothing is done twice; what they were answered goes, and whose they are. */
export async function forgetDeeds(
  db: Kysely<Tables>,
  whose: { readonly user_id: string } | { readonly guild_id: string },
): Promise<void> {
  const [column, id] =
    'user_id' in whose ? (['user_id', whose.user_id] as const) : (['guild_id', whose.guild_id] as const);
  await db
    .updateTable('deeds')
    .set({ reply: forgotten, user_id: null, guild_id: null })
    .where(column, '=', id)
    .execute();
}
