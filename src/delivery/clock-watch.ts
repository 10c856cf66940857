import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { ClockDoubt } from './clock-doubt.ts';
import { describeDoubt } from './describe-doubt.ts';
import { nearMs } from './create-witness.ts';
import { bearableMs, createHeardTime, type HeardTime } from './heard-time.ts';
import { parseHttpDate } from './parse-http-date.ts';

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
  /** What the wall clock was ahead when Discord last said anything; 0 where it was not, or nothing is known. */
  aheadMs(): number;
}

/** A correction smaller than this is no jump. */
const toleranceMs = 60_000;
/** How long one that is wrong by what may be borne, or of which Discord says nothing, has to go on steadily. */
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
      heardTime.jumped(presentMs - offsetMs);
    }
    offsetMs = presentMs;
  }

  function roundedAheadMs(): number | undefined {
    const aheadMs = heardTime.aheadMs();
    return aheadMs && Math.round(aheadMs);
  }

  /** After Discord said anything. */
  function noteAhead(): void {
    lastAheadMs = Math.max(roundedAheadMs() ?? lastAheadMs, 0);
  }

  function judge(): ClockDoubt | undefined {
    lookForJump();
    const aheadMs = roundedAheadMs();
    if (aheadMs === undefined) {
      if (heardTime.mute && steady() - steadySinceMs >= settlingMs) return undefined;
      return jump === undefined ? { kind: 'unheard' } : { kind: 'jumped', byMs: Math.round(offsetMs - jump.fromMs) };
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
      heardTime.heard(parseHttpDate(date));
      noteAhead();
    },
    met(serverMs) {
      lookForJump();
      heardTime.met(serverMs);
      noteAhead();
    },
    doubt,
    settled: () => doubt() === undefined,
    report: () => tell(doubt(), heardTime),
    wantsAnswer: () => doubt() !== undefined || heardTime.uncertain,
    aheadMs: () => lastAheadMs,
  };
}

/** Says once that the clock is not believed, and once that it is again. */
function createTelling(log: Log) {
  let told: ClockDoubt['kind'] | undefined;
  const once = { overruled: false, mute: false };
  return (doubt: ClockDoubt | undefined, heard: Pick<HeardTime, 'overruled' | 'mute'>): void => {
    const isUnproven = doubt === undefined && heard.mute;
    if (heard.overruled && !once.overruled)
      log.warn({}, 'ids from Discord bear out this clock, its Date headers do not: these are not believed');
    if (isUnproven && !once.mute)
      log.warn(
        {},
        "Discord's answers bear no Date: the clock is believed as it has gone on steadily, and may be wrong",
      );
    once.overruled = heard.overruled;
    once.mute = isUnproven;
    if (doubt === undefined) {
      if (told !== undefined) log.info({}, 'the clock is believed again; what is due is posted');
      told = undefined;
    } else if (doubt.kind !== 'unheard' && told !== 'apart' && told !== doubt.kind) {
      told = doubt.kind;
      log.warn({ ...doubt }, describeDoubt(doubt));
    }
  };
}
