import type { FeedTelling } from '../feeds/feed-telling.ts';
import type { TellResult } from './poster.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const troublePausesMs = [minuteMs, 5 * minuteMs, 15 * minuteMs, hourMs];
/** As often as there are tries left: two days in all. */
const longestMs = 4 * hourMs;
const mostTroubles = 16;
/** One refusal proves nothing; who takes no messages is not asked for ever. */
const refusalPausesMs = [minuteMs, hourMs, 24 * hourMs];

/**
 * When somebody who could not be told is told again, with what is counted of it; undefined where that was the last time. Each
 * pause is longer by up to a half, so that many are not told in one moment.
 */
export function tellAgainMs(
  { troubles, refusals }: Pick<FeedTelling, 'troubles' | 'refusals'>,
  result: Exclude<TellResult, 'told'>,
  random: () => number,
): { readonly afterMs: number; readonly troubles: number; readonly refusals: number } | undefined {
  const longer = (pauseMs: number) => Math.round(pauseMs * (1 + random() / 2));
  if (result === 'refused') {
    const pauseMs = refusalPausesMs[refusals];
    if (pauseMs === undefined) return undefined;
    return { afterMs: longer(pauseMs), troubles, refusals: refusals + 1 };
  }
  if (troubles >= mostTroubles) return undefined;
  const pauseMs = troublePausesMs[troubles] ?? longestMs;
  return { afterMs: longer(pauseMs), troubles: troubles + 1, refusals };
}
