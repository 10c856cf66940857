import { z } from 'zod';
import type { Post, PostReason, PostState } from '../feeds/feed.ts';
import { checkRow, type EachOf, parseRow, storedDate, storedMs, storedText } from './parse-row.ts';
import type { PostTable } from './tables.ts';
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
    feed_id: storedText,
    date: storedDate,
    state: z.enum(states),
    item: storedText.nullable(),
    channel_id: storedText,
    message_id: storedText.nullable(),
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

export function toPost(row: unknown): Post {
  return parseRow(postRow, 'posts', row);
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
