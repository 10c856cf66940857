import type { Ask, Asker } from './ask.ts';

/** The next only after the one before was settled: each has to find what the one before left. */
export function oneAtATime(next: () => Ask): Asker {
  let busy = false;
  return () => {
    if (busy) return undefined;
    busy = true;
    const ask = next();
    return {
      ...ask,
      settled(shown, outcome) {
        ask.settled?.(shown, outcome);
        busy = false;
      },
    };
  };
}
