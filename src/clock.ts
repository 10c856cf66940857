/** Time as an argument: tests move it by hand. */
export interface Clock {
  /** Epoch milliseconds, as the machine's clock is set: it may jump either way. */
  readonly wall: () => number;
  /** Milliseconds of any origin, never set back: for what lasts inside this process. */
  readonly steady: () => number;
  /** Runs `action` once, later: after 24 days at most. Returns the function that cancels it. */
  readonly after: (ms: number, action: () => void) => () => void;
}

/** Of a clock, what tells dates and times of day. */
export type WallClock = Pick<Clock, 'wall'>;

/** What is longer, or no number, Node takes for a millisecond. */
const longestTimerMs = 2 ** 31 - 1;

export const systemClock: Clock = {
  wall: () => Date.now(),
  steady: () => performance.now(),
  after(ms, action) {
    const timer = setTimeout(action, ms <= longestTimerMs ? ms : longestTimerMs);
    return () => clearTimeout(timer);
  },
};

type Timer = Pick<Clock, 'after'>;

/** Resolves after `ms`, or at once when `signal` aborts. */
export async function pause(clock: Timer, ms: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const cancel = clock.after(ms, resolve);
  const end = () => resolve();
  signal?.addEventListener('abort', end, { once: true });
  await promise;
  cancel();
  signal?.removeEventListener('abort', end);
}

/** What `work` comes to; where that takes longer than `ms`, what `otherwise` returns or throws. */
export async function within<Result, Instead>(
  clock: Timer,
  ms: number,
  work: Promise<Result>,
  otherwise: () => Instead,
): Promise<Result | Instead> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const cancel = clock.after(ms, resolve);
  try {
    // The race looks at both to their ends: whichever loses may reject, and nobody minds.
    return await Promise.race([work, late.then(otherwise)]);
  } finally {
    cancel();
  }
}

/** What `work` comes to, which is told to give up after `ms`. */
export async function abortAfter<Result>(
  clock: Timer,
  ms: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const late = new AbortController();
  const cancel = clock.after(ms, () => late.abort());
  try {
    return await work(late.signal);
  } finally {
    cancel();
  }
}
