/** In how many passages of a talk each of its terms is said: pairs of Chinese characters, and words of some length. */
export interface TermCounts {
  readonly passages: number;
  /** Terms that share a place are counted as one: of a talk of any length it takes the same memory. */
  readonly counts: Uint32Array;
}

const places = 2 ** 18;
/** Shorter words say little about what a talk is about. */
const shortestWord = 5;

/** Counts passage by passage. */
export function createTermCounter(): { add(text: string): void; readonly done: () => TermCounts } {
  const counts = new Uint32Array(places);
  const seenIn = new Uint32Array(places);
  let passages = 0;
  return {
    add(text) {
      passages += 1;
      forEachTerm(text, (term) => {
        if (seenIn[term] === passages) return;
        seenIn[term] = passages;
        counts[term] = (counts[term] ?? 0) + 1;
      });
    },
    done: () => ({ passages, counts }),
  };
}

/** The places of a text's terms, in order; those that come again, again. */
export function termPlaces(text: string): readonly number[] {
  const terms: number[] = [];
  forEachTerm(text, (term) => terms.push(term));
  return terms;
}

function forEachTerm(text: string, take: (term: number) => void): void {
  let word = 0;
  let length = 0;
  let han = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    const isHan = code >= 0x4e00 && code <= 0x9fff;
    if (isHan && han !== 0) take(placeOf(han, code));
    han = isHan ? code : 0;
    const letter = letterOf(code);
    if (letter !== 0) {
      word = placeOf(word, letter);
      length += 1;
    } else {
      if (length >= shortestWord) take(word);
      word = 0;
      length = 0;
    }
  }
}

/** In lower case; 0 for what is no letter. */
function letterOf(code: number): number {
  const lower = code | 0x20;
  if (lower >= 0x61 && lower <= 0x7a) return lower;
  return code >= 0xc0 && code < 0x2000 ? code : 0;
}

function placeOf(before: number, code: number): number {
  return (Math.imul(before, 31_337) + Math.imul(code, 2_654_435_761)) >>> 14;
}
