import type { Clock } from '../clock.ts';

export interface TickingOptions {
  readonly clock: Clock;
  readonly random: () => number;
  /** From the end of one tick to the next, give or take a tenth. */
  readonly everyMs: number;
  /** Must not reject. */
  readonly tick: () => Promise<void>;
}

/** One tick after the other, never two at once. */
export interface Ticking {
  /** Ticks now, where it is not just doing so. */
  readonly wake: () => void;
  /** There is no further tick. */
  halt(): void;
  readonly halted: boolean;
  /** Halts; resolves once the tick under way has ended. */
  stop(): Promise<void>;
}

export function createTicking({ clock, random, everyMs, tick }: TickingOptions): Ticking {
  let halted = false;
  let cancel: (() => void) | undefined;
  let underWay: Promise<void> | undefined;

  function wake(): void {
    if (halted || underWay !== undefined) return;
    cancel?.();
    underWay = tick().finally(() => {
      underWay = undefined;
      if (!halted) cancel = clock.after(everyMs * (0.9 + random() / 5), wake);
    });
  }

  return {
    wake,
    halt() {
      halted = true;
    },
    get halted() {
      return halted;
    },
    async stop() {
      halted = true;
      cancel?.();
      await underWay;
    },
  };
}
