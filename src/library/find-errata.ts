import type { Bilingual, Erratum } from '../interview/interview.ts';
import { createWordFinder } from '../transcript/create-word-finder.ts';
import { mergeSpans, overlaps, type Span } from '../transcript/span.ts';
import type { Transcript } from '../transcript/transcript.ts';
import type { About } from './about-schema.ts';
import type { StretchFinder } from './create-stretch-finder.ts';

/** An erratum of about.yaml that has no place in the text. */
export interface LostErratum {
  /** Index in `errata`. */
  readonly index: number;
  readonly passage: number;
  readonly why: 'absent' | 'ambiguous';
}

/** By passage: what about.yaml lists, and each name of its glossary where the text writes another instead. */
export function findErrata(about: About | undefined, transcript: Transcript | undefined, finder: StretchFinder) {
  const errata = new Map<number, readonly Erratum[]>();
  const lostErrata: LostErratum[] = [];
  if (about === undefined || transcript === undefined) return { errata, lostErrata };
  const listed = new Map<number, Erratum[]>();
  for (const [index, { passage, note, ...fragments }] of about.errata.entries()) {
    const [stand, ...others] = finder.find(passage, fragments);
    if (stand === undefined || others.length > 0) lostErrata.push({ index, passage, why: 'absent' });
    else if (finder.isRepeated(passage, fragments)) lostErrata.push({ index, passage, why: 'ambiguous' });
    else {
      const noted: Erratum = { span: stand.span, kind: 'note', words: note };
      listed.set(stand.passage, append(listed.get(stand.passage), noted));
    }
  }
  const findNames = nameFinder(about.glossary);
  for (const { number, text } of transcript.passages) {
    const own = listed.get(number) ?? [];
    const taken = mergeSpans(own.map(({ span }) => span));
    const all = [...own, ...findNames(text).filter(({ span }) => !overlapsAny(taken, span))];
    if (all.length > 0) {
      errata.set(
        number,
        all.toSorted((a, b) => a.span.start - b.span.start),
      );
    }
  }
  return { errata, lostErrata };
}

interface Miswritten {
  readonly written: string;
  readonly meant: Bilingual;
}

function miswritten(glossary: About['glossary']): readonly Miswritten[] {
  return glossary.flatMap(({ term, tw, written, aliases }) => {
    const english = [term, ...aliases].find((form) => !/\p{Script=Han}/u.test(form));
    const meant = { zh: term, en: english ?? term, tw };
    return written.map((each) => ({ written: each, meant }));
  });
}

/** All in one pass: where they stand in a text, not inside a longer word or number; those of one name by their order. */
function nameFinder(glossary: About['glossary']): (text: string) => readonly Erratum[] {
  const names = Map.groupBy(
    miswritten(glossary).map((name, index) => ({ ...name, index })),
    ({ written }) => written,
  );
  const findWritten = createWordFinder([...names.keys()]);
  return (text) => {
    const found: { readonly index: number; readonly erratum: Erratum }[] = [];
    const ends = new Map<string, number>();
    const goesOn = (place: number) =>
      wordCharacter.test(text.charAt(place - 1)) && wordCharacter.test(text.charAt(place));
    findWritten(text, (written, end) => {
      const start = end - written.length;
      if (start < (ends.get(written) ?? 0)) return undefined;
      ends.set(written, end);
      if (goesOn(start) || goesOn(end)) return undefined;
      for (const { meant, index } of names.get(written) ?? []) {
        found.push({ index, erratum: { span: { start, end }, kind: 'meant', words: meant } });
      }
      return undefined;
    });
    return found.toSorted((a, b) => a.index - b.index).map(({ erratum }) => erratum);
  };
}

function append<Value>(list: Value[] | undefined, value: Value): Value[] {
  list?.push(value);
  return list ?? [value];
}

/** @param spans - in order, none overlapping another */
function overlapsAny(spans: readonly Span[], span: Span): boolean {
  let [from, until] = [0, spans.length];
  while (from < until) {
    const middle = (from + until) >> 1;
    if ((spans[middle]?.end ?? 0) <= span.start) from = middle + 1;
    else until = middle;
  }
  const next = spans[from];
  return next !== undefined && overlaps(next, span);
}

/** Of the scripts that part words by spaces, and of numbers. */
const wordCharacter = /[\p{N}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
