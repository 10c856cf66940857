import type { Feed } from '../feeds/feed.ts';
import { dueMsOn, windowMs } from '../feeds/occurrence.ts';
import { type Refusal, refusalKind } from '../feeds/refusal.ts';

const minuteMs = 60_000;
/**
 * After a first refusal of the place, a second and a third. Of 10,000 requests with a 403 in ten minutes Discord bans the
 * address; and a 403 may be wrong: discord/discord-api-docs#7275.
 */
const placePausesMs = [minuteMs, 15 * minuteMs, 60 * minuteMs];
/** Of the moment; the last of them as often as there is time for. */
const momentPausesMs = [minuteMs, 5 * minuteMs, 15 * minuteMs];

/** Of either kind. Whether a post stands there must be known before it is sent again, and a look alone is cheap. */
const lookPausesMs = placePausesMs;

export interface AskedAgain {
  readonly feed: Pick<Feed, 'state' | 'rule' | 'sinceMs' | 'channelId'>;
  /** The one that just came. */
  readonly refusal: Pick<Refusal, 'date' | 'reason' | 'atMs'>;
  /** The feed's refusals before it. */
  readonly before: readonly Refusal[];
  /** For how long Discord wants to be left alone. */
  readonly afterMs: number | undefined;
  /** Whether the wall clock may be believed when it says that the window is over. */
  readonly isClockSettled: boolean;
}

/**
 * When a post that Discord refused is asked for again on its date: at its time where that is still to come, else after a
 * while inside the window. Undefined where that was the last time, or the date is no business of the feed as it is now.
 */
export function askAgainMs({ feed, refusal, before, afterMs = 0, isClockSettled }: AskedAgain): number | undefined {
  const { date, reason, atMs } = refusal;
  const dueMs = dueMsOn(feed.rule, date);
  if (feed.state !== 'active' || dueMs === undefined || dueMs < feed.sinceMs) return undefined;
  if (atMs < dueMs) return dueMs;
  const kind = refusalKind(reason);
  const asked = before.filter(
    (earlier) =>
      !earlier.ofLook &&
      earlier.date === date &&
      earlier.channelId === feed.channelId &&
      earlier.atMs >= dueMs &&
      refusalKind(earlier.reason) === kind,
  ).length;
  const pauseMs = kind === 'moment' ? (momentPausesMs[asked] ?? momentPausesMs.at(-1)) : placePausesMs[asked];
  if (pauseMs === undefined) return undefined;
  const againMs = atMs + Math.max(pauseMs, afterMs);
  return isClockSettled && againMs > dueMs + windowMs ? undefined : againMs;
}

export interface LookedAgain extends Pick<AskedAgain, 'before' | 'afterMs' | 'isClockSettled'> {
  /** The one that just came. */
  readonly refusal: Pick<Refusal, 'date' | 'channelId' | 'atMs'>;
  /** Sent later than this the post would be late. */
  readonly untilMs: number;
}

/**
 * When it is looked again whether a post stands there that may have been sent, after Discord refused to show it: for as long
 * as the post may still be sent, and once more at the end. Undefined where that was the last time.
 */
export function lookAgainMs({
  refusal,
  before,
  afterMs = 0,
  untilMs,
  isClockSettled,
}: LookedAgain): number | undefined {
  const { date, channelId, atMs } = refusal;
  const looks = before.filter((earlier) => earlier.ofLook && earlier.date === date && earlier.channelId === channelId);
  const againMs = atMs + Math.max(lookPausesMs[looks.length] ?? lookPausesMs.at(-1) ?? 0, afterMs);
  if (!isClockSettled) return againMs;
  return atMs < untilMs ? Math.min(againMs, untilMs) : undefined;
}
