import type { Clock } from '../clock.ts';

/** A time of Discord's by which the wall clock was judged: what the steady clock lacks of it. */
interface Told {
  readonly leadMs: number;
}

/** Times that contradict the wall clock, and agree with each other. */
interface Contrary extends Told {
  readonly count: number;
  /** By the steady clock. */
  readonly sinceMs: number;
}

/** What Discord said of the time since the wall clock last jumped. */
export interface HeardTime {
  /** @param serverMs - the Date of an answer; undefined where it bore none that can be read */
  heard(serverMs: number | undefined): void;
  /** @param serverMs - when something that has just arrived came to be, by its id */
  met(serverMs: number): void;
  /** The wall clock jumped: what was heard before says nothing of it. */
  forget(): void;
  /** What the wall clock is ahead of Discord's now; undefined where too little was heard. */
  aheadMs(): number | undefined;
  /** Since when all times agree that it is not right, by the steady clock. */
  readonly contrarySinceMs: number | undefined;
  /** Whether there are contradictions that are not believed yet, and may be. */
  readonly uncertain: boolean;
  /** Whether ids of Discord's bear out the wall clock, and its Dates do not. */
  readonly overruled: boolean;
  /** Whether nothing but answers without a Date that can be read came. */
  readonly mute: boolean;
}

/**
 * A Date has whole seconds, and an answer may have been under way for 15; what is less than a few minutes matters to nothing.
 */
export const nearMs = 2 * 60_000;
/** Answers that contradict a clock that was right and has not jumped: so many, for so long, for one may be of a cache. */
const contraryAnswers = 3;
const contraryForMs = 60_000;
const muteAnswers = 3;

export function createHeardTime({ wall, steady }: Pick<Clock, 'wall' | 'steady'>): HeardTime {
  let near: Told | undefined;
  let contrary: Contrary | undefined;
  let met: Told | undefined;
  let unread = 0;
  const aheadOf = ({ leadMs }: Told) => wall() - steady() - leadMs;
  const isNear = (told: Told | undefined) => told !== undefined && Math.abs(aheadOf(told)) <= nearMs;
  const isProven = ({ count, sinceMs }: Contrary) =>
    near === undefined || (count >= contraryAnswers && steady() - sinceMs >= contraryForMs);

  /** What is believed of all that was heard. */
  function believed(): Told | undefined {
    if (isNear(met)) return met;
    return contrary !== undefined && isProven(contrary) ? contrary : near;
  }

  return {
    heard(serverMs) {
      if (serverMs === undefined || !Number.isFinite(serverMs)) {
        unread += 1;
        return;
      }
      unread = 0;
      const told = { leadMs: serverMs - steady() };
      if (isNear(told)) {
        near = told;
        contrary = undefined;
      } else if (contrary !== undefined && Math.abs(contrary.leadMs - told.leadMs) <= nearMs) {
        contrary = { ...contrary, ...told, count: contrary.count + 1 };
      } else contrary = { ...told, count: 1, sinceMs: steady() };
    },
    met(serverMs) {
      const told = { leadMs: serverMs - steady() };
      if (isNear(told)) met = told;
    },
    forget() {
      near = undefined;
      contrary = undefined;
      met = undefined;
    },
    aheadMs() {
      const told = believed();
      return told && aheadOf(told);
    },
    get contrarySinceMs() {
      return contrary?.sinceMs;
    },
    get uncertain() {
      return contrary !== undefined && !isProven(contrary);
    },
    get overruled() {
      return isNear(met) && contrary !== undefined && isProven(contrary);
    },
    get mute() {
      return near === undefined && contrary === undefined && unread >= muteAnswers;
    },
  };
}
