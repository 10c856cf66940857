/** What the worker answers to an order; orders come to it one after another. */
export type CardOutcome =
  | { readonly kind: 'drawn'; readonly png: Uint8Array; readonly text: string }
  | { readonly kind: 'undrawable'; readonly characters: readonly string[] }
  | { readonly kind: 'failed'; readonly reason: string };
