import type { Clock } from '../clock.ts';
import { createLookups } from './create-lookups.ts';
import type { Lookups } from './lookups.ts';
import { createMemoryStore } from './create-memory-store.ts';
import { reportSeldom } from './report-seldom.ts';
import type { CacheStore } from './cache-store.ts';

export interface CacheOptions {
  /** In memory without one. */
  readonly redisUrl: string | undefined;
  /** Told of a cache that fails or is slow: once a minute at most, with the number of failures held back since. */
  readonly onTrouble: (error: unknown, heldBack: number) => void;
  readonly clock: Clock;
}

export interface Cache {
  /** What it is, without any secret. */
  readonly name: string;
  /** @param epoch - the library's content hash and that of the code: an answer of another epoch is a miss */
  lookups(epoch: string): Lookups;
  /** Lets go at once. */
  close(): Promise<void>;
}

const reportEveryMs = 60_000;

export async function openCache({ redisUrl, onTrouble, clock }: CacheOptions): Promise<Cache> {
  const trouble = reportSeldom(onTrouble, { everyMs: reportEveryMs, clock });
  const store = await openStore(redisUrl, trouble, clock);
  return {
    name: store.name,
    lookups: (epoch) => createLookups({ store, epoch, onTrouble: trouble, clock }),
    close: () => store.close(),
  };
}

/** The Redis client is loaded where it is wanted: it costs 100 ms of a start. */
async function openStore(
  redisUrl: string | undefined,
  onError: (error: unknown) => void,
  clock: Clock,
): Promise<CacheStore> {
  if (redisUrl === undefined) return createMemoryStore({ clock });
  const { createRedisStore } = await import('./create-redis-store.ts');
  return createRedisStore({ url: redisUrl, onError });
}
