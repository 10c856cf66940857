import type { Kysely } from 'kysely';
import type { ParkCause } from '../feeds/feed.ts';
import { addTelling } from './add-telling.ts';
import type { Tables } from './tables.ts';
import { fromParkCause } from './to-feed.ts';

export interface Stop {
  /** The feed's. */
  readonly id: string;
  readonly channelId: string;
  readonly cause: ParkCause;
  readonly atMs: number;
}

/** Parks a feed where it is active and posts to that channel; its creator is to be told. Whether it was parked by this. */
export async function park(transaction: Kysely<Tables>, { id, channelId, cause, atMs }: Stop): Promise<boolean> {
  const { reason, ...said } = cause;
  const { numUpdatedRows } = await transaction
    .updateTable('feeds')
    .set({
      state: 'parked',
      park_reason: reason,
      parked_at_ms: atMs,
      park_told: 0,
      ...fromParkCause(said),
      park_checked_ms: atMs,
      park_answers_ms: null,
    })
    .where('id', '=', id)
    .where('channel_id', '=', channelId)
    .where('state', '=', 'active')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await addTelling(transaction, { feedId: id, about: 'parked', sinceMs: atMs });
  return true;
}
