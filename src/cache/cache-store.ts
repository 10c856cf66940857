import type { Namespace } from './lookups.ts';

/** Where answers are kept: memory, or Redis. Everything it does may fail or hang; the look-ups live with that. */
export interface CacheStore {
  /** For the start-up lines: what it is, without any secret. */
  readonly name: string;
  /** Resolves to undefined on a miss. */
  get(namespace: Namespace, key: string): Promise<unknown>;
  set(namespace: Namespace, key: string, value: unknown): Promise<void>;
  /** Lets go at once; what is under way fails. */
  close(): Promise<void>;
}
