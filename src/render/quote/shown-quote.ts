import { escapedWidth } from '../text/fit-line.ts';
import { quotation } from '../text/quotation.ts';
import type { QuotePages } from './quote-pages.ts';

export interface ShownQuote {
  readonly line: string;
  /** Whether it is a heading, which keeps its distance from what stands around it. */
  readonly large: boolean;
}

/** Up to how many columns words are set how large: a Chinese character is two wide. What is longer is read, not looked at. */
const [larger, large] = [
  { most: 110, mark: '##' },
  { most: 200, mark: '###' },
] as const;

/** In UTF-16 units: what is found in words makes them no longer to a reader. */
const mostForMarks = 80;

/**
 * A page of a quote as the largest thing of its message: few words as a heading, in which those found are underlined, since
 * all of it is bold; more of them as running text, in which they are bold.
 */
export function shownQuote(
  { count, page, lengthOf }: Pick<QuotePages, 'count' | 'page' | 'lengthOf'>,
  part: number,
): ShownQuote {
  if (count === 1 && lengthOf(0) <= large.most + mostForMarks) {
    const words = page(0, '__');
    const width = escapedWidth(words.replaceAll('__', ''));
    const size = [larger, large].find(({ most }) => width <= most);
    if (size !== undefined && !words.includes('\n')) return { line: `${size.mark} ${quotation(words)}`, large: true };
  }
  return { line: quotation(page(part), part === 0, part === count - 1), large: false };
}
