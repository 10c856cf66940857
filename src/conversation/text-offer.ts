import { mainInterview } from '../finding/find-interview.ts';
import { findHits } from '../finding/find-hits.ts';
import { findReference, parseReference } from '../finding/reference.ts';
import { askedScope, guessScope, searchFilter } from '../finding/scope.ts';
import { highlightPool } from '../highlight/pool.ts';
import { limits } from '../render/limits.ts';
import { findAnswer } from '../render/quote/find-answer.ts';
import { readTextChoice } from '../render/choices/read-text-choice.ts';
import { firstChoices, hitChoices, itemChoices } from '../render/choices/hit-choices.ts';
import { libraryOffer } from './library-offer.ts';

/** The option `text`: the passages themselves. */
export const textOffer = libraryOffer({
  async draw({ locale, options, focused }, { library, search, lookups }) {
    const scope = guessScope(library, askedScope(options));
    if (scope.interviews.length === 0) return [];
    if (focused.value.trim() === '') return firstChoices(library, highlightPool(scope), locale);
    const reference = parseReference(library, mainInterview(scope), focused.value);
    if (reference === undefined) {
      const filter = searchFilter(library, scope, limits.choices);
      const found = await findHits({ library, search, lookups }, focused.value, filter);
      const asked = { query: focused.value, hits: found.hits };
      const answered = found.tier === 'confident' && scope.speaker === undefined;
      return hitChoices(library, found, locale, answered ? (hit) => findAnswer(library, hit, asked) : undefined);
    }
    const found = findReference(reference);
    return itemChoices(library, found === undefined ? [] : [found.item.id], locale);
  },
  async read(given, { options }, { library }) {
    return readTextChoice(library, guessScope(library, askedScope(options)).interviews, given);
  },
});
