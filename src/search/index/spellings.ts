import { formsOf } from '../../interview/forms-of.ts';
import type { Library } from '../../interview/interview.ts';
import type { Slices } from '../../slices.ts';
import { editDistance } from '../language/edit-distance.ts';
import { fold } from '../language/fold.ts';
import { normaliseName } from './create-name-table.ts';
import { createLetterShelves } from './letter-shelves.ts';
import type { Words } from './words.ts';

/** A word or a name of a collection, near to what somebody typed. */
export interface NearSpelling {
  readonly text: string;
  readonly edits: number;
  /** Whether it is a name of somebody, or of something in a glossary: as it is written there. */
  readonly isName: boolean;
}

/** Everything in a collection that somebody may have meant to type: its words, and the names of its people and terms. */
export interface Spellings {
  /** What is so many edits away at most, spaces and hyphens apart, the nearest first; at most eight. */
  find(typed: string, edits: number): readonly NearSpelling[];
}

const most = 8;
const shortestPart = 3;

/** @param words - the collection's own */
export async function collectSpellings(library: Library, words: Words, slices: Slices): Promise<Spellings> {
  const shelves = createLetterShelves<{ readonly text: string; readonly isName: boolean }>();
  const names = new Set<string>();
  for (const { speakers, glossary } of library.interviews) {
    if (slices.over()) await slices.next();
    const people = speakers.flatMap(({ name, labels, aliases }) => [...formsOf(name), ...labels, ...aliases]);
    const terms = glossary.flatMap(({ term, tw, aliases }) => [term, ...(tw === undefined ? [] : [tw]), ...aliases]);
    // Of a name of several words somebody may mistype one.
    for (const name of [...people, ...people.flatMap(partsOfName), ...terms]) names.add(name);
  }
  for (const name of names) shelves.add(normaliseName(fold(name).text), { text: name, isName: true });
  for (const text of words.hanWords) {
    if (slices.over()) await slices.next();
    shelves.add(text, { text, isName: false });
  }
  return {
    find(typed, edits) {
      const found = new Map<string, NearSpelling>();
      const take = (candidate: string, text: string, isName: boolean): void => {
        const distance = editDistance(typed, candidate, edits);
        if (distance <= edits && !found.has(candidate)) found.set(candidate, { text, edits: distance, isName });
      };
      shelves.consider(typed, { edits, beginnings: false }, (candidate, { text, isName }) =>
        take(candidate, text, isName),
      );
      words.consider(typed, edits, (candidate) => take(candidate, candidate, false));
      return [...found.values()]
        .toSorted((a, b) => a.edits - b.edits || likeness(typed, b.text) - likeness(typed, a.text))
        .slice(0, most);
    },
  };
}

function partsOfName(name: string): readonly string[] {
  return name.split(/\s+/u).filter((part) => part.length >= shortestPart);
}

/** Few mistype a word's first letter, or its length. */
function likeness(typed: string, text: string): number {
  const folded = fold(text).text;
  return Number(folded.charAt(0) === typed.charAt(0)) * 2 + Number(folded.length === typed.length);
}
