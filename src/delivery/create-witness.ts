import type { Clock } from '../clock.ts';

/** A time of Discord's, beside our clocks. */
export interface Testimony {
  /** What the steady clock lacks of it. */
  readonly leadMs: number;
  /** When it was said, by the steady clock; of several that agree, when the first was. */
  readonly sinceMs: number;
}

/** Times that contradict the wall clock, and agree with each other. */
interface Contrary extends Testimony {
  readonly firstLeadMs: number;
  readonly count: number;
  readonly lastMs: number;
}

/** One that says what time it is: Date headers, or ids. */
export interface Witness {
  /** @param serverMs - the time it tells, as right as it may be */
  heard(serverMs: number): void;
  /** What was heard says nothing any more. */
  forget(): void;
  /** The last time that bore out the wall clock. */
  readonly near: Testimony | undefined;
  /** What contradicts it since. */
  readonly contrary: Testimony | undefined;
  /** Whether what contradicts was said often and long enough to be no accident, and went on as time does. */
  readonly insists: boolean;
  /** When it said anything last, by the steady clock. */
  readonly lastMs: number;
}

/**
 * A Date has whole seconds, and an answer may have been under way for 15; what is less than a few minutes matters to nothing.
 */
export const nearMs = 2 * 60_000;
/** One time may be of a cache, of what arrived late, of a burst of both. */
const insistsForMs = 60_000;

/** @param times - so many that agree count */
export function createWitness({ wall, steady }: Pick<Clock, 'wall' | 'steady'>, times: number): Witness {
  let near: Testimony | undefined;
  let contrary: Contrary | undefined;
  let lastMs = -Infinity;
  return {
    heard(serverMs) {
      const sinceMs = steady();
      const leadMs = serverMs - sinceMs;
      lastMs = sinceMs;
      if (Math.abs(wall() - serverMs) <= nearMs) {
        near = { leadMs, sinceMs };
        contrary = undefined;
      } else if (contrary !== undefined && Math.abs(contrary.leadMs - leadMs) <= nearMs) {
        contrary = { ...contrary, leadMs, count: contrary.count + 1, lastMs };
      } else contrary = { leadMs, sinceMs, firstLeadMs: leadMs, count: 1, lastMs };
    },
    forget() {
      near = undefined;
      contrary = undefined;
    },
    get near() {
      return near;
    },
    get contrary() {
      return contrary;
    },
    get insists() {
      if (contrary === undefined || contrary.count < times) return false;
      const heardForMs = contrary.lastMs - contrary.sinceMs;
      // One that stands still, said again and again, is no clock.
      return heardForMs >= insistsForMs && Math.abs(contrary.leadMs - contrary.firstLeadMs) <= heardForMs / 2;
    },
    get lastMs() {
      return lastMs;
    },
  };
}
