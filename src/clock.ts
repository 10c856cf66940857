/** Time as an argument: tests move it by hand. */
export interface Clock {
  /** Epoch milliseconds, as the machine's clock is set: it may jump either way. */
  readonly wall: () => number;
  /** Milliseconds of any origin, never set back: for what lasts inside this process. */
  readonly steady: () => number;
  /** Runs `action` once, later. Returns the function that cancels it. */
  readonly after: (ms: number, action: () => void) => () => void;
}

/** Of a clock, what tells dates and times of day. */
export type WallClock = Pick<Clock, 'wall'>;

export const systemClock: Clock = {
  wall: () => Date.now(),
  steady: () => performance.now(),
  after(ms, action) {
    const timer = setTimeout(action, ms);
    return () => clearTimeout(timer);
  },
};

/** Resolves after `ms`, or at once when `signal` aborts. */
export async function pause(clock: Clock, ms: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const cancel = clock.after(ms, resolve);
  signal?.addEventListener('abort', () => resolve(), { once: true });
  await promise;
  cancel();
}
