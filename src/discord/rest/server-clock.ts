import type { WallClock } from '../../clock.ts';

/** How far the machine's wall clock is from Discord's, learnt from the dates of its answers. */
export interface ServerClock {
  /** @param date - an answer's Date header */
  readonly heard: (date: string | null) => void;
  /** What our clock was ahead at the last answer; 0 where it was not, or nothing is known. */
  aheadMs(): number;
}

export function createServerClock({ wall }: WallClock): ServerClock {
  let aheadMs = 0;
  return {
    heard(date) {
      const serverMs = Date.parse(date ?? '');
      if (!Number.isNaN(serverMs)) aheadMs = Math.max(wall() - serverMs, 0);
    },
    aheadMs: () => aheadMs,
  };
}
