import type { Worker } from 'node:worker_threads';
import type { CardOutcome } from './card-outcome.ts';
import type { CardOrder } from './order/card-order.ts';

export interface CardWorkerHandleOptions {
  /** A fresh worker: it is sent a CardOrder, and answers with a CardOutcome. */
  readonly start: () => Worker;
  readonly onOutcome: (outcome: CardOutcome) => void;
  /** It failed or ended by itself. */
  readonly onLost: (reason: string) => void;
}

/**
 * What the main thread holds of the worker: one at a time, started with the first order, and with the first after it was
 * given up.
 */
export interface CardWorkerHandle {
  /** @throws what keeps a worker from starting, or an order from being sent */
  give(order: CardOrder): void;
  /** Idle, it does not keep the process alive. */
  rest(): void;
  /** Ended, and heard no more; resolves when it is gone. */
  giveUp(): Promise<void>;
}

export function createCardWorkerHandle({ start, onOutcome, onLost }: CardWorkerHandleOptions): CardWorkerHandle {
  let worker: Worker | undefined;

  function startWorker(): Worker {
    const started = start();
    // Whatever a worker that was given up still says is about nothing.
    const mine = () => started === worker;
    started.on('message', (outcome: CardOutcome) => mine() && onOutcome(outcome));
    started.on('error', (error) => mine() && onLost(String(error)));
    started.on('exit', (code) => mine() && onLost(`the worker ended with code ${code}`));
    return started;
  }

  return {
    give(order) {
      worker ??= startWorker();
      worker.ref();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
      worker.postMessage(order);
    },
    rest() {
      worker?.unref();
    },
    async giveUp() {
      const last = worker;
      worker = undefined;
      await last?.terminate();
    },
  };
}
