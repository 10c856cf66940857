import type { Tier } from '../search/search.ts';
import type { Span } from '../transcript/span.ts';

/** An answer without the passages themselves: what survives the cache. */
export interface Hits {
  readonly tier: Tier;
  readonly hits: readonly { readonly id: string; readonly matches: readonly Span[] }[];
}
