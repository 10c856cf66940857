import { mainInterview } from '../finding/find-interview.ts';
import { findHits } from '../finding/find-hits.ts';
import { findReference, parseReference } from '../finding/reference.ts';
import { askedScope, guessScope, type Scope, searchFilter } from '../finding/scope.ts';
import { highlightPool } from '../highlight/pool.ts';
import { limits } from '../render/limits.ts';
import { findAnswer } from '../render/quote/find-answer.ts';
import type { AutocompleteChoice } from '../render/choices/autocomplete-choice.ts';
import { validChoices } from '../render/choices/valid-choices.ts';
import { findMoment, hitsSaying } from '../finding/find-moment.ts';
import { parseMoment } from '../finding/parse-moment.ts';
import type { Library } from '../interview/interview.ts';
import type { Locale } from '../locale.ts';
import { readTextChoice } from '../render/choices/read-text-choice.ts';
import { firstChoices, hitChoices, itemChoices, momentLead } from '../render/choices/hit-choices.ts';
import { libraryOffer } from './library-offer.ts';

/** The option `text`: the passages themselves. */
export const textOffer = libraryOffer({
  async draw({ locale, options, focused }, { library, search, lookups }) {
    const scope = guessScope(library, askedScope(options));
    if (scope.interviews.length === 0) return [];
    if (focused.value.trim() === '') return firstChoices(library, highlightPool(scope), locale);
    const reference = parseReference(library, mainInterview(scope), focused.value);
    const seconds = parseMoment(focused.value);
    if (seconds !== undefined) {
      const filter = searchFilter(library, scope, limits.choices);
      const found = await findHits({ library, search, lookups }, focused.value, filter);
      const saying = { tier: 'confident', hits: hitsSaying(library, found.hits, focused.value) } as const;
      return validChoices([...atMoment(library, scope, seconds, locale), ...hitChoices(library, saying, locale)]);
    }
    if (reference === undefined) {
      const filter = searchFilter(library, scope, limits.choices);
      const found = await findHits({ library, search, lookups }, focused.value, filter);
      const asked = { query: focused.value, hits: found.hits };
      const answered = found.tier === 'confident' && scope.speaker === undefined;
      return hitChoices(library, found, locale, {
        answerOf: answered ? (hit) => findAnswer(library, hit, asked) : undefined,
      });
    }
    const found = findReference(reference);
    return itemChoices(library, found === undefined ? [] : [found.item.id], locale);
  },
  async read(given, { options }, { library }) {
    return readTextChoice(library, guessScope(library, askedScope(options)).interviews, given);
  },
});

/** What is said then; where only sections have times, what is nearest: how its section begins. */
function atMoment(library: Library, scope: Scope, seconds: number, locale: Locale): readonly AutocompleteChoice[] {
  const answer = findMoment(scope, seconds);
  if (answer.kind === 'said') {
    return hitChoices(library, { tier: 'confident', hits: answer.hits }, locale, { lead: momentLead(seconds) });
  }
  if (answer.kind !== 'section') return [];
  return hitChoices(library, { tier: 'closest', hits: [{ id: answer.item.id, matches: [] }] }, locale);
}
