import type { Locale } from '../../locale.ts';
import type { Pool } from '../../highlight/pool.ts';
import type { Library } from '../../interview/interview.ts';
import type { Hits } from '../../finding/find-hits.ts';
import { findItem } from '../../interview/find-item.ts';
import { itemChoice, type AutocompleteChoice } from './autocomplete-choice.ts';
import { validChoices } from './valid-choices.ts';

/** Hits as choices, the nearest marked `≈` when none of them is quite what was typed. */
export function hitChoices(library: Library, { tier, hits }: Hits, locale: Locale): readonly AutocompleteChoice[] {
  return validChoices(
    hits.flatMap(({ id, matches }) => {
      const found = findItem(library, id);
      return found === undefined ? [] : [itemChoice(library, found, matches, tier === 'closest', locale)];
    }),
  );
}

/** What is offered before anything is typed: golden quotes from where they begin, then the other ids. */
export function firstChoices(library: Library, { golden, best }: Pool, locale: Locale): readonly AutocompleteChoice[] {
  const spans = new Map(
    library.interviews.flatMap(({ highlights }) => highlights).map((each) => [each.passage.id, each.span]),
  );
  const hits = [...golden, ...best].map((id) => {
    const start = golden.includes(id) ? (spans.get(id)?.start ?? 0) : 0;
    return { id, matches: start > 0 ? [{ start, end: start + 1 }] : [] };
  });
  return hitChoices(library, { tier: 'confident', hits }, locale);
}

/** Items as choices, by id. */
export function itemChoices(library: Library, ids: readonly string[], locale: Locale): readonly AutocompleteChoice[] {
  return hitChoices(library, { tier: 'confident', hits: ids.map((id) => ({ id, matches: [] })) }, locale);
}
