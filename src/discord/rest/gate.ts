import type { ResponseLike } from '@discordjs/rest';
import type { Clock } from '../../clock.ts';
import { createGateState, type GateStateOptions, type GateTurn } from './gate-state.ts';
import { HeldBack } from './held-back.ts';
import { judgeAnswer } from './judge-answer.ts';

/** Where requests leave for Discord, or are held back. */
export interface Gate {
  /** @throws what `send` rejects with; HeldBack where it may not be sent */
  pass<Answer extends ResponseLike>(request: GatedRequest, send: () => Promise<Answer>): Promise<Answer>;
}

export interface GatedRequest {
  /**
   * Waits for its turn until its signal aborts. Others fail at once: whoever sends them knows when to try again, and has
   * to know whether something was sent.
   */
  readonly patient: boolean;
  readonly signal: AbortSignal | null | undefined;
}

export interface GateOptions extends GateStateOptions {
  readonly clock: Pick<Clock, 'steady' | 'after'>;
}

export function createGate(options: GateOptions): Gate {
  const { clock, tell } = options;
  const state = createGateState(options);
  const waiting: ((turn: GateTurn) => void)[] = [];
  let cancelLook: (() => void) | undefined;

  /** The youngest finds out: it has the most time left. Then in their order: where room is short, none is passed over. */
  function letIn(): void {
    cancelLook?.();
    cancelLook = undefined;
    while (waiting.length > 0) {
      const turn = state.take();
      if (turn === undefined) break;
      const waiter = turn.probe ? waiting.pop() : waiting.shift();
      waiter?.(turn);
    }
    if (waiting.length > 0) cancelLook = clock.after(state.waitMs(), letIn);
  }

  function leave(waiter: (turn: GateTurn) => void): void {
    const place = waiting.indexOf(waiter);
    if (place !== -1) waiting.splice(place, 1);
    if (waiting.length > 0) return;
    cancelLook?.();
    cancelLook = undefined;
  }

  function holdBack(): HeldBack {
    tell.heldBack();
    return new HeldBack(state.waitMs());
  }

  async function wait(signal: AbortSignal): Promise<GateTurn> {
    const { promise, resolve, reject } = Promise.withResolvers<GateTurn>();
    const giveUp = () => {
      leave(resolve);
      reject(holdBack());
    };
    waiting.push(resolve);
    cancelLook ??= clock.after(state.waitMs(), letIn);
    signal.addEventListener('abort', giveUp, { once: true });
    try {
      return await promise;
    } finally {
      signal.removeEventListener('abort', giveUp);
    }
  }

  async function enter({ patient, signal }: GatedRequest): Promise<GateTurn> {
    const turn = state.take();
    if (turn !== undefined) return turn;
    if (!patient || !signal || signal.aborted) throw holdBack();
    return wait(signal);
  }

  return {
    async pass<Answer extends ResponseLike>(request: GatedRequest, send: () => Promise<Answer>): Promise<Answer> {
      const turn = await enter(request);
      const [answer] = await Promise.allSettled([send()]);
      state.settle(turn, judgeAnswer(answer));
      letIn();
      if (answer.status === 'fulfilled') return answer.value;
      throw request.patient && state.closed ? new HeldBack(state.waitMs(), answer.reason) : answer.reason;
    },
  };
}
