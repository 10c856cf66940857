import type { Log } from '../log.ts';
import { isDamaged, StoreError } from '../store/store-error.ts';

/** One after the other: what fails for one is said, and the others get their turn. @throws where the store fails for all */
export async function eachAlone<Each>(
  all: readonly Each[],
  work: (each: Each) => Promise<void>,
  trouble: string,
  log: Log,
): Promise<void> {
  for (const each of all) {
    try {
      await work(each);
    } catch (error) {
      if (error instanceof StoreError && !isDamaged(error)) throw error;
      log.error({ err: error }, trouble);
    }
  }
}
