import type { Kept, Lookups } from '../cache/lookups.ts';
import { findItem } from '../interview/find-item.ts';
import type { Library } from '../interview/interview.ts';
import type { Search, SearchFilter } from '../search/search.ts';
import { foldTyped } from '../search/language/fold-typed.ts';
import type { Hits } from './hits.ts';
import { keptHits } from './kept-hits.ts';
import { toHits } from './to-hits.ts';

/** What somebody looks through, and pages through below a quote. */
export const mostHits = 10;

/** A search, through the cache. */
export function findHits(
  { library, search, lookups }: { readonly library: Library; readonly search: Search; readonly lookups: Lookups },
  query: string,
  filter: SearchFilter,
): Promise<Hits> {
  const { slug = '', speaker = '', section = 0, limit = 10 } = filter;
  const key = JSON.stringify([slug, speaker, section, limit, foldTyped(query)]);
  return lookups.get(keptHitsOf(library), key, () => toHits(search.find(query, filter)));
}

/** Of what stands in this library alone. */
function keptHitsOf(library: Library): Kept<Hits> {
  return {
    ...keptHits,
    read(raw) {
      const kept = keptHits.read(raw);
      return kept?.hits.every((hit) => isIn(library, hit)) === true ? kept : undefined;
    },
  };
}

function isIn(library: Library, { id, matches }: Hits['hits'][number]): boolean {
  const item = findItem(library, id)?.item;
  if (item?.kind !== 'verbatim') return item !== undefined && matches.length === 0;
  return (matches.at(-1)?.end ?? 0) <= item.text.length;
}
