import { localise } from '../../i18n/chinese/localise.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { writeReference } from '../../finding/reference.ts';
import type { Hits } from '../../finding/hits.ts';
import type { Pool } from '../../highlight/pool.ts';
import { findExcerptOf } from '../../excerpt/find-excerpt-of.ts';
import { findItem, type Found } from '../../interview/find-item.ts';
import type { Library, Speaker } from '../../interview/interview.ts';
import type { Locale } from '../../locale.ts';
import type { Span } from '../../transcript/span.ts';
import { limits } from '../limits.ts';
import { clockTime } from '../text/clock-time.ts';
import { oneLine } from '../text/escape-markdown.ts';
import { fitPlain } from '../text/fit-line.ts';
import { fitText } from '../text/fit-text.ts';
import { snippet } from '../text/snippet.ts';
import type { AutocompleteChoice } from './autocomplete-choice.ts';
import { findTwins } from './find-twins.ts';
import { joint, mostSuffix, suffixed } from './offered-thing.ts';
import { validChoices } from './valid-choices.ts';

/** Of a choice's 100 characters, what a speaker's name may take. */
const mostName = 40;

/** How hits are offered. */
export interface HitOffer {
  /** The passage to offer instead of a hit that it answers, called by both. */
  readonly answerOf?: ((hit: Hits['hits'][number]) => string | undefined) | undefined;
  /** Stands before each, such as when it was said. */
  readonly lead?: string;
  /** Whether each of an invented interview says so. */
  readonly tellsSample?: boolean;
}

/**
 * Hits as choices: who and what; picking one quotes exactly that. The nearest are marked `≈` when none of them is quite
 * what was typed.
 */
export function hitChoices(
  library: Library,
  { tier, hits }: Hits,
  locale: Locale,
  { answerOf = () => undefined, lead = '', tellsSample = false }: HitOffer = {},
): readonly AutocompleteChoice[] {
  const shown = hits.flatMap((hit) => {
    const found = findItem(library, hit.id);
    if (found === undefined) return [];
    const answer = findItem(library, answerOf(hit) ?? '');
    if (answer !== undefined) return [{ found: answer, name: answerName(found, hit.matches, answer, locale) }];
    const before = lead + (tellsSample && found.interview.sample ? sampleLead(locale) : '');
    const room = limits.choiceName - before.length;
    return [{ found, name: before + hitName(found, hit.matches, tier === 'closest', locale, room) }];
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

/** Between a question and its answer. */
export const answerJoint = ' → ';
/** Of a choice's 100 characters, what the question may take before its answer. */
const mostQuestion = 55;

/** What was found last in the question, next to what it asks, then the answer as it is called by itself, as far as there is room. */
function answerName(question: Found, matches: readonly Span[], answer: Found, locale: Locale): string {
  const asked = fitText(nameOf(question, matches.slice(-1), mostQuestion, locale), mostQuestion) + answerJoint;
  const room = limits.choiceName - asked.length;
  return asked + fitText(nameOf(answer, [], room, locale), room);
}

/** What is offered before anything is typed: what is worth showing on its own, from where it begins. */
export function firstChoices(library: Library, { golden, best }: Pool, locale: Locale): readonly AutocompleteChoice[] {
  const hits = [...new Set([...golden, ...best])].slice(0, limits.choices).map((id) => {
    const start = findExcerptOf(library, id)?.span.start ?? 0;
    return { id, matches: start > 0 ? [{ start, end: start + 1 }] : [] };
  });
  return hitChoices(library, { tier: 'confident', hits }, locale, { tellsSample: true });
}

/** How a choice of an invented interview begins where nobody asked for it. */
export function sampleLead(locale: Locale): string {
  return messagesFor(locale).quote.sample + joint;
}

/** Items as choices, by id. */
export function itemChoices(library: Library, ids: readonly string[], locale: Locale): readonly AutocompleteChoice[] {
  return hitChoices(library, { tier: 'confident', hits: ids.map((id) => ({ id, matches: [] })) }, locale);
}

/** How a passage's choice begins. */
export function speechLead({ name }: Speaker, locale: Locale): string {
  return messagesFor(locale).completion.speech(fitPlain(localise(name, locale), mostName), '');
}

/** What a choice calls `text`, in a list of what is only near. */
export function nearName(text: string, locale: Locale): string {
  return messagesFor(locale).completion.closest(text);
}

function hitName(found: Found, matches: readonly Span[], near: boolean, locale: Locale, limit: number): string {
  const text = nameOf(found, matches, limit, locale);
  return fitText(near ? nearName(text, locale) : text, limit);
}

/** How the choice of what was said at a moment begins: `12:34 · `. */
export function momentLead(seconds: number): string {
  return clockTime(seconds) + joint;
}

function nameOf({ item }: Found, matches: readonly Span[], limit: number, locale: Locale): string {
  return item.kind === 'digest'
    ? fitPlain(localise(item.text, locale), limit)
    : oneLine(speechLead(item.speaker, locale) + snippet(item, matches, limit));
}
