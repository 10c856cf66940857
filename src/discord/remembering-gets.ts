import type { REST } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.ts';

interface RememberingGets extends Pick<REST, 'get'> {
  /** What is asked for from now on is asked of Discord. */
  forget(): void;
}

interface Answered {
  readonly answer: Promise<unknown>;
  readonly untilMs: number;
}

/** Asks Discord once for whatever is asked for again within that time, also while the answer is still on its way. */
export function rememberingGets(
  rest: Pick<REST, 'get'>,
  clock: Pick<Clock, 'steady'>,
  freshMs: number,
): RememberingGets {
  const answered = new LRUCache<string, Answered>({ max: 1000 });
  return {
    get(route) {
      const known = answered.get(route);
      if (known !== undefined && clock.steady() < known.untilMs) return known.answer;
      const answer = rest.get(route);
      answered.set(route, { answer, untilMs: clock.steady() + freshMs });
      return answer;
    },
    forget: () => answered.clear(),
  };
}
