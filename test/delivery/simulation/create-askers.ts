import { createSeededRandom } from '../../fixtures/seeded-random.ts';
import type { SimulatedProcess } from './create-machine.ts';

const minuteMs = 60_000;

/** People who use commands now and then: each process hears by an id when, seldom minutes later. */
export function createAskers(seed: number): (processes: readonly (SimulatedProcess | undefined)[]) => void {
  // Of its own: the troubles of a seed stay what they are.
  const random = createSeededRandom(seed + 1);
  return (processes) => {
    for (const process of processes) {
      if (random() > 0.3) continue;
      process?.meet(random() < 0.9 ? random() * 3000 : random() * 25 * minuteMs);
    }
  };
}
