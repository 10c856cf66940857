import { within, type Clock } from '../clock.ts';
import type { Lookups, Namespace } from './lookups.ts';
import type { CacheStore } from './cache-store.ts';

export interface LookupsOptions {
  readonly store: CacheStore;
  /** The library's content hash and whatever else makes an old answer wrong, such as the version of the code. */
  readonly epoch: string;
  /** Told each time the store fails or is slow. */
  readonly onTrouble: (error: unknown) => void;
  readonly deadlineMs?: number;
  readonly clock: Clock;
}

const defaultDeadlineMs = 100;

/** What a store holds: an answer may itself be null, and `undefined` means a miss. */
interface Kept {
  readonly answer: unknown;
}

/** Look-ups over a store that may fail, hang or vanish: then the answer is computed, and nothing else changes. */
export function createLookups(options: LookupsOptions): Lookups {
  const { store, epoch, onTrouble, deadlineMs = defaultDeadlineMs, clock } = options;
  const underway = new Map<string, Promise<unknown>>();

  async function lookUp(namespace: Namespace, key: string, compute: () => unknown): Promise<unknown> {
    const kept = await inTime(store.get(namespace, key)).catch(onTrouble);
    if (isKept(kept)) return kept.answer;
    const answer = await compute();
    inTime(store.set(namespace, key, { answer } satisfies Kept)).catch(onTrouble);
    return answer;
  }

  function inTime<T>(work: Promise<T>): Promise<T> {
    return within(clock, deadlineMs, work, () => {
      throw new Error(`no answer within ${deadlineMs} ms`);
    });
  }

  return {
    get<T>(namespace: Namespace, key: string, compute: () => T | Promise<T>): Promise<T> {
      const fullKey = `${epoch}:${key}`;
      const name = `${namespace}:${fullKey}`;
      const shared = underway.get(name) ?? lookUp(namespace, fullKey, compute).finally(() => underway.delete(name));
      underway.set(name, shared);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a key belongs to one computation
      return shared as Promise<T>;
    },
  };
}

/** A kept answer came from outside the process: anything else than our own shape is a miss. */
function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'answer' in value;
}
