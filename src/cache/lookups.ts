/** The namespaces of the cache; their lifetimes stand in one table (namespaces.ts). */
export type Namespace = 'search' | 'reply' | 'completion' | 'card';

/**
 * Answers kept for a while. A failing, slow or absent cache is a miss, so `compute` decides alone what is true.
 * Keys hold the library's content hash; values must survive JSON.
 */
export interface Lookups {
  get<T>(namespace: Namespace, key: string, compute: () => T | Promise<T>): Promise<T>;
}
