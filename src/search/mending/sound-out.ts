import type { Homophone, Homophones } from '../index/homophones.ts';
import { chineseWeights } from '../language/chinese-weights.ts';
import { editDistance } from '../language/edit-distance.ts';

/** In letters: longer rows are sentences, and no slip. */
const shortest = 4;
const longest = 24;
const longestSyllable = 6;
/** From so many letters on one may be wrong, or one sound only near; from so many on, two. */
const slipFrom = 5;
const twoSlipsFrom = 8;
const mostWays = 16;
const most = 4;

export interface SoundedOut {
  /** The stretches that the collection has, one after the other. */
  readonly parts: readonly string[];
  readonly edits: number;
  /** How often a stretch begins, or two words meet that are not one of the language. */
  readonly doubts: number;
}

interface Way extends SoundedOut {
  /** The last one heard. Of a part whose first it is there is no character yet. */
  readonly syllable: string;
}

/**
 * What a row of pinyin letters may mean, each pair of neighbours as the collection has it, with a letter wrong, too many or
 * missing in a syllable; the surest first.
 */
export function soundOut(letters: string, homophones: Homophones): readonly SoundedOut[] {
  if (letters.length < shortest || letters.length > longest || !/^[a-z]+$/.test(letters)) return [];
  const edits = letters.length < slipFrom ? 0 : letters.length < twoSlipsFrom ? 1 : 2;
  const waysTo: Way[][] = Array.from({ length: letters.length + 1 }, () => []);
  const known = new Map<string, readonly Homophone[]>();
  const pairsOf: Homophones['find'] = (first, second) => {
    const pairs = known.get(`${first} ${second}`) ?? homophones.find(first, second);
    known.set(`${first} ${second}`, pairs);
    return pairs;
  };
  waysTo[0]?.push({ parts: [], syllable: '', edits: 0, doubts: 0 });
  for (let at = 0; at < letters.length; at += 1) {
    const ways = surest(waysTo[at] ?? [], mostWays).map((way) => ({
      ...way,
      mayEnd: isTelling(way.parts.at(-1) ?? ''),
    }));
    if (ways.length === 0) continue;
    for (let end = at + 1; end <= Math.min(letters.length, at + longestSyllable + 1); end += 1) {
      for (const heard of heardAs(letters.slice(at, end), homophones.syllables)) {
        for (const way of ways) {
          if (way.edits + heard.edits <= edits) waysTo[end]?.push(...goOn(way, heard, pairsOf, edits));
        }
      }
    }
  }
  return surest((waysTo.at(-1) ?? []).filter(isWhole), most);
}

interface Heard {
  readonly syllable: string;
  readonly edits: number;
}

function heardAs(letters: string, syllables: ReadonlySet<string>): readonly Heard[] {
  return [...syllables].flatMap((syllable) => {
    if (Math.abs(syllable.length - letters.length) > 1) return [];
    const edits = editDistance(letters, syllable, 1);
    return edits > 1 ? [] : [{ syllable, edits }];
  });
}

function goOn(
  way: Way & { readonly mayEnd: boolean },
  { syllable, edits }: Heard,
  pairsOf: Homophones['find'],
  most: number,
): readonly Way[] {
  const all = way.edits + edits;
  const last = way.parts.at(-1) ?? '';
  const begun: Way = { parts: [...way.parts, ''], syllable, edits: all, doubts: way.doubts + 1 };
  if (way.parts.length === 0) return [begun];
  const before = way.parts.slice(0, -1);
  const onward = pairsOf(way.syllable, syllable).flatMap(({ term, exact, inWord }): readonly Way[] => {
    const [first = '', second = ''] = Array.from(term);
    const wrong = all + Number(!exact);
    // A slip that makes two words meet is any two.
    if (wrong > most || (wrong > way.edits && !inWord) || (last !== '' && !last.endsWith(first))) return [];
    const part = last === '' ? term : last + second;
    return [{ parts: [...before, part], syllable, edits: wrong, doubts: way.doubts + Number(!inWord) }];
  });
  return way.mayEnd ? [...onward, begun] : onward;
}

function isWhole({ parts }: Way): boolean {
  return parts.every(isTelling);
}

/** Particles in a row are heard in anything. */
function isTelling(part: string): boolean {
  const weights = chineseWeights(part);
  return weights.filter((weight) => weight > 0).length * 2 > weights.length;
}

/** Each once. */
function surest(ways: readonly Way[], limit: number): readonly Way[] {
  const best = new Map<string, Way>();
  for (const way of ways.toSorted((a, b) => a.edits - b.edits || a.doubts - b.doubts)) {
    const key = `${way.parts.join(' ')} ${way.syllable}`;
    if (!best.has(key)) best.set(key, way);
    if (best.size >= limit) break;
  }
  return [...best.values()];
}
