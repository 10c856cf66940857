import type { Clock } from '../../clock.ts';

/** What Discord counts before it bans an address: 10,000 refused requests in ten minutes. */
export interface RefusalCount {
  add(): void;
  /** Of the last ten minutes, or what the window is. */
  count(): number;
  /** Until the oldest of them no longer counts, in milliseconds; 0 where there is none. */
  nextMs(): number;
}

/** https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans */
export const refusalWindowMs = 10 * 60_000;

export function createRefusalCount({ steady }: Pick<Clock, 'steady'>, windowMs = refusalWindowMs): RefusalCount {
  const timesMs: number[] = [];

  function dropOld(): void {
    while (timesMs[0] !== undefined && timesMs[0] <= steady() - windowMs) timesMs.shift();
  }

  return {
    add: () => void timesMs.push(steady()),
    count() {
      dropOld();
      return timesMs.length;
    },
    nextMs() {
      dropOld();
      return timesMs[0] === undefined ? 0 : timesMs[0] + windowMs - steady();
    },
  };
}
