import { within, type Clock } from '../clock.ts';
import type { Kept, Lookups } from './lookups.ts';
import type { CacheStore } from './cache-store.ts';

export interface LookupsOptions {
  readonly store: CacheStore;
  /** The library's content hash and whatever else makes an old answer wrong: the code that made it. */
  readonly epoch: string;
  /** Told each time the store fails or is slow. */
  readonly onTrouble: (error: unknown) => void;
  readonly deadlineMs?: number;
  readonly clock: Clock;
}

const defaultDeadlineMs = 100;

/** What a store holds: an answer may itself be null, and `undefined` means a miss. */
interface Entry {
  readonly answer: unknown;
}

/** Look-ups over a store that may fail, hang or vanish: then the answer is computed, and nothing else changes. */
export function createLookups(options: LookupsOptions): Lookups {
  const { store, epoch, onTrouble, deadlineMs = defaultDeadlineMs, clock } = options;
  const underway = new Map<string, Promise<unknown>>();

  async function lookUp<Answer>(
    kept: Kept<Answer>,
    key: string,
    compute: () => Answer | Promise<Answer>,
  ): Promise<Answer> {
    const entry = await inTime(store.get(kept.namespace, key)).catch((error: unknown) => {
      onTrouble(error);
      return undefined;
    });
    const known = entry === undefined ? undefined : readEntry(entry, kept);
    if (known !== undefined) return known;
    const answer = await compute();
    inTime(store.set(kept.namespace, key, { answer } satisfies Entry)).catch(onTrouble);
    return answer;
  }

  function readEntry<Answer>(entry: unknown, { namespace, read }: Kept<Answer>): Answer | undefined {
    const answer = isEntry(entry) ? read(entry.answer) : undefined;
    // Somebody else writes there, and should be known.
    if (answer === undefined) onTrouble(new Error(`what is kept in ${namespace} is no answer of ours`));
    return answer;
  }

  function inTime<T>(work: Promise<T>): Promise<T> {
    return within(clock, deadlineMs, work, () => {
      throw new Error(`no answer within ${deadlineMs} ms`);
    });
  }

  return {
    get<Answer>(kept: Kept<Answer>, key: string, compute: () => Answer | Promise<Answer>): Promise<Answer> {
      const fullKey = `${epoch}:${key}`;
      const name = `${kept.namespace}:${fullKey}`;
      const shared = underway.get(name) ?? lookUp(kept, fullKey, compute).finally(() => underway.delete(name));
      underway.set(name, shared);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a key belongs to one computation
      return shared as Promise<Answer>;
    },
  };
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && 'answer' in value;
}
