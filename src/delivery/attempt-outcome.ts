/**
 * settled: recorded in the ledger, or given back · lost: another process has it, or the feed is no more · retry: keep it
 * in hand and make the next attempt after so many milliseconds · next-item: given back, and its date may be claimed for
 * another item at once
 */
export type AttemptOutcome =
  { readonly kind: 'settled' | 'lost' | 'next-item' } | { readonly kind: 'retry'; readonly afterMs: number };
