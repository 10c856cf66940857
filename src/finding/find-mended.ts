import type { Search, SearchFilter } from '../search/search.ts';
import type { Hits } from './hits.ts';
import { toHits } from './to-hits.ts';

/** What somebody may have meant to ask, and what that finds. */
export interface Mended extends Pick<Hits, 'hits'> {
  readonly query: string;
}

/** For a query that found nothing sure. Not through the cache: few ask the same wrong thing. */
export function findMended(search: Search, query: string, filter: SearchFilter): Mended | undefined {
  const answer = search.mend(query, filter);
  return answer && { query: answer.query, hits: toHits(answer).hits };
}
