import { withMark } from '../../interview/to-kept-id.ts';
import type { Library } from '../../interview/interview.ts';
import type { Locale } from '../../locale.ts';
import type { SavedQuote } from '../../store/store.ts';
import { limits } from '../limits.ts';
import { savedLabel } from '../saved/saved-label.ts';
import type { AutocompleteChoice } from './autocomplete-choice.ts';
import { validChoices } from './valid-choices.ts';

/** Saved quotes by their words; picking one opens it. */
export function savedChoices(
  library: Library,
  saved: readonly SavedQuote[],
  locale: Locale,
): readonly AutocompleteChoice[] {
  return validChoices(saved.map((quote) => savedChoice(library, quote, locale)));
}

/** Which of them was offered under this name, or value: what tells several of one name apart is the value alone. */
export function readSavedChoice(
  library: Library,
  saved: readonly SavedQuote[],
  given: string,
  locale: Locale,
): SavedQuote | undefined {
  const offered = saved.map((quote) => ({ quote, ...savedChoice(library, quote, locale) }));
  const byValue = offered.find(({ value }) => value === given);
  const byName = offered.filter(({ name }) => name === given);
  return byValue?.quote ?? (byName.length === 1 ? byName[0]?.quote : undefined);
}

function savedChoice(library: Library, quote: SavedQuote, locale: Locale): AutocompleteChoice {
  const name = savedLabel(library, quote, locale, limits.choiceName);
  const { item, mark, kept = withMark(library, item, mark) } = quote;
  return { name, value: kept.length > limits.choiceValue ? name : kept };
}
