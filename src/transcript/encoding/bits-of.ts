import { characterSets } from './character-sets.ts';
import { frequentCharacters } from './frequent-characters.ts';

/** Which language's characters an encoding was made for: what is rare in it is dear. */
export type WrittenIn = 'simplified' | 'traditional' | 'japanese' | 'korean' | 'alphabet';

/**
 * How many bits a decoded text would take if somebody who speaks the language had written it: the fewer, the likelier.
 * The same bytes read in two encodings are compared by it. In proportion to the text; rough on purpose.
 */
export function bitsOf(text: string, script: WrittenIn): number {
  const characters = Array.from(text);
  let bits = 0;
  for (const [at, character] of characters.entries()) {
    const code = character.codePointAt(0) ?? 0;
    const before = characters[at - 1] ?? ' ';
    const after = characters[at + 1] ?? ' ';
    if (code < 0x80) bits += asciiBits(code);
    else if (isLetterless(code)) bits += markBits(code, isBetweenLetters(before, after));
    else bits += letterBits(character, code, script, before, after);
  }
  return bits;
}

function asciiBits(code: number): number {
  if (code === 0x20 || (code >= 0x61 && code <= 0x7a)) return 4.5;
  if (code >= 0x30 && code <= 0x39) return 5;
  if (code === 0x0a || code === 0x0d || code === 0x09 || code === 0x2c || code === 0x2e) return 5;
  if (code < 0x20 || code === 0x7f) return 25;
  return 7;
}

/** Below U+2000 stand the alphabets; then punctuation and symbols up to the kana. */
function isLetterless(code: number): boolean {
  return code < 0xa0 || (code >= 0x2000 && code < 0x3040) || code >= 0xe000;
}

/** Dashes, quotation marks, an ellipsis, as Western and as Chinese text has them. */
const commonMarks = new Set('，。！？：；、“”‘’「」『』（）《》—…–·・ー');

function markBits(code: number, insideWord: boolean): number {
  const mark = String.fromCodePoint(code);
  if (commonMarks.has(mark)) return 6;
  if (insideWord) return 6 + markBits(code, false);
  if (code >= 0xff10 && code <= 0xff5a) return 10;
  if (code >= 0xf900 && code <= 0xfaff) return 20;
  if (code >= 0xff61 && code <= 0xff9f) return 13;
  if (code < 0xa0 || (code >= 0xe000 && code < 0xf900) || code === 0xfffd) return 40;
  if (code > 0xffff) return 28;
  // Lines of boxes are what letters become in a code page of DOS.
  return code >= 0x2500 && code < 0x25a0 ? 18 : 13;
}

/** No symbol stands inside a Latin word, but for an apostrophe. */
function isBetweenLetters(before: string, after: string): boolean {
  return /[a-z]/i.test(before) && /[a-z]/.test(after);
}

const ranks = {
  simplified: rankOf(frequentCharacters.simplified),
  traditional: rankOf(frequentCharacters.traditional),
  japanese: rankOf(frequentCharacters.japanese),
  korean: rankOf(frequentCharacters.korean),
};

function rankOf(characters: string): ReadonlyMap<string, number> {
  return new Map(Array.from(characters, (character, rank) => [character, rank]));
}

function letterBits(character: string, code: number, script: WrittenIn, before: string, after: string): number {
  if (code < 0x2000) return alphabetBits(character, before, after);
  // No Chinese or Korean character grows out of a Latin word.
  const torn = /[a-z]/.test(before) ? 5 : 0;
  return torn + syllableBits(character, code, script);
}

function syllableBits(character: string, code: number, script: WrittenIn): number {
  if (code < 0x3100) return (code < 0x30a0 ? 6 : 8) + (script === 'japanese' ? 0 : 2);
  if (code >= 0xac00 && code < 0xd7a4) {
    return rankedBits(ranks.korean, character) ?? (characterSets.korean().has(character) ? 11.5 : 20);
  }
  if (script === 'korean') return 20;
  if (script === 'japanese') {
    return rankedBits(ranks.japanese, character) ?? (characterSets.japanese().has(character) ? 12.5 : 18);
  }
  return chineseBits(character, script);
}

function chineseBits(character: string, script: WrittenIn): number {
  const traditional = rankedBits(ranks.traditional, character);
  const simplified = script === 'traditional' ? undefined : rankedBits(ranks.simplified, character);
  const ranked = simplified ?? traditional;
  if (ranked !== undefined) return ranked;
  if (script === 'simplified' && characterSets.simplified().has(character)) return 12.5;
  if (characterSets.traditional().has(character)) return 13;
  return characterSets.rareSimplified().has(character) || characterSets.rareTraditional().has(character) ? 18 : 23;
}

function rankedBits(rank: ReadonlyMap<string, number>, character: string): number | undefined {
  const place = rank.get(character);
  return place === undefined ? undefined : 4.6 + 0.7 * Math.log2(place + 1);
}

/** The commoner half of each alphabet's small letters, and of what Latin letters bear. */
const commonLetters = new Set(
  'éèàüöäßçñáíóúêâôîãåæøóąęłżśćńčšžřěůýőűğışăâțşţοαειτνσρηπκλόςίέάοеаинтсрвлкмдпуяיוהלאתרמבשןםاليمونترבהحدсзьгчєіїיกานรอเงมยลวดทสตะ่้ีั',
);

function alphabetBits(letter: string, before: string, after: string): number {
  if (!/[\p{L}\p{M}]/u.test(letter)) {
    return (/[«»°§©®£¿¡\u00a0·]/.test(letter) ? 8.5 : 13) + (isBetweenLetters(before, after) ? 6 : 0);
  }
  const small = (commonLetters.has(letter) ? 5 : 7.5) + (isLatinPair(before, letter) ? 5 : 0);
  if (letter === letter.toLowerCase()) return small + (isLone(letter, before, after) ? 5 : 0);
  // A capital after a small letter is what one alphabet becomes in the other's code.
  return /\p{Ll}/u.test(before) ? 20 : small + 3.5;
}

/** Two letters with accents, one after the other: what other alphabets become in a Western code. */
function isLatinPair(before: string, letter: string): boolean {
  return /[\u00aa-\u024f]/.test(before) && /[\u00aa-\u024f]/.test(letter);
}

/** A letter of another alphabet than both its neighbours. */
function isLone(letter: string, before: string, after: string): boolean {
  const own = alphabetOf(letter);
  return alphabetOf(before) !== own && alphabetOf(after) !== own;
}

function alphabetOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x41) return -1;
  return code < 0x250 ? 0 : code >> 8;
}
