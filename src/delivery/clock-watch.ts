import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { ClockDoubt } from './clock-doubt.ts';
import { describeDoubt } from './describe-doubt.ts';
import { createHeardTime, nearMs } from './heard-time.ts';

/**
 * Tells whether the wall clock may be believed. What is due follows from it alone: Discord's time only decides whether
 * anything is done by it, which neither a day ahead nor a month behind can take back.
 */
export interface ClockWatch {
  /** @param date - an answer's Date header */
  readonly heard: (date: string | null) => void;
  /** @param serverMs - when an interaction that has just arrived came to be, by its id */
  readonly met: (serverMs: number) => void;
  /** Why the clock is not believed just now, where it is not. */
  readonly doubt: () => ClockDoubt | undefined;
  settled(): boolean;
  /** Tells the log where the clock is not believed, and where it is again, once each. */
  report(): void;
  /** Whether Discord should be asked what time it is. */
  wantsAnswer(): boolean;
  /** What the wall clock was ahead at the last answer; 0 where it was not, or nothing is known. */
  aheadMs(): number;
}

/** A correction smaller than this is no jump. */
const toleranceMs = 60_000;
/**
 * A clock that is wrong by no more, and always the same, is believed after a while: every post then comes so much too early
 * or too late, and still once a day. What is more is another zone or another day.
 */
const bearableMs = 30 * 60_000;
/** How long such a clock, or one of which Discord says nothing, has to go on steadily. */
const settlingMs = 15 * 60_000;

export function createClockWatch(clock: Pick<Clock, 'wall' | 'steady'>, log: Log): ClockWatch {
  const { wall, steady } = clock;
  const heardTime = createHeardTime(clock);
  const tell = createTelling(log);
  let offsetMs = wall() - steady();
  let jump: { readonly fromMs: number } | undefined;
  let steadySinceMs = steady();
  let lastAheadMs = 0;

  function lookForJump(): void {
    const presentMs = wall() - steady();
    if (Math.abs(presentMs - offsetMs) > toleranceMs) {
      jump ??= { fromMs: offsetMs };
      steadySinceMs = steady();
      heardTime.forget();
    }
    offsetMs = presentMs;
  }

  function judge(): ClockDoubt | undefined {
    lookForJump();
    const aheadMs = heardTime.aheadMs();
    if (aheadMs === undefined) {
      if (heardTime.mute && steady() - steadySinceMs >= settlingMs) return undefined;
      return jump === undefined ? { kind: 'unheard' } : { kind: 'jumped', byMs: offsetMs - jump.fromMs };
    }
    if (Math.abs(aheadMs) <= nearMs) return undefined;
    const contraryForMs = steady() - (heardTime.contrarySinceMs ?? steady());
    return Math.abs(aheadMs) <= bearableMs && contraryForMs >= settlingMs ? undefined : { kind: 'apart', aheadMs };
  }

  function doubt(): ClockDoubt | undefined {
    const found = judge();
    if (found === undefined) jump = undefined;
    return found;
  }

  return {
    heard(date) {
      lookForJump();
      const serverMs = Date.parse(date ?? '');
      heardTime.heard(Number.isNaN(serverMs) ? undefined : serverMs);
      if (!Number.isNaN(serverMs)) lastAheadMs = Math.max(wall() - serverMs, 0);
    },
    met(serverMs) {
      lookForJump();
      heardTime.met(serverMs);
    },
    doubt,
    settled: () => doubt() === undefined,
    report: () => tell(doubt(), heardTime.overruled),
    wantsAnswer: () => doubt() !== undefined || heardTime.uncertain,
    aheadMs: () => lastAheadMs,
  };
}

/** Says once that the clock is not believed, and once that it is again. */
function createTelling(log: Log) {
  let told: ClockDoubt['kind'] | undefined;
  let overruled = false;
  return (doubt: ClockDoubt | undefined, isOverruled: boolean): void => {
    if (isOverruled && !overruled)
      log.warn({}, 'ids from Discord bear out this clock, its Date headers do not: these are not believed');
    overruled = isOverruled;
    if (doubt === undefined) {
      if (told !== undefined) log.info({}, 'the clock is believed again; what is due is posted');
      told = undefined;
    } else if (doubt.kind !== 'unheard' && told !== 'apart' && told !== doubt.kind) {
      told = doubt.kind;
      log.warn({ ...doubt }, describeDoubt(doubt));
    }
  };
}
