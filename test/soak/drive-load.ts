import { setTimeout as sleep } from 'node:timers/promises';
import type { Mix } from './mix.ts';
import type { SoakLedger } from './soak-ledger.ts';

export interface LoadOptions {
  readonly ledger: SoakLedger;
  readonly mix: Mix;
  /** Interactions a second. */
  readonly rate: number;
  readonly seconds: number;
}

const tickMs = 10;
/** What a machine that stood still made us miss beyond this is not made up for: it would be no load but a blow. */
const mostBehind = 25;

/** Asks at a steady rate, whatever comes of it: people do not wait for each other. */
export async function driveLoad({ ledger, mix, rate, seconds }: LoadOptions): Promise<void> {
  const startedMs = performance.now();
  let due = 0;
  let lastMs = startedMs;
  while (lastMs - startedMs < seconds * 1000) {
    const nowMs = performance.now();
    due = Math.min(due + ((nowMs - lastMs) * rate) / 1000, mostBehind);
    lastMs = nowMs;
    for (; due >= 1; due -= 1) {
      const ask = mix.next();
      ledger.ask(ask, (outcome) => mix.saw(ask, outcome));
    }
    await sleep(tickMs);
  }
}
