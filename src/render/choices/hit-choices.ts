import { localise } from '../../i18n/chinese/localise.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { writeReference } from '../../finding/reference.ts';
import type { Hits } from '../../finding/find-hits.ts';
import type { Pool } from '../../highlight/pool.ts';
import { findItem, type Found } from '../../interview/find-item.ts';
import type { Library, Speaker } from '../../interview/interview.ts';
import type { Locale } from '../../locale.ts';
import type { Span } from '../../transcript/span.ts';
import { limits } from '../limits.ts';
import { oneLine } from '../text/escape-markdown.ts';
import { fitText } from '../text/fit-text.ts';
import { snippet } from '../text/snippet.ts';
import type { AutocompleteChoice } from './autocomplete-choice.ts';
import { findTwins } from './find-twins.ts';
import { mostSuffix, suffixed } from './offered-thing.ts';
import { validChoices } from './valid-choices.ts';

/** Of a choice's 100 characters, what a speaker's name may take. */
const mostName = 40;

/**
 * Hits as choices: who and what; picking one quotes exactly that. The nearest are marked `≈` when none of them is quite
 * what was typed.
 */
export function hitChoices(library: Library, { tier, hits }: Hits, locale: Locale): readonly AutocompleteChoice[] {
  const shown = hits.flatMap(({ id, matches }) => {
    const found = findItem(library, id);
    return found === undefined ? [] : [{ found, name: hitName(found, matches, tier === 'closest', locale) }];
  });
  const alike = Map.groupBy(shown, ({ name }) => name);
  const twins = findTwins(library);
  const alone = ({ found, name }: (typeof shown)[number]) => alike.get(name)?.length === 1 && !twins.has(found.item);
  return validChoices(
    shown.map(({ found, name }) => ({
      name: alone({ found, name }) ? name : suffixed(name, writeReference(library, found, mostSuffix)),
      value: writeReference(library, found, limits.choiceValue),
    })),
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

/** How a passage's choice begins. */
export function speechLead({ name }: Speaker, locale: Locale): string {
  return messagesFor(locale).completion.speech(fitText(oneLine(localise(name, locale)), mostName), '');
}

/** What a choice calls `text`, in a list of what is only near. */
export function nearName(text: string, locale: Locale): string {
  return messagesFor(locale).completion.closest(text);
}

function hitName({ item }: Found, matches: readonly Span[], near: boolean, locale: Locale): string {
  const text =
    item.kind === 'digest'
      ? localise(item.text, locale)
      : speechLead(item.speaker, locale) + snippet(item, matches, limits.choiceName);
  return fitText(oneLine(near ? nearName(text, locale) : text), limits.choiceName);
}
