import { backOffMs } from '../../back-off-ms.ts';
import type { Clock } from '../../clock.ts';
import type { GateLog, Trouble } from './gate-log.ts';
import type { Judgement } from './judge-answer.ts';
import { createRefusalCount, refusalWindowMs } from './refusal-count.ts';

/** The right to send one request. */
export interface GateTurn {
  /** It goes alone, for a second at least, to find out whether the gate may open. */
  readonly probe: boolean;
  /** How many had been answered when it left. */
  readonly answered: number;
}

/** Whether a request may be sent now, by what others met before it. */
export interface GateState {
  /** Undefined where it may not. Whoever takes a turn settles it. */
  take(): GateTurn | undefined;
  settle(turn: GateTurn, judgement: Judgement): void;
  readonly closed: boolean;
  /** When it may be worth asking for a turn again, in milliseconds. */
  waitMs(): number;
}

/** In a row: where half of all requests fail at random, that happens once in a million. */
const tellingFailures = 20;
/** Of the last ten minutes. From here on it counts how fast they come: that is no ordinary life. */
const manyRefusals = 100;
/** Of the last ten minutes, with those that may become some. Three gates keep far below Discord's 10,000. */
const mostRefusals = 500;
/** Gone on with for ten minutes, what comes in so much time would use up the allowance: then each closes the gate. */
const paceMs = 10_000;
const fastRefusals = Math.ceil((mostRefusals * paceMs) / refusalWindowMs);
/**
 * Under way at once where the allowance is used up: what they may cost is little. One more for each that is answered well,
 * half as many for each that is not, so that soon all get through where Discord is well again.
 */
const fewAtOnce = 5;
/** Where a probe hangs, or all that may be sent is under way. */
const lookAgainMs = 1000;
/** A request that hangs is given up by then: in a long outage there is one probe at a time. */
const hangsMs = 15_000;
/** Somebody may lift a ban before its time. */
const longestPauseMs = 60_000;
/** Where Discord says when to come again, it is no ban that was left alone for long enough: that has passed by then. */
const longestToldPauseMs = 15_000;

/** So many probes of an outage come a second apart: who asks meanwhile waits 3 s at most. */
const quickProbes = 20;

/** Pauses between probes begin with a second, as a ban may be one request's alone, and double to so much. */
const longestPausesMs: Readonly<Record<Trouble, number>> = {
  failed: 10_000,
  refused: longestPauseMs,
  banned: longestPauseMs,
};

interface Closure {
  readonly trouble: Trouble;
  readonly probes: number;
  /** When the next one may go, also where the one before hangs. */
  probeAtMs: number;
}

export interface GateStateOptions {
  readonly clock: Pick<Clock, 'steady'>;
  readonly random: () => number;
  readonly tell: GateLog;
}

export function createGateState({ clock, random, tell }: GateStateOptions): GateState {
  const refusals = createRefusalCount(clock);
  const lately = createRefusalCount(clock, paceMs);
  /** With what may have been one. */
  const possible = createRefusalCount(clock);
  let closure: Closure | undefined;
  let failuresInARow = 0;
  let answered = 0;
  let underWay = 0;
  /** What may be under way at once however little of the allowance is left. */
  let room = fewAtOnce;

  function troubleOf({ kind }: Judgement, turn: GateTurn): Trouble | undefined {
    // Where another opened the gate meanwhile, a probe is one of many.
    if (kind === 'failed') return (turn.probe && closure !== undefined) || isTellingFailure(turn) ? kind : undefined;
    answered += 1;
    failuresInARow = 0;
    if (kind === 'refused') return isTellingRefusal(turn) ? kind : undefined;
    return kind === 'banned' ? kind : undefined;
  }

  /** Where others were answered meanwhile, Discord answers: a burst may last longer than its requests can wait. */
  function isTellingFailure(turn: GateTurn): boolean {
    if (turn.answered === answered) failuresInARow += 1;
    return failuresInARow >= tellingFailures;
  }

  /** A gate that is closed for refusals is opened by what is answered well alone. */
  function isTellingRefusal(turn: GateTurn): boolean {
    if (turn.probe && closure?.trouble === 'refused') return true;
    const isFast = refusals.count() >= manyRefusals && lately.count() >= fastRefusals;
    return isFast || possible.count() >= mostRefusals;
  }

  function close(trouble: Trouble, { toldMs, facts }: Judgement): void {
    const probes = (closure?.probes ?? 0) + 1;
    const attempt = trouble === 'failed' ? Math.max(probes - quickProbes + 1, 1) : probes;
    const longestMs = Math.min(longestPausesMs[trouble], toldMs === undefined ? longestPauseMs : longestToldPauseMs);
    const ownMs = backOffMs(attempt, random, longestMs);
    const neededMs = Math.max(toldMs ?? 0, trouble === 'refused' ? spreadMs() : 0);
    const pauseMs = Math.max(ownMs, Math.min(neededMs, longestPauseMs));
    closure = { trouble, probes, probeAtMs: clock.steady() + pauseMs };
    tell.closed(trouble, facts);
  }

  /** What is left of the allowance is to last; a probe that succeeds lets in some that are refused. */
  function spreadMs(): number {
    return (2 * refusalWindowMs) / Math.max(mostRefusals - possible.count(), 1);
  }

  /** What was sent before the gate closed says nothing new, unless it is answered where nothing was. */
  function isGoodNews({ trouble }: Closure, { kind }: Judgement): boolean {
    return trouble === 'failed' && kind === 'well';
  }

  function isFull(): boolean {
    return underWay >= Math.max(mostRefusals - possible.count(), room);
  }

  return {
    take() {
      if (closure === undefined && isFull()) return undefined;
      if ((closure?.probeAtMs ?? 0) > clock.steady()) return undefined;
      underWay += 1;
      if (closure !== undefined)
        closure.probeAtMs = clock.steady() + (closure.probes < quickProbes ? lookAgainMs : hangsMs);
      return { probe: closure !== undefined, answered };
    },
    settle(turn, judgement) {
      underWay -= 1;
      const isRefusal = judgement.kind === 'refused' || judgement.kind === 'banned';
      if (isRefusal) {
        refusals.add();
        lately.add();
      }
      if (isRefusal || judgement.givenUp) possible.add();
      if (judgement.kind === 'well') room = Math.min(room + 1, mostRefusals);
      else if (isRefusal || judgement.givenUp) room = Math.max(Math.floor(room / 2), fewAtOnce);
      if (closure !== undefined && !turn.probe && !isGoodNews(closure, judgement)) return;
      const trouble = troubleOf(judgement, turn);
      if (trouble !== undefined) close(trouble, judgement);
      else if (closure !== undefined) {
        closure = undefined;
        tell.opened();
      }
    },
    get closed() {
      return closure !== undefined;
    },
    waitMs() {
      if (closure === undefined) return lookAgainMs;
      return Math.max(closure.probeAtMs - clock.steady(), 1);
    },
  };
}
