import type { CardOrder } from './card-order.ts';

/** To the worker. */
export interface CardRequest {
  readonly id: number;
  readonly order: CardOrder;
}

/** From the worker. */
export type CardAnswer = { readonly id: number } & CardOutcome;

export type CardOutcome =
  | { readonly kind: 'drawn'; readonly png: Uint8Array; readonly text: string }
  | { readonly kind: 'undrawable'; readonly characters: readonly string[] }
  | { readonly kind: 'failed'; readonly reason: string };
