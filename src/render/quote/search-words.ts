import { messagesFor } from '../../i18n/messages-for.ts';
import type { Locale } from '../../locale.ts';
import { shares } from '../limits.ts';
import { fitLine } from '../text/fit-line.ts';

/** How a search that found nothing, or nothing quite fitting, is told; escaped. */
export interface SearchWords {
  readonly closestTitle: string;
  readonly noneTitle: string;
  /** What to try instead. */
  readonly advice: string;
}

/** Of a search for words that somebody typed; none for a choice that holds nothing. */
export function searchWords(query: string, locale: Locale): SearchWords {
  const { search } = messagesFor(locale);
  const shown = fitLine(query, shares.query);
  return {
    closestTitle: search.closestTitle(shown),
    noneTitle: query === '' ? search.nothingToChoose : search.noneTitle(shown),
    advice: search.advice,
  };
}
