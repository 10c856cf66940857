import { foldTyped } from '../../search/language/fold-typed.ts';
import type { AutocompleteChoice } from './autocomplete-choice.ts';

/** Those whose name or value contains what was typed. */
export function fittingChoices(choices: readonly AutocompleteChoice[], typed: string): readonly AutocompleteChoice[] {
  const wanted = foldTyped(typed);
  return choices.filter(({ name, value }) => foldTyped(name).includes(wanted) || value.includes(typed.trim()));
}
