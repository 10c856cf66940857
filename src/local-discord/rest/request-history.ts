import type { RequestRecord } from './request-record.ts';

/** The requests that were answered. */
export interface RequestHistory {
  /** A live list. */
  readonly requests: readonly RequestRecord[];
  add(record: RequestRecord): void;
  /** Returns the function that stops listening. */
  listen(listener: (record: RequestRecord) => void): () => void;
}

/** @param kept - so many of the latest */
export function createRequestHistory(kept: number): RequestHistory {
  const requests: RequestRecord[] = [];
  const listeners = new Set<(record: RequestRecord) => void>();
  return {
    requests,
    add(record) {
      requests.push(record);
      if (requests.length > kept) requests.shift();
      for (const listener of listeners) listener(record);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
