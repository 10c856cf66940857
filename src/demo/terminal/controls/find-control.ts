import { nearSpellings } from '../near-spellings.ts';
import { ownNumber } from './number-labels.ts';

/** Whatever has a number and a label. */
export interface Labelled {
  readonly number: number;
  readonly label: string;
}

/** What somebody meant who typed a label, the beginning of one, or a number. */
export type FoundControl<Item extends Labelled> =
  | { readonly kind: 'found'; readonly items: readonly Item[] }
  | { readonly kind: 'several'; readonly given: string; readonly items: readonly Item[] }
  | { readonly kind: 'none'; readonly given: string; readonly near: readonly string[] };

/** @param exactly - the beginning of a label is not enough */
export function findControl<Item extends Labelled>(
  typed: string,
  items: readonly Item[],
  exactly = false,
): FoundControl<Item> {
  const one = findOne(typed, items, exactly);
  if (one.kind !== 'none' || exactly) return one;
  const listed = /[,，、]/u.test(typed);
  const parts = typed.split(listed ? /[,，、]/u : /\s/u).filter((part) => part.trim() !== '');
  if (parts.length < 2) return one;
  const found: Item[] = [];
  for (const part of parts) {
    const each = findOne(part, items, false);
    // Words with spaces between are more often one name than several.
    if (each.kind !== 'found') return listed || /^[\d\s]+$/.test(typed) ? each : one;
    found.push(...each.items.filter((item) => !found.includes(item)));
  }
  return { kind: 'found', items: found };
}

function findOne<Item extends Labelled>(typed: string, items: readonly Item[], exactly: boolean): FoundControl<Item> {
  const given = typed.trim();
  const same = items.filter(({ label }) => namesOf(label).includes(folded(given)));
  const numbered = /^\d+$/.test(given) ? items.filter(({ number }) => number === Number(given)) : [];
  const begun = exactly
    ? []
    : items.filter(({ label }) => namesOf(label).some((name) => name.startsWith(folded(given))));
  const first = [numbered, same, begun].find((list) => list.length > 0) ?? [];
  if (first.length === 1) return { kind: 'found', items: first };
  if (first.length > 1) return { kind: 'several', given, items: first };
  const near = nearSpellings(
    given,
    items.map(({ label }) => plainLabel(label)),
  );
  return { kind: 'none', given, near };
}

/** As it stands, and without its number or the marks around it. */
function namesOf(label: string): readonly string[] {
  const plain = folded(plainLabel(label));
  return [folded(label), plain, plain.replace(/^[#@]/u, '')];
}

/** What a person calls it: without arrows and other marks, and without its number, where something is left. */
function plainLabel(label: string): string {
  const words = ownNumber(label) === undefined ? label : label.replace(/^\d+[.、)]?\s*/u, '');
  const bare = withoutSigns(words);
  return bare === '' ? label : bare;
}

/** From its first word or number to its last. */
function withoutSigns(label: string): string {
  const start = label.search(/[\p{L}\p{N}#@]/u);
  const last = [...label.matchAll(/[\p{L}\p{N})）]/gu)].at(-1);
  return start < 0 || last === undefined ? '' : label.slice(start, last.index + last[0].length);
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
