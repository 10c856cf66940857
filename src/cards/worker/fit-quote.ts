import type { Span } from '../../transcript/span.ts';
import { beginExcerpt, chooseExcerpt } from './choose-excerpt.ts';
import { clauses, graphemes, sentences, words } from './text-units.ts';

/** Words and the size they are set in. */
export interface FittedQuote {
  readonly text: string;
  readonly sizePx: number;
}

/** Whether a text fits the box in this size. What fits still fits when it is shorter or smaller. */
export type Fits = (text: string, sizePx: number) => Promise<boolean>;

export interface QuoteSizes {
  /** Descending, at least one; the last is the smallest that is read without effort. */
  readonly allPx: readonly [number, ...number[]];
  /** Sentences around a mark are added as long as all fits in this size. */
  readonly comfortablePx: number;
}

/**
 * All of a speech in the largest size that fits; where not even the smallest does, the whole sentences around the mark
 * of the first rank; where those are too long, clauses or words of them. What is left out shows as an ellipsis.
 */
export async function fitQuote(
  text: string,
  marks: readonly Span[],
  { allPx, comfortablePx }: QuoteSizes,
  fits: Fits,
): Promise<FittedQuote> {
  const smallestPx = allPx.at(-1) ?? allPx[0];
  const [mark] = marks;
  const excerpt = (await fits(text, smallestPx))
    ? text
    : ((mark && (await chooseExcerpt(text, mark, sentences, (part) => fits(part, comfortablePx)))) ??
      (await shorten(text, mark ?? { start: 0, end: 0 }, (part) => fits(part, smallestPx))));
  return { text: excerpt, sizePx: await largest(excerpt, allPx, fits) };
}

async function shorten(text: string, mark: Span, fits: (excerpt: string) => Promise<boolean>): Promise<string> {
  for (const units of [sentences, clauses, words]) {
    const excerpt = await chooseExcerpt(text, mark, units, fits);
    if (excerpt !== undefined) return excerpt;
  }
  const excerpt = await beginExcerpt(text, mark.start, words, fits);
  return (await fits(excerpt)) ? excerpt : beginExcerpt(text, mark.start, graphemes, fits);
}

/** The smallest where none fits. */
async function largest(text: string, sizesPx: QuoteSizes['allPx'], fits: Fits): Promise<number> {
  let low = 0;
  let high = sizesPx.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (await fits(text, sizesPx[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return sizesPx[low] ?? sizesPx[0];
}
