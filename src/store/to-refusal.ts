import { z } from 'zod';
import type { Refusal, RefusalReason } from '../feeds/refusal.ts';
import {
  checkRow,
  type EachOf,
  readRow,
  storedBoolean,
  storedDate,
  storedFeedId,
  storedId,
  storedMs,
  storedText,
} from './read-row.ts';
import type { RefusalTable } from './tables.ts';
import type { StoreReports } from './store-reports.ts';

export const refusalReasons: EachOf<RefusalReason> = {
  'content-refused': 'content-refused',
  'not-now': 'not-now',
  'missing-permission': 'missing-permission',
  'unknown-channel': 'unknown-channel',
  'thread-closed': 'thread-closed',
  'tag-required': 'tag-required',
  refused: 'refused',
};

const refusalRow = z
  .object({
    feed_id: storedFeedId,
    number: z.int(),
    date: storedDate,
    reason: z.enum(refusalReasons),
    code: z.int().nullable(),
    words: storedText,
    item: storedText,
    channel_id: storedId,
    at_ms: storedMs,
    again_ms: storedMs.nullable(),
    left_out: storedBoolean,
    of_look: storedBoolean,
  })
  .transform((row): Refusal => ({
    feedId: row.feed_id,
    date: row.date,
    reason: row.reason,
    code: row.code ?? undefined,
    words: row.words,
    item: row.item,
    channelId: row.channel_id,
    atMs: row.at_ms,
    againMs: row.again_ms ?? undefined,
    leftOut: row.left_out,
    ofLook: row.of_look,
  }));

export function toRefusal(row: object, reports: Pick<StoreReports, 'unreadable'>): Refusal | undefined {
  return readRow(refusalRow, 'refusals', row, reports);
}

/** Refuses what `toRefusal` would not read again. */
export function fromRefusal(refusal: Refusal, number: number): RefusalTable {
  const row: RefusalTable = {
    feed_id: refusal.feedId,
    number,
    date: refusal.date,
    reason: refusal.reason,
    code: refusal.code ?? null,
    words: refusal.words,
    item: refusal.item,
    channel_id: refusal.channelId,
    at_ms: refusal.atMs,
    again_ms: refusal.againMs ?? null,
    left_out: refusal.leftOut ? 1 : 0,
    of_look: refusal.ofLook ? 1 : 0,
  };
  return checkRow(refusalRow, 'refusals', row);
}
