import type { Span } from '../../transcript/span.ts';
import { type Form, matchForm, toForm } from './form.ts';

/** Names by what is left of them without spaces and hyphens. */
export interface NameTable {
  /** Folded and trimmed; the same one again is nothing new. */
  add(name: string): void;
  /** Where a folded text holds names, in order and disjoint: at each place the longest, of two alike the first added. */
  find(text: string): readonly FoundName[];
}

export interface FoundName extends Span {
  /** See `normaliseName`. */
  readonly key: string;
}

interface Entry {
  readonly form: Form;
  /** Among all that were added. */
  readonly place: number;
}

/** One pattern of all names takes seconds to compile where there are thousands, and none can be made of many more. */
export function createNameTable(): NameTable {
  const entriesByKey = new Map<string, Entry[]>();
  const firsts = new Set<string>();
  let longest = 0;
  let count = 0;

  function longestAt(text: string, start: number): FoundName | undefined {
    let best: (Entry & { readonly end: number }) | undefined;
    let key = '';
    const most = Math.min(text.length, start + longest);
    for (let at = start; at < most; at += 1) {
      const unit = text.charAt(at);
      if (!between.test(unit)) key += unit;
      if (key.length === 1 && !firsts.has(key)) return undefined;
      for (const entry of entriesByKey.get(key) ?? []) {
        const end = isBefore(entry, best) ? matchForm(entry.form, text, start) : undefined;
        if (end !== undefined) best = { ...entry, end };
      }
    }
    return best && { key: normaliseName(best.form.text), start, end: best.end };
  }

  return {
    add(name) {
      const form = toForm(name);
      const key = normaliseName(name);
      const entries = entriesByKey.get(key) ?? [];
      if (form === undefined || entries.some((entry) => entry.form.text === name)) return;
      entriesByKey.set(key, entries);
      entries.push({ form, place: (count += 1) });
      firsts.add(key.charAt(0));
      longest = Math.max(longest, name.length);
    },
    find(text) {
      const found: FoundName[] = [];
      for (let start = 0; start < text.length;) {
        const name = longestAt(text, start);
        if (name !== undefined) found.push(name);
        start = name?.end ?? start + 1;
      }
      return found;
    },
  };
}

function isBefore(entry: Entry, best: Entry | undefined): boolean {
  if (best === undefined) return true;
  const longer = entry.form.text.length - best.form.text.length;
  return longer > 0 || (longer === 0 && entry.place < best.place);
}

const between = /[\s-]/;

export function normaliseName(name: string): string {
  return name.replaceAll(/[\s-]+/g, '');
}
