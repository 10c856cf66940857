import type { Span } from '../transcript/transcript.ts';

/** What a reader is looking at: one of several hits, in how wide a context. All a quote's buttons need. */
export interface View {
  /** Ids of the hits, best first; at most ten. */
  readonly items: readonly string[];
  /** Index of the one shown. */
  readonly at: number;
  /** Turns shown before and after it; 0 for the passage alone. */
  readonly turns: number;
  /** Which page of a long text; absent: the page where the passage is. */
  readonly part: number | undefined;
  /** Stretches of the first hit that hold the words found, to be marked in every hit. */
  readonly words: readonly Span[];
}

export const mostHits = 10;

/** A view of these items, the first shown alone. */
export function viewOf(items: readonly string[], words: readonly Span[] = []): View {
  return { items: items.slice(0, mostHits), at: 0, turns: 0, part: undefined, words };
}
