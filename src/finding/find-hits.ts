import type { Lookups } from '../cache/lookups.ts';
import type { Search, SearchFilter, Tier } from '../search/search.ts';
import type { Span } from '../transcript/span.ts';
import { foldTyped } from '../search/language/fold-typed.ts';

/** An answer without the passages themselves: what survives the cache. */
export interface Hits {
  readonly tier: Tier;
  readonly hits: readonly { readonly id: string; readonly matches: readonly Span[] }[];
}

/** What somebody looks through, and pages through below a quote. */
export const mostHits = 10;

/** A search, through the cache. */
export function findHits(
  { search, lookups }: { readonly search: Search; readonly lookups: Lookups },
  query: string,
  filter: SearchFilter,
): Promise<Hits> {
  const { slug = '', speaker = '', section = 0, limit = 10 } = filter;
  const key = JSON.stringify([slug, speaker, section, limit, foldTyped(query)]);
  return lookups.get('search', key, () => {
    const { tier, hits } = search.find(query, filter);
    return { tier, hits: hits.map(({ item, matches }) => ({ id: item.id, matches })) };
  });
}
