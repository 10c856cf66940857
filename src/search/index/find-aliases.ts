import type { GlossaryEntry } from '../../interview/interview.ts';
import type { Span } from '../../transcript/span.ts';
import type { Slices } from '../../slices.ts';
import { fold } from '../language/fold.ts';

/** The forms of one glossary entry, any of which stands for all. Its key, `@` and the forms, is the entry's alone. */
export interface AliasClass {
  readonly key: string;
  readonly pattern: RegExp;
  /** A piece of each form: a text with none of them holds no form, and that is known much sooner. */
  readonly pieces: readonly string[];
}

export async function toAliasClasses(glossary: readonly GlossaryEntry[], slices: Slices): Promise<AliasClass[]> {
  const classes: AliasClass[] = [];
  for (const { term, written, aliases } of glossary) {
    if (slices.over()) await slices.next();
    const forms = [...new Set([term, ...written, ...aliases].map((form) => fold(form).text.trim()).filter(Boolean))];
    if (forms.length < 2) continue;
    classes.push({ key: `@${forms.join('|')}`, pattern: toPattern(forms), pieces: forms.map(firstPiece) });
  }
  return classes;
}

export interface AliasMatch extends Span {
  readonly key: string;
}

/** Where a folded text holds any form of a class; entries may overlap one another. */
export function findAliases(text: string, classes: readonly AliasClass[]): AliasMatch[] {
  const found: AliasMatch[] = [];
  for (const { key, pattern, pieces } of classes) {
    if (!pieces.some((piece) => text.includes(piece))) continue;
    // Not matchAll: it copies the pattern each time, and there are as many as the glossary is long.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      found.push({ key, start: match.index, end: pattern.lastIndex });
    }
  }
  return found;
}

function firstPiece(form: string): string {
  return form.split(/[\s-]+/).find(Boolean) ?? form;
}

/** A pattern for any of the folded forms, longest first; Latin ones as whole words, spaces and hyphens alike. */
export function toPattern(forms: readonly string[]): RegExp {
  const alternatives = forms
    .toSorted((a, b) => b.length - a.length)
    .map((form) => {
      const body = form
        .split(/[\s-]+/)
        .map((part) => RegExp.escape(part))
        .join('[\\s-]?');
      const before = /^[\p{sc=Latin}\p{N}]/u.test(form) ? String.raw`(?<![\p{sc=Latin}\p{N}])` : '';
      const after = /[\p{sc=Latin}\p{N}]$/u.test(form) ? String.raw`(?![\p{sc=Latin}\p{N}])` : '';
      return before + body + after;
    });
  return new RegExp(alternatives.join('|'), 'gu');
}
