/** True time, which only Discord knows. It moves when it is told to. */
export interface VirtualTime {
  /** Epoch milliseconds. */
  now(): number;
  after(ms: number, action: () => void): () => void;
  sleep(ms: number): Promise<void>;
  /** What the clock must wait for before it moves. */
  hold<Result>(work: Promise<Result>): Promise<Result>;
  /** Runs what falls due on the way, in its order, and lets all that follows from it settle. */
  advanceTo(atMs: number): Promise<void>;
}

interface Entry {
  readonly atMs: number;
  readonly order: number;
  readonly action: () => void;
  cancelled: boolean;
}

export function createVirtualTime(startMs: number): VirtualTime {
  const heap: Entry[] = [];
  let nowMs = startMs;
  let order = 0;
  let held = 0;

  async function idle(): Promise<void> {
    for (;;) {
      await settle();
      if (held === 0) return;
    }
  }

  const sooner = (a: Entry, b: Entry) => a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order);

  function push(entry: Entry): void {
    let at = heap.push(entry) - 1;
    for (;;) {
      const parent = (at - 1) >> 1;
      if (at === 0 || sooner(heap[parent]!, entry)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = entry;
  }

  function pop(): Entry {
    const first = heap[0]!;
    const last = heap.pop()!;
    if (heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && sooner(heap[child + 1]!, heap[child]!)) child += 1;
      if (sooner(last, heap[child]!)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
    return first;
  }

  function after(ms: number, action: () => void): () => void {
    order += 1;
    const entry = { atMs: nowMs + Math.max(Math.round(ms), 0), order, action, cancelled: false };
    push(entry);
    return () => {
      entry.cancelled = true;
    };
  }

  return {
    now: () => nowMs,
    after,
    sleep: (ms) => new Promise((resolve) => void after(ms, resolve)),
    async hold(work) {
      held += 1;
      try {
        return await work;
      } finally {
        held -= 1;
      }
    },
    async advanceTo(atMs) {
      await idle();
      while (heap.length > 0 && heap[0]!.atMs <= atMs) {
        const entry = pop();
        if (entry.cancelled) continue;
        nowMs = entry.atMs;
        entry.action();
        await idle();
      }
      nowMs = atMs;
    },
  };
}

/** A turn of the event loop: every promise that can settle has settled after it. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
