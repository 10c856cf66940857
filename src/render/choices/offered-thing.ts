import { locales, type Locale } from '../../locale.ts';
import { foldTyped } from '../../search/language/fold-typed.ts';
import { UserError } from '../../user-error.ts';
import { limits } from '../limits.ts';
import { oneLine } from '../text/escape-markdown.ts';
import { fitText } from '../text/fit-text.ts';
import type { AutocompleteChoice } from './autocomplete-choice.ts';
import { isMadeOf, splitMentions } from './split-mentions.ts';
import { validChoices } from './valid-choices.ts';

/** One of the things that an option can name. */
export interface OfferedThing {
  /** What the command receives when it is picked; no two have the same. */
  readonly value: string;
  /** How it is called in the list. */
  name(locale: Locale): string;
}

/** Between a name and what tells it apart. */
export const joint = ' · ';
/** How much of a value stands behind a name. */
export const mostSuffix = 40;

/**
 * Some of these as choices, told apart: what is called as another is, or as another's value, in any language, has its own
 * value behind its name. So whoever picks it sees which it is, and `readOffered` knows it by that name.
 */
export function drawOffered(
  all: readonly OfferedThing[],
  shown: readonly OfferedThing[],
  locale: Locale,
): readonly AutocompleteChoice[] {
  const owners = new Map<string, Set<string>>();
  for (const { value, names } of all.map(named)) {
    for (const name of [...names, value]) {
      const key = foldTyped(name);
      owners.set(key, (owners.get(key) ?? new Set()).add(value));
    }
  }
  return validChoices(
    shown.map((each) => {
      const name = plainName(each, locale);
      const alone = (owners.get(foldTyped(name))?.size ?? 1) === 1;
      return { name: alone ? name : suffixed(name, each.value), value: each.value };
    }),
  );
}

/**
 * The value that was offered, of a value or of the name of a choice drawn in any language; undefined where it is neither.
 * Discord's client may send a choice's name instead of its value.
 * @see https://github.com/discord/discord-api-docs/issues/7206
 * @throws UserError `ambiguous-choice` where several have that name
 */
export function readOffered(all: readonly OfferedThing[], given: string): string | undefined {
  const exact = all.find(({ value }) => value === given.trim());
  if (exact !== undefined) return exact.value;
  const isGiven = matcherOf(given);
  const entries = all.map(named);
  const suffixedOnes = entries.filter(({ value, names }) => names.some((name) => isGiven(suffixed(name, value))));
  const meant = suffixedOnes.length > 0 ? suffixedOnes : entries.filter(({ names }) => names.some(isGiven));
  const [only] = meant;
  if (meant.length > 1) throw ambiguous(given, meant);
  return only?.value;
}

/** The refusal of a name that several have; each is told with the value that means it alone. */
export function ambiguous(
  given: string,
  meant: readonly { readonly value: string; readonly names: readonly string[] }[],
): UserError<'ambiguous-choice'> {
  return new UserError('ambiguous-choice', {
    given,
    meant: meant.map(({ value, names: [name = ''] }) => suffixed(name, value)),
  });
}

/** A name with what means it alone behind it. */
export function suffixed(name: string, value: string): string {
  const suffix = joint + fitText(value, mostSuffix);
  return fitText(name, limits.choiceName - suffix.length) + suffix;
}

function named(offered: OfferedThing): { readonly value: string; readonly names: readonly string[] } {
  return { value: offered.value, names: [...new Set(locales.map((locale) => plainName(offered, locale)))] };
}

function plainName(offered: OfferedThing, locale: Locale): string {
  return fitText(oneLine(offered.name(locale)), limits.choiceName);
}

/** Whether a name is what was sent. Case, width and space do not count. */
function matcherOf(given: string): (name: string) => boolean {
  const pieces = splitMentions(foldTyped(given));
  return (name) => isMadeOf(foldTyped(name), pieces);
}
