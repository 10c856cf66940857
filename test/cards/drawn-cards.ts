import type { Lookups } from '../../src/cache/lookups.ts';
import type { Cards } from '../../src/cards/cards.ts';
import { createCards, openCardThread } from '../../src/cards/create-cards.ts';

const uncached: Lookups = { get: async (_, __, compute) => compute() };

/** The real thing, one worker for a test file; nothing is loaded before its first card. */
const thread = openCardThread();

export function drawnCards(lookups: Lookups = uncached): Cards {
  return createCards({ lookups, thread, log: { warn: (facts) => console.error(facts) } });
}
