import { z } from 'zod';
import { lackKinds } from '../feeds/lack.ts';
import type { FeedTelling, TellingTries } from '../feeds/feed-telling.ts';
import { checkRow, readRow, storedFeedId, storedMs } from './read-row.ts';
import type { StoreReports } from './store-reports.ts';
import type { TellingTable } from './tables.ts';

const tellingRow = z
  .object({
    feed_id: storedFeedId,
    about: z.enum(['parked', 'left-out', ...lackKinds]),
    since_ms: storedMs,
    next_ms: storedMs,
    troubles: z.int().min(0),
    refusals: z.int().min(0),
    asked_ms: storedMs.nullable(),
  })
  .transform((row): FeedTelling => ({
    feedId: row.feed_id,
    about: row.about,
    sinceMs: row.since_ms,
    nextMs: row.next_ms,
    troubles: row.troubles,
    refusals: row.refusals,
    askedMs: row.asked_ms ?? undefined,
  }));

export function toTelling(row: object, reports: Pick<StoreReports, 'unreadable'>): FeedTelling | undefined {
  return readRow(tellingRow, 'tellings', row, reports);
}

/** Refuses what `toTelling` would not read again. */
export function fromTelling(telling: FeedTelling): TellingTable {
  return checkRow(tellingRow, 'tellings', { ...tellingKey(telling), ...fromTries(telling) });
}

/** How far it came: all of its row but what names it. */
export function fromTries({ nextMs, troubles, refusals, askedMs }: TellingTries) {
  return { next_ms: nextMs, troubles, refusals, asked_ms: askedMs ?? null };
}

/** What names its row. */
export function tellingKey({ feedId, about, sinceMs }: Pick<FeedTelling, 'feedId' | 'about' | 'sinceMs'>) {
  return { feed_id: feedId, about, since_ms: sinceMs };
}
