import type { Span } from '../../transcript/span.ts';
import { toPattern } from './find-aliases.ts';

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

/** One pattern of all names takes seconds to compile where there are thousands, and none can be made of many more. */
export function createNameTable(): NameTable {
  /** With the place in which each was added. */
  const namesByKey = new Map<string, Map<string, number>>();
  const firsts = new Set<string>();
  let longest = 0;
  let count = 0;

  function longestAt(text: string, start: number): string | undefined {
    let best = { name: '', place: Infinity, matched: undefined as string | undefined };
    let key = '';
    const most = Math.min(text.length, start + longest);
    for (let end = start; end < most; end += 1) {
      const unit = text.charAt(end);
      if (!between.test(unit)) key += unit;
      if (key.length === 1 && !firsts.has(key)) return undefined;
      for (const [name, place] of namesByKey.get(key) ?? []) {
        if (name.length < best.name.length || (name.length === best.name.length && place >= best.place)) continue;
        const matched = matchAt(name, text, start);
        if (matched !== undefined) best = { name, place, matched };
      }
    }
    return best.matched;
  }

  return {
    add(name) {
      const key = normaliseName(name);
      const alike = namesByKey.get(key) ?? new Map<string, number>();
      if (!alike.has(name)) alike.set(name, (count += 1));
      namesByKey.set(key, alike);
      firsts.add(key.charAt(0));
      longest = Math.max(longest, name.length);
    },
    find(text) {
      const found: FoundName[] = [];
      for (let start = 0; start < text.length;) {
        const name = longestAt(text, start);
        if (name !== undefined) found.push({ key: normaliseName(name), start, end: start + name.length });
        start += name?.length ?? String.fromCodePoint(text.codePointAt(start) ?? 0).length;
      }
      return found;
    },
  };
}

const between = /[\s-]/;

export function normaliseName(name: string): string {
  return name.replaceAll(/[\s-]+/g, '');
}

function matchAt(name: string, text: string, start: number): string | undefined {
  const pattern = toPattern([name]);
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  return match?.index === start ? match[0] : undefined;
}
