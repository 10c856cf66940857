import { Keyv } from 'keyv';
import { LRUCache } from 'lru-cache';
import { systemClock, type Clock } from '../clock.ts';
import type { Namespace } from './lookups.ts';
import { namespaces, namespaceTtlMs } from './namespaces.ts';
import type { CacheStore } from './cache-store.ts';

export interface MemoryStoreOptions {
  /** Of keys and serialised values together, as UTF-16 bytes. */
  readonly maxBytes?: number;
  /** The same of pictures, for themselves: one outweighs a hundred answers, and must not push them out. */
  readonly maxCardBytes?: number;
  readonly clock?: Pick<Clock, 'steady'>;
}

const defaultMaxBytes = 16 * 1024 * 1024;
/** A hundred pictures or so: base64 counts twice here, and is held once. */
const defaultMaxCardBytes = 16 * 1024 * 1024;
/** How stale the clock may be read, in milliseconds; 0 asks it each time. */
const ttlResolution = 0;

/** Answers kept in this process, the least recently used dropped first: Keyv's own Map neither sweeps nor ends. */
export function createMemoryStore(options: MemoryStoreOptions = {}): CacheStore {
  const { maxBytes = defaultMaxBytes, maxCardBytes = defaultMaxCardBytes, clock = systemClock } = options;
  const answers = createAdapter(maxBytes, clock);
  const cards = createAdapter(maxCardBytes, clock);
  const keyvs = new Map<Namespace, Keyv>(
    namespaces.map((namespace) => {
      const store = namespace === 'card' ? cards : answers;
      return [namespace, new Keyv({ store, namespace, ttl: namespaceTtlMs[namespace], throwOnErrors: true })];
    }),
  );
  return {
    name: `memory, at most ${Math.round((maxBytes + maxCardBytes) / 1024 / 1024)} MB`,
    get: async (namespace, key) => keyvs.get(namespace)?.get(key),
    set: async (namespace, key, value) => {
      await keyvs.get(namespace)?.set(key, value);
    },
    async close() {
      answers.clear();
      cards.clear();
    },
  };
}

function createAdapter(maxSize: number, clock: Pick<Clock, 'steady'>) {
  const entries = new LRUCache<string, string>({
    maxSize,
    sizeCalculation: (value, key) => 2 * (key.length + value.length),
    ttlResolution,
    perf: { now: clock.steady },
  });
  return {
    get: (key: string) => entries.get(key),
    set: (key: string, value: string, ttl: number) => void entries.set(key, value, { ttl }),
    delete: (key: string) => entries.delete(key),
    clear: () => entries.clear(),
  };
}
