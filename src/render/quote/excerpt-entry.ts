import type { Excerpt } from '../../excerpt/excerpt.ts';
import { quotableText } from '../../interview/quotable-text.ts';
import type { Locale } from '../../locale.ts';
import { fitName } from '../interview/full-name.ts';
import { shares } from '../limits.ts';
import { fitLine } from '../text/fit-line.ts';
import { quotation } from '../text/quotation.ts';
import { placeOf } from './time-said.ts';

/** Who, where and the excerpt itself, whole where it fits. @param notes stand behind the place */
export function excerptEntry(
  excerpt: Excerpt,
  locale: Locale,
  notes: readonly string[] = [],
  most: number = shares.excerpt,
): string {
  const { passage } = excerpt;
  const place = placeOf(passage, locale, excerpt.span.start);
  const lead = [fitName(passage.speaker, locale), place, ...notes].join(' · ');
  return `${lead}\n${quotation(fitLine(quotableText(passage, [], excerpt.span).text, most))}`;
}
