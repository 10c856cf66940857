import type { GlossaryEntry } from '../../interview/interview.ts';
import type { Slices } from '../../slices.ts';
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
  const found: AliasMatch[] = [];
  for (const { key, forms } of classes) {
    let start = nextStart(forms, text, 0);
    while (start < text.length) {
      const end = endAt(forms, text, start);
      if (end !== undefined) found.push({ key, start, end });
      start = nextStart(forms, text, end ?? start + 1);
    }
  }
  return found;
}

/** Where one of them may begin next; the text's end where none can. */
function nextStart(forms: readonly Form[], text: string, from: number): number {
  let next = text.length;
  for (const { anchor, parts } of forms) {
    const at = text.indexOf(anchor, from);
    if (at === -1) continue;
    const withHyphen = parts[0] === '' && at > from;
    next = Math.min(next, withHyphen ? at - 1 : at);
  }
  return next;
}

function endAt(forms: readonly Form[], text: string, start: number): number | undefined {
  for (const form of forms) {
    const end = matchForm(form, text, start);
    if (end !== undefined) return end;
  }
  return undefined;
}
