import { setTimeout } from 'node:timers/promises';
import type { LocalDiscord } from '../../src/demo/local-discord.ts';
import type { ManualClock } from './manual-clock.ts';

/** A turn takes a millisecond or more: what discord.js itself waits for in real time takes at most twice as long here. */
const stepMs = 2;

/**
 * Lets the time of a bot and its Discord pass, by turns of the event loop instead of seconds: a machine that is slow has as
 * much of it for a request as one that is fast. Stands still while a request is under way. Returns the function that
 * ends it.
 */
export function letTimePass(clock: ManualClock, discord: Pick<LocalDiscord, 'underWay' | 'tick'>): () => Promise<void> {
  const ending = new AbortController();
  const pass = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      await setTimeout(1);
      if (discord.underWay() > 0) continue;
      await clock.advance(stepMs);
      discord.tick();
    }
  };
  const ended = pass();
  return () => {
    ending.abort();
    return ended;
  };
}
