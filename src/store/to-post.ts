import { z } from 'zod';
import type { Post, PostReason, PostState } from '../feeds/feed.ts';
import {
  checkRow,
  type EachOf,
  readRow,
  storedDate,
  storedFeedId,
  storedId,
  storedMs,
  storedText,
} from './read-row.ts';
import type { PostTable } from './tables.ts';
import type { StoreReports } from './store-reports.ts';
import { refusalReasons } from './to-refusal.ts';

const states: EachOf<PostState> = { claimed: 'claimed', sent: 'sent', skipped: 'skipped', failed: 'failed' };
const reasons: EachOf<PostReason> = {
  late: 'late',
  'no-answer': 'no-answer',
  moderator: 'moderator',
  unverifiable: 'unverifiable',
  'interview-gone': 'interview-gone',
  'nothing-to-show': 'nothing-to-show',
  ...refusalReasons,
};

const postRow = z
  .object({
    feed_id: storedFeedId,
    date: storedDate,
    state: z.enum(states),
    item: storedText.nullable(),
    channel_id: storedId,
    message_id: storedId.nullable(),
    reason: z.enum(reasons).nullable(),
    claimed_at_ms: storedMs,
    claimed_by: storedText,
    settled_at_ms: storedMs.nullable(),
  })
  .transform((row): Post => ({
    feedId: row.feed_id,
    date: row.date,
    state: row.state,
    item: row.item ?? undefined,
    channelId: row.channel_id,
    messageId: row.message_id ?? undefined,
    reason: row.reason ?? undefined,
    claimedAtMs: row.claimed_at_ms,
    claimedBy: row.claimed_by,
    settledAtMs: row.settled_at_ms ?? undefined,
  }));

export function toPost(row: object, reports: Pick<StoreReports, 'unreadable'>): Post | undefined {
  return readRow(postRow, 'posts', row, reports);
}

/** Refuses what `toPost` would not read again. */
export function fromPost(post: Post): PostTable {
  const row: PostTable = {
    feed_id: post.feedId,
    date: post.date,
    state: post.state,
    item: post.item ?? null,
    channel_id: post.channelId,
    message_id: post.messageId ?? null,
    reason: post.reason ?? null,
    claimed_at_ms: post.claimedAtMs,
    claimed_by: post.claimedBy,
    settled_at_ms: post.settledAtMs ?? null,
  };
  return checkRow(postRow, 'posts', row);
}
