/** Documented: 120 events in 60 s. */
const allowed = { events: 120, perMs: 60_000 };

/** Counts what a client sends; the function counts one more and says whether that is too many. */
export function createSendRate(clock: () => number): () => boolean {
  const received: number[] = [];
  return () => {
    const nowMs = clock();
    received.push(nowMs);
    while ((received[0] ?? nowMs) <= nowMs - allowed.perMs) received.shift();
    return received.length > allowed.events;
  };
}
