import { uniqueBy } from '../../interview/unique-by.ts';
import { limits } from '../limits.ts';
import type { AutocompleteChoice } from './autocomplete-choice.ts';

/** What Discord takes: at most 25, each value once. It refuses the whole list for one that is empty or too long. */
export function validChoices(choices: readonly AutocompleteChoice[]): readonly AutocompleteChoice[] {
  return uniqueBy(choices.filter(isValid), ({ value }) => value).slice(0, limits.choices);
}

function isValid({ name, value }: AutocompleteChoice): boolean {
  return name.trim() !== '' && name.length <= limits.choiceName && value !== '' && value.length <= limits.choiceValue;
}
