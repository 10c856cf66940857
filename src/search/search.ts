import type { Passage, Point } from '../interview/interview.ts';
import type { Span } from '../transcript/span.ts';

export const usualLimit = 10;

export interface SearchFilter {
  /** Only this interview. */
  readonly slug?: string;
  /** Only this speaker's passages (a speaker id). Points have no speaker and are left out. */
  readonly speaker?: string;
  /** Only this section's. Meaningful with a slug. */
  readonly section?: number;
  /** Only these, by id. */
  readonly items?: ReadonlySet<string>;
  /** Only what would be a sure answer by itself. */
  readonly sure?: boolean;
  /** At most this many hits; `usualLimit` by default. */
  readonly limit?: number;
}

/** confident: the first hit is what was asked for · closest: the nearest there is, shown as such · none: nothing. */
export type Tier = 'confident' | 'closest' | 'none';

export interface Hit {
  readonly slug: string;
  /** The passage, or (while the text is absent) the digest point. */
  readonly item: Passage | Point;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  /** Where the passage's text matches the query, in order and disjoint: to be marked bold. Empty for a point. */
  readonly matches: readonly Span[];
}

export interface SearchAnswer {
  readonly query: string;
  readonly tier: Tier;
  readonly hits: readonly Hit[];
}

/** Built once from a library; synchronous and pure after that. */
export interface Search {
  find(query: string, filter?: SearchFilter): SearchAnswer;
  /**
   * For a query that finds nothing sure: one near to it, in words of the collection, that does, with what it finds; undefined
   * where there is none.
   */
  mend(query: string, filter?: SearchFilter): SearchAnswer | undefined;
}
