import { hash } from 'node:crypto';

/** An item's place in a round's order, as something to sort by: the same in every process, another for every seed. */
export function shuffleKey(seed: string, round: number, id: string): string {
  return hash('sha256', JSON.stringify([seed, round, id]));
}
