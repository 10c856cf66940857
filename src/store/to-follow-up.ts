import { z } from 'zod';
import { type FollowUp, followUpKinds, type FollowUpTries } from '../feeds/follow-up.ts';
import { checkRow, readRow, storedDate, storedFeedId, storedMs } from './read-row.ts';
import type { StoreReports } from './store-reports.ts';
import type { FollowUpTable } from './tables.ts';

const followUpRow = z
  .object({
    feed_id: storedFeedId,
    date: storedDate,
    kind: z.enum(followUpKinds),
    next_ms: storedMs,
    tries: z.int().min(0),
    refusals: z.int().min(0),
  })
  .transform((row): FollowUp => ({
    feedId: row.feed_id,
    date: row.date,
    kind: row.kind,
    nextMs: row.next_ms,
    tries: row.tries,
    refusals: row.refusals,
  }));

export function toFollowUp(row: object, reports: Pick<StoreReports, 'unreadable'>): FollowUp | undefined {
  return readRow(followUpRow, 'follow_ups', row, reports);
}

/** Refuses what `toFollowUp` would not read again. */
export function fromFollowUp(followUp: FollowUp): FollowUpTable {
  return checkRow(followUpRow, 'follow_ups', { ...followUpKey(followUp), ...fromFollowUpTries(followUp) });
}

/** How far it came: all of its row but what names it. */
export function fromFollowUpTries({ nextMs, tries, refusals }: FollowUpTries) {
  return { next_ms: nextMs, tries, refusals };
}

/** What names its row. */
export function followUpKey({ feedId, date, kind }: Pick<FollowUp, 'feedId' | 'date' | 'kind'>) {
  return { feed_id: feedId, date, kind };
}
