/** The namespaces of the cache; their lifetimes stand in one table (namespaces.ts). */
export type Namespace = 'search' | 'reply' | 'completion' | 'card';

/** A kind of answer that is kept: where, and how it is known again. */
export interface Kept<Answer> {
  readonly namespace: Namespace;
  /** What was kept, where it is such an answer: it comes from outside the process. Undefined for anything else. */
  readonly read: (raw: unknown) => Answer | undefined;
}

/**
 * Answers kept for a while. A failing, slow or absent cache is a miss, and so is what is no such answer: `compute` decides
 * alone what is true. Keys hold the library's content hash; values must survive JSON.
 */
export interface Lookups {
  get<Answer>(kept: Kept<Answer>, key: string, compute: () => Answer | Promise<Answer>): Promise<Answer>;
}
