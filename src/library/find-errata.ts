import type { Bilingual, Erratum } from '../interview/interview.ts';
import { overlaps } from '../transcript/span.ts';
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
    else
      listed.set(stand.passage, [
        ...(listed.get(stand.passage) ?? []),
        { span: stand.span, kind: 'note', words: note },
      ]);
  }
  const names = miswritten(about.glossary);
  for (const { number, text } of transcript.passages) {
    const own = listed.get(number) ?? [];
    const found = names.flatMap((name) => occurrences(text, name));
    const all = [...own, ...found.filter(({ span }) => !own.some((each) => overlaps(each.span, span)))];
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

/** Not inside a longer word or number. */
function occurrences(text: string, { written, meant }: Miswritten): readonly Erratum[] {
  const found: Erratum[] = [];
  for (let start = text.indexOf(written); start !== -1; start = text.indexOf(written, start + written.length)) {
    const end = start + written.length;
    const goesOn = (place: number) =>
      wordCharacter.test(text.charAt(place - 1)) && wordCharacter.test(text.charAt(place));
    if (!goesOn(start) && !goesOn(end)) found.push({ span: { start, end }, kind: 'meant', words: meant });
  }
  return found;
}

/** Of the scripts that part words by spaces, and of numbers. */
const wordCharacter = /[\p{N}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
