import type { Drawn, QuoteOrder, TalkOrder } from './order/card-order.ts';

/**
 * Draws pictures. Rejects with UserError `card-undrawable` for characters that no font has, and `card-failed` where
 * drawing itself fails.
 */
export interface Cards {
  /** A quote, 1200 × 630. */
  quote(order: QuoteOrder): Promise<Drawn>;
  /** Who speaks when, 1200 wide. */
  talk(order: TalkOrder): Promise<Drawn>;
}
