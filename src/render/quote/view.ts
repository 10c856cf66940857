import type { Excerpt } from '../../excerpt/excerpt.ts';
import { findShownExcerpt } from '../../excerpt/find-shown-excerpt.ts';
import { mostHits } from '../../finding/find-hits.ts';
import type { Hits } from '../../finding/hits.ts';
import { findItem } from '../../interview/find-item.ts';
import type { ItemWords, Library } from '../../interview/interview.ts';
import type { Span } from '../../transcript/span.ts';
import { distinctWords } from './find-words.ts';

/** What a reader is looking at: one of several hits, in how wide a context. All a quote's buttons need. */
export interface View {
  /** Ids of the hits, best first; at most `mostHits`. */
  readonly items: readonly string[];
  /** Index of the one shown. */
  readonly at: number;
  /** Turns shown before and after it; 0 for the passage alone. */
  readonly turns: number;
  /** Which page of a long text; absent: the page where the passage is. */
  readonly part: number | undefined;
  /** Stretches of the first hit that hold the words found, to be marked in every hit. */
  readonly words: readonly Span[];
  /** What the one shown stands there as; among its neighbours it is whole. */
  readonly excerpt?: Excerpt;
  /** What the one shown said, where its words changed since a button was made that leads to it. */
  readonly former?: ItemWords;
}

/** A view of these items, the first shown alone. */
export function viewOf(items: readonly string[], words: readonly Span[] = []): View {
  return { items: items.slice(0, mostHits), at: 0, turns: 0, part: undefined, words };
}

/**
 * A view of what nobody looked for: of a passage its excerpt, where it has one.
 * @param mark - of the excerpt that it stood there as before
 */
export function excerptView(library: Library, id: string, mark?: string): View {
  const excerpt = findShownExcerpt(library, id, mark);
  return { ...viewOf([id]), ...(excerpt && { excerpt }) };
}

const mostWords = 3;

/**
 * The hits of an answer as a view that knows the words found, so that paging keeps them marked.
 * @param answer - to the first of them, a question: it is shown, and the question is the one before it
 */
export function hitsView(library: Library, hits: Hits['hits'], answer?: string): View {
  const [first] = hits;
  const item = first === undefined ? undefined : findItem(library, first.id)?.item;
  const words = item?.kind === 'verbatim' ? distinctWords(item.text, first?.matches ?? [], mostWords) : [];
  const ids = hits.map(({ id }) => id);
  if (answer === undefined) return viewOf(ids, words);
  const [question = answer, ...others] = ids.filter((id) => id !== answer);
  return { ...viewOf([question, answer, ...others], words), at: 1 };
}

/** The words found, as the first hit of a view writes them. */
export function viewWords(library: Library, { items, words }: View): readonly string[] {
  const first = findItem(library, items[0] ?? '')?.item;
  return first?.kind === 'verbatim' ? words.map(({ start, end }) => first.text.substring(start, end)) : [];
}
