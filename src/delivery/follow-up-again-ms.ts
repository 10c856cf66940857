import type { FollowUp, FollowUpTries } from '../feeds/follow-up.ts';
import { refusalKind } from '../feeds/refusal.ts';
import type { SendFailureKind } from './poster.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** In an outage, or where Discord wants it later; the last of them as often as there is time for. */
const troublePausesMs = [minuteMs, 5 * minuteMs, 15 * minuteMs, hourMs];
/** One refusal proves nothing; Discord bans who collects them. */
const refusalPausesMs = [minuteMs, 15 * minuteMs, hourMs];
/** A post of yesterday is nobody's news. */
const worthMs = 24 * hourMs;
/** Whatever Discord says. */
const longestMs = 6 * hourMs;

export interface FailedFollowUp {
  readonly taken: FollowUp;
  readonly failure: Exclude<SendFailureKind, { kind: 'fatal' }>;
  readonly atMs: number;
  /** When its post came to stand. */
  readonly sinceMs: number;
  readonly random: () => number;
}

/** When something that could not be done with a post is tried again; undefined where that was the last time. */
export function followUpAgainMs({ taken, failure, atMs, sinceMs, random }: FailedFollowUp): FollowUpTries | undefined {
  const isRefused = failure.kind === 'refused' && refusalKind(failure.reason) !== 'moment';
  const pauseMs = isRefused
    ? refusalPausesMs[taken.refusals]
    : (troublePausesMs[taken.tries - 1] ?? troublePausesMs.at(-1));
  if (pauseMs === undefined) return undefined;
  // Longer by up to a half, so that many are not tried in one moment.
  const ownMs = Math.round(pauseMs * (1 + random() / 2));
  const nextMs = atMs + Math.max(ownMs, Math.min(failure.afterMs ?? 0, longestMs));
  if (nextMs - sinceMs > worthMs) return undefined;
  return { nextMs, tries: taken.tries, refusals: taken.refusals + (isRefused ? 1 : 0) };
}
