import type { Clock } from '../clock.ts';
import { createWitness, nearMs, type Testimony } from './create-witness.ts';

/** What Discord said of the time since the wall clock last jumped. */
export interface HeardTime {
  /** @param serverMs - the Date of an answer; undefined where it bore none that can be read */
  heard(serverMs: number | undefined): void;
  /** @param serverMs - when something that has just arrived came to be, by its id */
  met(serverMs: number): void;
  /**
   * The wall clock went by so much against the steady one: it was set, or the machine slept. What was heard before says
   * nothing of it, unless it contradicts it either way.
   */
  jumped(byMs: number): void;
  /** What the wall clock is ahead of Discord's now; undefined where too little was heard. */
  aheadMs(): number | undefined;
  /** Since when all that is believed agrees that it is not right, by the steady clock. */
  readonly contrarySinceMs: number | undefined;
  /** Whether there are contradictions that are not believed yet, and may be. */
  readonly uncertain: boolean;
  /** Whether ids of Discord's bear out the wall clock, and its Dates do not. */
  readonly overruled: boolean;
  /** Whether nothing came but answers without a Date that can be read. */
  readonly mute: boolean;
}

/**
 * A clock that is wrong by no more, and always the same, is believed after a while: every post then comes so much too early
 * or too late, and still once a day. What is more is another zone or another day; no interaction is under way for so long.
 */
export const bearableMs = 30 * 60_000;
/** Answers that contradict a clock that was right and has not jumped, for one may be of a cache. */
const contraryDates = 3;
/** Ids likewise: one may have been under way for minutes, never two for as long as each other. */
const contraryIds = 2;
const muteAnswers = 3;

/**
 * Ids come by the gateway, from Discord alone, and are made when the thing is: they say more than Dates, which any proxy
 * writes. Both count since the last jump alone. In this order is believed:
 * 1. Dates that insist on a contradiction that began after the last id that says otherwise: what came later is not refuted
 *    by what came before;
 * 2. ids that insist that the clock is wrong by more than may be borne, whatever Dates say: a proxy on a machine whose clock
 *    is wrong writes its own;
 * 3. an id that bears the clock out: none is made before its time, so that such a clock is not ahead;
 * 4. a Date that does, where no others insist on the contrary;
 * 5. where nothing bears the clock out, one single contradiction, of an id before that of a Date: it is no proof, and posts
 *    can wait for one.
 */
export function createHeardTime(clock: Pick<Clock, 'wall' | 'steady'>): HeardTime {
  const { wall, steady } = clock;
  const dates = createWitness(clock, contraryDates);
  const ids = createWitness(clock, contraryIds);
  let unread = 0;
  const aheadOf = ({ leadMs }: Testimony) => wall() - steady() - leadMs;
  const isNear = (told: Testimony | undefined): told is Testimony =>
    told !== undefined && Math.abs(aheadOf(told)) <= nearMs;
  const agrees = (one: Testimony | undefined, other: Testimony | undefined) =>
    one !== undefined && other !== undefined && Math.abs(one.leadMs - other.leadMs) <= nearMs;
  /** When an id said anything last that is not what Dates say. */
  const otherIdMs = () => (agrees(ids.contrary, dates.contrary) ? (ids.near?.sinceMs ?? -Infinity) : ids.lastMs);

  function believed(): Testimony | undefined {
    if (dates.contrary !== undefined && dates.insists && dates.contrary.sinceMs > otherIdMs()) return dates.contrary;
    if (ids.contrary !== undefined && ids.insists && Math.abs(aheadOf(ids.contrary)) > bearableMs) return ids.contrary;
    if (isNear(ids.near)) return ids.near;
    if (isNear(dates.near) && !dates.insists) return dates.near;
    return ids.contrary ?? dates.contrary ?? ids.near ?? dates.near;
  }

  /** Discord can be asked for another Date where the last is no longer right, but for no id. */
  function sinceMs(): number | undefined {
    const told = believed();
    if (told === undefined || told === dates.near) return undefined;
    const also = agrees(told, dates.contrary) ? dates.contrary : undefined;
    return Math.min(told.sinceMs, also?.sinceMs ?? Infinity);
  }

  return {
    heard(serverMs) {
      if (serverMs === undefined) {
        unread += 1;
        return;
      }
      unread = 0;
      dates.heard(serverMs);
    },
    met: (serverMs) => ids.heard(serverMs),
    jumped(byMs) {
      dates.forget();
      const aheadMs = ids.contrary === undefined ? 0 : aheadOf(ids.contrary);
      if ([aheadMs, aheadMs - byMs].some((each) => Math.abs(each) <= bearableMs)) ids.forget();
    },
    aheadMs() {
      const told = believed();
      return told && aheadOf(told);
    },
    get contrarySinceMs() {
      return sinceMs();
    },
    get uncertain() {
      return dates.contrary !== undefined && dates.near !== undefined && !dates.insists;
    },
    get overruled() {
      const told = believed();
      const said = dates.contrary !== undefined && (dates.near === undefined || dates.insists);
      return said && told === ids.near && isNear(told);
    },
    get mute() {
      return believed() === undefined && unread >= muteAnswers;
    },
  };
}
