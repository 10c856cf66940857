import type { Namespace } from './lookups.ts';

const minuteMs = 60_000;

/** How long an answer is kept, at most. Keys hold the library's content hash, so a changed library is never stale. */
export const namespaceTtlMs: Readonly<Record<Namespace, number>> = {
  search: 60 * minuteMs,
  reply: 6 * 60 * minuteMs,
  completion: 10 * minuteMs,
  card: 6 * 60 * minuteMs,
};

const mebibyte = 1024 * 1024;

/** How much of an answer is read and written, at most: far more than any has, and so little that it holds nobody up. */
export const namespaceMaxBytes: Readonly<Record<Namespace, number>> = {
  search: mebibyte,
  reply: mebibyte,
  completion: mebibyte,
  card: 4 * mebibyte,
};

export const namespaces: readonly Namespace[] = ['search', 'reply', 'completion', 'card'];
