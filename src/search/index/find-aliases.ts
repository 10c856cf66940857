import type { GlossaryEntry } from '../../interview/interview.ts';
import type { Slices } from '../../slices.ts';
import { createWordFinder } from '../../transcript/create-word-finder.ts';
import type { Span } from '../../transcript/span.ts';
import { fold } from '../language/fold.ts';
import { type Form, matchForm, toForm } from './form.ts';

/** The forms of one glossary entry, any of which stands for all. Its key, `@` and the forms, is the entry's alone. */
export interface AliasClass {
  readonly key: string;
  /** The longest first. */
  readonly forms: readonly Form[];
}

export async function toAliasClasses(glossary: readonly GlossaryEntry[], slices: Slices): Promise<AliasClass[]> {
  const classes: AliasClass[] = [];
  for (const { term, tw = term, written, aliases } of glossary) {
    if (slices.over()) await slices.next();
    const forms = [...new Set([term, tw, ...written, ...aliases].map((form) => fold(form).text.trim()))].flatMap(
      (form) => toForm(form) ?? [],
    );
    if (forms.length < 2) continue;
    const key = `@${forms.map(({ text }) => text).join('|')}`;
    classes.push({ key, forms: forms.toSorted((a, b) => b.text.length - a.text.length) });
  }
  return classes;
}

export interface AliasMatch extends Span {
  readonly key: string;
}

/** Where a folded text holds any form of a class, the longest at each place; entries may overlap one another. */
export function findAliases(text: string, classes: readonly AliasClass[]): AliasMatch[] {
  if (classes.length === 0) return [];
  const finder = finders.get(classes) ?? createFinder(classes);
  finders.set(classes, finder);
  return finder(text);
}

type AliasFinder = (text: string) => AliasMatch[];

/** The same entries are looked for in every text. */
const finders = new WeakMap<readonly AliasClass[], AliasFinder>();

/** All entries in one pass; each is then tried where an anchor of its own stands. */
function createFinder(classes: readonly AliasClass[]): AliasFinder {
  const owners = Map.groupBy(
    classes.flatMap(({ forms }, index) =>
      forms.map(({ anchor, parts }) => ({ anchor, index, afterHyphen: parts[0] === '' })),
    ),
    ({ anchor }) => anchor,
  );
  const findAnchors = createWordFinder([...owners.keys()]);
  return (text) => {
    const places = new Map<number, Set<number>>();
    findAnchors(text, (anchor, end) => {
      const at = end - anchor.length;
      for (const { index, afterHyphen } of owners.get(anchor) ?? []) {
        const own = places.get(index) ?? new Set();
        own.add(at);
        if (afterHyphen && at > 0) own.add(at - 1);
        places.set(index, own);
      }
      return undefined;
    });
    return [...places]
      .toSorted(([one], [other]) => one - other)
      .flatMap(([index, starts]) => matchesAt(text, classes[index], Float64Array.from(starts).toSorted()));
  };
}

/** Of those places, in order, where a form stands; none within the one before. */
function matchesAt(text: string, entry: AliasClass | undefined, starts: Float64Array): AliasMatch[] {
  const found: AliasMatch[] = [];
  if (entry === undefined) return found;
  let from = 0;
  for (const start of starts) {
    const end = start < from ? undefined : endAt(entry.forms, text, start);
    if (end === undefined) continue;
    found.push({ key: entry.key, start, end });
    from = end;
  }
  return found;
}

function endAt(forms: readonly Form[], text: string, start: number): number | undefined {
  for (const form of forms) {
    const end = matchForm(form, text, start);
    if (end !== undefined) return end;
  }
  return undefined;
}
