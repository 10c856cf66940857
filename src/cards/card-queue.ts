import type { Worker } from 'node:worker_threads';
import type { CardOrder } from './order/card-order.ts';
import type { CardOutcome } from './card-outcome.ts';
import { createCardWorkerHandle } from './card-worker-handle.ts';

export interface CardQueueOptions {
  /** See createCardWorkerHandle. */
  readonly start: () => Worker;
  /** How long one card may take, a worker's start included. */
  readonly deadlineMs: number;
  /** Runs `action` once, unless what it returns is called before. */
  readonly after: (ms: number, action: () => void) => () => void;
}

/** Orders for the thread that draws, kept on the main thread; a worker is started with the first. */
export interface CardQueue {
  /** Never rejects. */
  draw(order: CardOrder): Promise<CardOutcome>;
  /** How many cards are being drawn, or wait to be. */
  underWay(): number;
  /** What is under way fails; nothing more is drawn. */
  close(): Promise<void>;
}

interface Job {
  readonly order: CardOrder;
  readonly settle: (outcome: CardOutcome) => void;
}

/**
 * One card after another, so that the deadline is of that card alone. A worker that dies or does not answer in time
 * fails the card in hand and is replaced for the next; an idle one does not keep the process alive.
 */
export function createCardQueue({ start, deadlineMs, after }: CardQueueOptions): CardQueue {
  const waiting: Job[] = [];
  let current: (Job & { readonly cancel: () => void }) | undefined;
  let closed = false;
  const worker = createCardWorkerHandle({ start, onOutcome: settle, onLost: lose });

  function next(): void {
    const job = current === undefined ? waiting.shift() : undefined;
    if (job === undefined) return;
    const cancel = after(deadlineMs, () => lose(`nothing was drawn within ${deadlineMs} ms`));
    current = { ...job, cancel };
    try {
      worker.give(job.order);
    } catch (error) {
      lose(String(error));
    }
  }

  function settle(outcome: CardOutcome): void {
    const done = current;
    current = undefined;
    worker.rest();
    done?.cancel();
    done?.settle(outcome);
    next();
  }

  function lose(reason: string): void {
    void worker.giveUp();
    settle({ kind: 'failed', reason });
  }

  return {
    async draw(order) {
      if (closed) return { kind: 'failed', reason: 'closed' };
      const { promise, resolve } = Promise.withResolvers<CardOutcome>();
      waiting.push({ order, settle: resolve });
      next();
      return promise;
    },
    underWay: () => waiting.length + (current === undefined ? 0 : 1),
    async close() {
      closed = true;
      const gone = worker.giveUp();
      for (const { settle: fail } of waiting.splice(0)) fail({ kind: 'failed', reason: 'closed' });
      if (current !== undefined) settle({ kind: 'failed', reason: 'closed' });
      await gone;
    },
  };
}
