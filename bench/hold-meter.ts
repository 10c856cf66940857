/** How long the event loop did nothing else at a time: by the wall clock, and of this thread's own processor time. */
export interface Holds {
  readonly heldMs: number;
  readonly heldOwnMs: number;
}

const beatMs = 5;

/** Looks every few milliseconds from now on; what it saw is told when it is stopped. */
export function meterHolds(): { stop(): Holds } {
  let last = spentMs();
  let heldMs = 0;
  let heldOwnMs = 0;
  function note(): void {
    const here = spentMs();
    heldMs = Math.max(heldMs, here.wallMs - last.wallMs);
    heldOwnMs = Math.max(heldOwnMs, here.ownMs - last.ownMs);
    last = here;
  }
  const beat = setInterval(note, beatMs);
  return {
    stop() {
      note();
      clearInterval(beat);
      return { heldMs, heldOwnMs };
    },
  };
}

/** What has passed, and what this thread has worked. */
export function spentMs(): { readonly wallMs: number; readonly ownMs: number } {
  const { user, system } = process.threadCpuUsage();
  return { wallMs: performance.now(), ownMs: (user + system) / 1000 };
}
