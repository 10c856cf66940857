import { limits } from '../limits.ts';
import type { Choice } from '../../conversation/reply.ts';

/** Those that Discord takes: it refuses the whole list for one that is empty or too long, or for one too many. */
export function offerChoices(choices: readonly Choice[]): readonly Choice[] {
  return choices.filter(isOfferable).slice(0, limits.choices);
}

function isOfferable({ name, value }: Choice): boolean {
  return name.trim() !== '' && name.length <= limits.choiceName && value !== '' && value.length <= limits.choiceValue;
}
