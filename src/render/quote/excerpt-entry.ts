import type { Excerpt } from '../../excerpt/excerpt.ts';
import { quotableText } from '../../interview/quotable-text.ts';
import type { Locale } from '../../locale.ts';
import { fitName } from '../interview/full-name.ts';
import { shares } from '../limits.ts';
import type { Span } from '../../transcript/span.ts';
import { markedLine } from '../text/marked-line.ts';
import { quotation } from '../text/quotation.ts';
import { placeOf } from './time-said.ts';

interface ExcerptEntry {
  /** Behind the place. */
  readonly notes?: readonly string[];
  /** In UTF-16 units. */
  readonly most?: number;
  /** Of the passage, to be marked. */
  readonly matches?: readonly Span[];
}

/** Who, where and the excerpt itself, whole where it fits. */
export function excerptEntry(
  excerpt: Excerpt,
  locale: Locale,
  { notes = [], most = shares.excerpt, matches = [] }: ExcerptEntry = {},
): string {
  const { passage } = excerpt;
  const place = placeOf(passage, locale, excerpt.span.start);
  const lead = [fitName(passage.speaker, locale), place, ...notes].join(' · ');
  const { text, marks } = quotableText(passage, matches, excerpt.span);
  return `${lead}\n${quotation(markedLine(text, marks, most))}`;
}
