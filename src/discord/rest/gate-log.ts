import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import type { Judgement } from './judge-answer.ts';

/** Why a gate may be closed. */
export type Trouble = Exclude<Judgement['kind'], 'well'>;

/** Tells what a gate holds back, once a minute at most, whatever it does in between. */
export interface GateLog {
  /** @param facts - of the answer that closed it, or keeps it closed */
  closed(trouble: Trouble, facts: object): void;
  heldBack(): void;
  opened(): void;
}

const everyMs = 60_000;

const words: Readonly<Record<Trouble, string>> = {
  banned: 'Discord refuses this address: requests are held back, one now and then finds out whether it still does',
  refused:
    'Discord refused so many requests that it may ban this address: requests are held back, but for one now and then',
  failed: 'Discord does not answer: requests wait, one at a time finds out whether it does again',
};

/** @param requests - which ones pass the gate */
export function createGateLog(requests: string, clock: Pick<Clock, 'steady'>, log: Log): GateLog {
  let closure: { trouble: Trouble; facts: object; readonly sinceMs: number; told: boolean } | undefined;
  let toldMs = Number.NEGATIVE_INFINITY;
  let heldBack = 0;

  function tellWhereDue(): void {
    const nowMs = clock.steady();
    if (closure === undefined || nowMs - toldMs < everyMs) return;
    const seconds = Math.round((nowMs - closure.sinceMs) / 1000);
    log.warn({ requests, ...closure.facts, seconds, heldBack }, words[closure.trouble]);
    closure.told = true;
    toldMs = nowMs;
    heldBack = 0;
  }

  return {
    closed(trouble, facts) {
      closure = { sinceMs: clock.steady(), told: false, ...closure, trouble, facts };
      tellWhereDue();
    },
    heldBack() {
      heldBack += 1;
      tellWhereDue();
    },
    opened() {
      if (closure?.told === true) {
        const seconds = Math.round((clock.steady() - closure.sinceMs) / 1000);
        log.info({ requests, seconds, heldBack }, 'Discord answers again');
        heldBack = 0;
      }
      closure = undefined;
    },
  };
}
