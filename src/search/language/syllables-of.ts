import { pinyin } from 'pinyin-pro';

/** A syllable a character of `han`: toneless pinyin with v for ü; other characters stand for themselves. */
export function syllablesOf(han: string): string[] {
  return pinyin(han, { toneType: 'none', type: 'array', v: true });
}

/** Syllables that ears and southern tongues confuse share a key: zh/z, ch/c, sh/s, n-/l-, -ng/-n; v is also typed u. */
export function syllableKey(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=.)/, 'l')
    .replace(/ng$/, 'n')
    .replace('v', 'u');
}

const initials = '(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])';
const finals = [
  'iang|iong|uang|ueng|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ui|ao|ou|iu|ie|ve|ue|er|an|en|in|un|vn|ia|ua|uo|a|o|e|i|u|v',
];
const syllable = new RegExp(`^(?:${initials}(?:${finals.join('|')})|(?:a|o|e|ai|ei|ao|ou|er|an|en|ang|eng))$`);

/** Whether it is built as a syllable is; some that no character has pass too. */
export function isSyllable(letters: string): boolean {
  return syllable.test(letters);
}

/** Every way to read letters as syllables in a row, fewest first, at most `limit`; none where there is no way. */
export function splitSyllables(letters: string, limit: number): string[][] {
  const found: string[][] = [];
  const walk = (at: number, before: readonly string[]): void => {
    if (found.length >= limit * 4) return;
    if (at === letters.length) {
      found.push([...before]);
      return;
    }
    for (let length = Math.min(6, letters.length - at); length > 0; length -= 1) {
      const head = letters.slice(at, at + length);
      if (isSyllable(head)) walk(at + length, [...before, head]);
    }
  };
  if (/^[a-z]{1,60}$/.test(letters)) walk(0, []);
  return found.toSorted((a, b) => a.length - b.length).slice(0, limit);
}
