import { z } from 'zod';
import { keptAs } from '../../cache/kept-as.ts';
import { limits } from '../limits.ts';
import type { AutocompleteChoice } from './autocomplete-choice.ts';

const choice = z.strictObject({
  name: z.string().min(1).max(limits.choiceName),
  value: z.string().min(1).max(limits.choiceValue),
});

export const keptChoices = keptAs<readonly AutocompleteChoice[]>('completion', z.array(choice).max(limits.choices));
