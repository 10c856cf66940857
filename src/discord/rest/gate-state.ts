import { backOffMs } from '../../back-off-ms.ts';
import type { Clock } from '../../clock.ts';
import type { GateLog, Trouble } from './gate-log.ts';
import type { Judgement } from './judge-answer.ts';
import { createRefusalCount, refusalWindowMs } from './refusal-count.ts';

/** The right to send one request. */
export interface GateTurn {
  /** It goes alone, to find out whether the gate may open. */
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
/** Of the last ten minutes. From here on each one more closes the gate for a while: that is no ordinary life. */
const manyRefusals = 100;
/** Of the last ten minutes, with those that may become some. Three gates keep far below Discord's 10,000. */
const mostRefusals = 500;
/** Under way at once where the allowance is used up, and Discord answers again: what they may cost is little. */
const fewAtOnce = 5;
/** While a probe is under way. */
const lookAgainMs = 1000;
/** Somebody may lift a ban before its time. */
const longestPauseMs = 60_000;
/** Where Discord says when to come again, it is no ban that was left alone for long enough: that has passed by then. */
const longestToldPauseMs = 15_000;

/** Pauses between probes. A ban that says nothing of its end is none of a second. */
const pauses: Readonly<Record<Trouble, { readonly firstMs: number; readonly longestMs: number }>> = {
  failed: { firstMs: 1000, longestMs: 10_000 },
  refused: { firstMs: 1000, longestMs: longestPauseMs },
  banned: { firstMs: 8000, longestMs: longestPauseMs },
};

interface Closure {
  readonly trouble: Trouble;
  readonly probes: number;
  readonly probeAtMs: number;
  probing: boolean;
}

export interface GateStateOptions {
  readonly clock: Pick<Clock, 'steady'>;
  readonly random: () => number;
  readonly tell: GateLog;
}

export function createGateState({ clock, random, tell }: GateStateOptions): GateState {
  const refusals = createRefusalCount(clock);
  let closure: Closure | undefined;
  let failuresInARow = 0;
  let answered = 0;
  let underWay = 0;

  function troubleOf({ kind }: Judgement, turn: GateTurn): Trouble | undefined {
    if (kind === 'failed') return turn.probe || isTellingFailure(turn) ? kind : undefined;
    answered += 1;
    failuresInARow = 0;
    if (kind === 'refused') return refusals.count() >= manyRefusals ? kind : undefined;
    return kind === 'banned' ? kind : undefined;
  }

  /** Where others were answered meanwhile, Discord answers: a burst may last longer than its requests can wait. */
  function isTellingFailure(turn: GateTurn): boolean {
    if (turn.answered === answered) failuresInARow += 1;
    return failuresInARow >= tellingFailures;
  }

  function close(trouble: Trouble, { toldMs, facts }: Judgement): void {
    const probes = (closure?.probes ?? 0) + 1;
    const { firstMs, longestMs } = pauses[trouble];
    const ownMs =
      toldMs === undefined
        ? backOffMs(probes, random, longestMs, firstMs)
        : backOffMs(probes, random, Math.min(longestMs, longestToldPauseMs));
    const neededMs = Math.max(toldMs ?? 0, trouble === 'refused' ? spreadMs() : 0);
    const pauseMs = Math.max(ownMs, Math.min(neededMs, longestPauseMs));
    closure = { trouble, probes, probeAtMs: clock.steady() + pauseMs, probing: false };
    tell.closed(trouble, facts);
  }

  /** What is left of the allowance is to last; a probe that succeeds lets in some that are refused. */
  function spreadMs(): number {
    return (2 * refusalWindowMs) / Math.max(mostRefusals - refusals.count(), 1);
  }

  /** What was sent before the gate closed says nothing new, unless it is answered where nothing was. */
  function isGoodNews({ trouble }: Closure, { kind }: Judgement): boolean {
    return trouble === 'failed' && kind === 'well';
  }

  function isFull(): boolean {
    return underWay >= Math.max(mostRefusals - refusals.count(), fewAtOnce);
  }

  return {
    take() {
      if (closure === undefined && isFull()) return undefined;
      if (closure?.probing === true || (closure?.probeAtMs ?? 0) > clock.steady()) return undefined;
      underWay += 1;
      if (closure !== undefined) closure.probing = true;
      return { probe: closure !== undefined, answered };
    },
    settle(turn, judgement) {
      underWay -= 1;
      if (judgement.kind === 'refused' || judgement.kind === 'banned') refusals.add();
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
      if (closure === undefined || closure.probing) return lookAgainMs;
      return Math.max(closure.probeAtMs - clock.steady(), 1);
    },
  };
}
