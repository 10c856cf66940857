import type { SearchAnswer } from '../search/search.ts';
import type { Hits } from './hits.ts';

/** An answer of the search without the passages themselves. */
export function toHits({ tier, hits }: Pick<SearchAnswer, 'tier' | 'hits'>): Hits {
  return { tier, hits: hits.map(({ item, matches }) => ({ id: item.id, matches })) };
}
