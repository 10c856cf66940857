import type { Kysely } from 'kysely';
import type { FeedTelling, TellingSubject } from '../feeds/feed-telling.ts';
import type { Tables } from './tables.ts';
import { fromTelling } from './to-telling.ts';

/** That something is to be told, as part of what makes it so. Of a feed's items each is told, else the latest of a kind. */
export async function addTelling(
  transaction: Kysely<Tables>,
  named: Pick<FeedTelling, 'feedId' | 'about' | 'sinceMs'>,
): Promise<void> {
  if (named.about !== 'left-out') await dropTellings(transaction, named.feedId, named.about);
  const row = fromTelling({ ...named, nextMs: 0, troubles: 0, refusals: 0, askedMs: undefined });
  await transaction
    .insertInto('tellings')
    .values(row)
    .onConflict((conflict) => conflict.columns(['feed_id', 'about', 'since_ms']).doNothing())
    .execute();
}

/** What it was about is over. */
export async function dropTellings(transaction: Kysely<Tables>, feedId: string, about: TellingSubject): Promise<void> {
  await transaction.deleteFrom('tellings').where('feed_id', '=', feedId).where('about', '=', about).execute();
}
