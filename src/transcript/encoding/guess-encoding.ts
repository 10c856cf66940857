import { analyse } from 'chardet';
import { bitsOf, type WrittenIn } from './bits-of.ts';
import { decodeCutOff, decodeStrictly } from './decode-strictly.ts';
import { foreignLetters } from './foreign-letters.ts';

export interface EncodingGuess {
  /** As a person knows it, such as `Big5`. */
  readonly name: string;
  readonly text: string;
  /** What else it may be, nearly as well: another encoding, in which the text reads otherwise. */
  readonly rival: string | undefined;
}

interface Candidate {
  /** As TextDecoder knows it. */
  readonly encoding: string;
  readonly name: string;
  readonly script: WrittenIn;
  /** What an encoding costs beforehand that fewer people used, in bits. */
  readonly rarity: number;
  /** As chardet calls it, where that knows its languages by their letters in threes. */
  readonly known?: readonly string[];
}

const candidates: readonly Candidate[] = [
  { encoding: 'gb18030', name: 'GB 18030', script: 'simplified', rarity: 0 },
  { encoding: 'big5', name: 'Big5', script: 'traditional', rarity: 1 },
  { encoding: 'euc-kr', name: 'EUC-KR', script: 'korean', rarity: 1 },
  { encoding: 'shift_jis', name: 'Shift_JIS', script: 'japanese', rarity: 1 },
  { encoding: 'euc-jp', name: 'EUC-JP', script: 'japanese', rarity: 2 },
  alphabetic('windows-1252', 'Windows-1252', 0, ['ISO-8859-1', 'windows-1252']),
  alphabetic('windows-1250', 'Windows-1250', 6, ['ISO-8859-2', 'windows-1250']),
  alphabetic('iso-8859-2', 'ISO-8859-2', 8, ['ISO-8859-2', 'windows-1250']),
  alphabetic('windows-1251', 'Windows-1251', 2, ['windows-1251']),
  alphabetic('koi8-r', 'KOI8-R', 3, ['KOI8-R']),
  alphabetic('koi8-u', 'KOI8-U', 4, ['KOI8-R']),
  alphabetic('ibm866', 'CP 866', 6, []),
  alphabetic('iso-8859-5', 'ISO-8859-5', 8, ['ISO-8859-5']),
  alphabetic('windows-1253', 'Windows-1253', 3, ['ISO-8859-7', 'windows-1253']),
  alphabetic('windows-1254', 'Windows-1254', 5, ['ISO-8859-9', 'windows-1254']),
  alphabetic('windows-1255', 'Windows-1255', 4, ['ISO-8859-8', 'ISO-8859-8-I', 'windows-1255']),
  alphabetic('windows-1256', 'Windows-1256', 4, ['windows-1256']),
  alphabetic('iso-8859-6', 'ISO-8859-6', 8, ['ISO-8859-6']),
  alphabetic('windows-1257', 'Windows-1257', 7, ['windows-1257']),
  alphabetic('windows-1258', 'Windows-1258', 9, ['windows-1258']),
  alphabetic('windows-874', 'Windows-874', 5, ['windows-874']),
  alphabetic('macintosh', 'Mac OS Roman', 8, ['ISO-8859-1', 'windows-1252']),
];

function alphabetic(encoding: string, name: string, rarity: number, known: readonly string[]): Candidate {
  return { encoding, name, script: 'alphabet', rarity, known };
}

interface Judged {
  readonly candidate: Candidate;
  readonly sampleText: string;
  readonly bits: number;
}

/** Below this difference in bits two readings are as likely as each other; two scripts are not chosen between then. */
const near = { rival: 10, otherScript: 5, otherAlphabet: 12 };

/**
 * Text in an encoding that no mark names and that is not UTF-8. A decoder that finds a byte out of place rules its
 * encoding out; of the rest that one stands whose text takes the fewest bits, and only where those are few. Undefined
 * where none makes sense, or two of different scripts make as much.
 */
export function guessEncoding(bytes: Uint8Array): EncodingGuess | undefined {
  const sample = sampleOf(bytes);
  const ranked = judge(sample);
  for (const [place, best] of ranked.entries()) {
    const text = decodeWhole(bytes, best.candidate.encoding);
    if (text === undefined) continue;
    if (!isPlausible(best, sample)) return undefined;
    const others = ranked.slice(place + 1).filter(({ sampleText }) => sampleText !== best.sampleText);
    if (others.some((other) => isAnotherScript(best, other))) return undefined;
    const [rival] = others;
    const isNear = rival !== undefined && rival.bits - best.bits < near.rival;
    return { name: best.candidate.name, text, rival: isNear ? rival.candidate.name : undefined };
  }
  return undefined;
}

/** Whether another reading is nearly as likely, in letters that nobody takes for these. */
function isAnotherScript(best: Judged, other: Judged): boolean {
  const lead = other.bits - best.bits;
  if (best.candidate.script !== other.candidate.script) return lead < near.otherScript;
  if (lead >= near.otherAlphabet) return false;
  const alphabet = alphabetOf(best.sampleText);
  // A Latin word with one letter of another alphabet in it is a mistake, and no word of that.
  return alphabetOf(alphabet === latin ? ownWordsOf(other.sampleText) : other.sampleText) !== alphabet;
}

const latin = -1;
const alphabets = [
  /\p{Script=Cyrillic}/gu,
  /\p{Script=Greek}/gu,
  /\p{Script=Hebrew}/gu,
  /\p{Script=Arabic}/gu,
  /\p{Script=Thai}/gu,
];

/** Which alphabet most letters are of that are not ASCII. */
function alphabetOf(text: string): number {
  const latins = text.match(/(?![\0-\x7f])\p{Script=Latin}/gu)?.length ?? 0;
  const counts = alphabets.map((letters) => text.match(letters)?.length ?? 0);
  const most = Math.max(...counts);
  return most > latins ? counts.indexOf(most) : latin;
}

/** The words that have more than a letter, and none of ASCII. */
function ownWordsOf(text: string): string {
  const words = text.split(/[^\p{L}\p{M}]+/u);
  return words.filter((word) => word.length > 1 && !/[a-z]/iu.test(word)).join(' ');
}

/** A file that was cut off inside its last character has lost that one. */
function decodeWhole(bytes: Uint8Array, encoding: string): string | undefined {
  const whole = decodeStrictly(bytes, encoding);
  if (whole !== undefined) return whole;
  const cutOff = decodeCutOff(bytes, encoding);
  return cutOff === undefined ? undefined : `${cutOff}\ufffd`;
}

/** What an end inside a character takes, in bits. */
const halfCharacter = 15;

/** The fewest bits first. */
function judge(sample: Uint8Array): readonly Judged[] {
  const hits = letterHits(sample);
  return candidates
    .flatMap((candidate) => {
      const whole = decodeStrictly(sample, candidate.encoding);
      const sampleText = whole ?? decodeCutOff(sample, candidate.encoding);
      if (sampleText === undefined) return [];
      const known = Math.max(0, ...(candidate.known ?? []).map((name) => hits.get(name) ?? 0));
      const bits =
        candidate.rarity +
        (whole === undefined ? halfCharacter : 0) +
        bitsOf(sampleText, candidate.script) +
        4 * foreignLetters(sampleText) -
        known;
      return [{ candidate, sampleText, bits }];
    })
    .toSorted((one, other) => one.bits - other.bits);
}

/**
 * How many bits of a text chardet knows, by name of the encoding: its confidence in an alphabet is the share of letters
 * in threes that are usual in the language, times 300. What it says of Chinese, Japanese and Korean is no better than a
 * count of characters, and nothing below eleven of them.
 */
function letterHits(sample: Uint8Array): ReadonlyMap<string, number> {
  const letters = sample.reduce((count, byte) => (byte > 0x40 ? count + 1 : count), 0);
  return new Map(analyse(sample).map(({ name, confidence }) => [name, (confidence / 300) * letters]));
}

/** Whether a text that a page says is Western reads so: other alphabets, and Chinese, do not. */
export function readsAsWestern(bytes: Uint8Array): boolean {
  const sample = sampleOf(bytes);
  const western = candidates.find(({ encoding }) => encoding === 'windows-1252');
  const sampleText = decodeStrictly(sample, 'windows-1252');
  if (western === undefined || sampleText === undefined) return false;
  return isPlausible({ candidate: western, sampleText, bits: bitsOf(sampleText, 'alphabet') }, sample);
}

/** A byte above ASCII takes five bits where it is part of some language's words, and eight where it is a die's. */
function isPlausible({ sampleText, candidate, bits }: Judged, sample: Uint8Array): boolean {
  const high = sample.reduce((count, byte) => (byte >= 0x80 ? count + 1 : count), 0);
  const plain = bitsOf(sampleText.replace(/[^\0-\x7f]/g, ''), candidate.script);
  return bits - plain <= 7.5 * high + 24;
}

const sampleBytes = 8192;

/** The lines that are not ASCII alone, up to a length that tells. A line feed is part of no character anywhere here. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sampleBytes) return bytes;
  const parts: Uint8Array[] = [];
  let [length, start] = [0, 0];
  while (start < bytes.length && length < sampleBytes) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    const line = bytes.subarray(start, end);
    if (line.some((byte) => byte >= 0x80)) {
      const part = beginningOf(line, sampleBytes - length);
      parts.push(part);
      length += part.length;
    }
    start = end;
  }
  return Buffer.concat(parts);
}

/** Up to a space, a comma or a full stop, which are no half of a character either. */
function beginningOf(line: Uint8Array, mostBytes: number): Uint8Array {
  if (line.length <= mostBytes) return line;
  const space = line.subarray(0, mostBytes).findLastIndex((byte) => byte < 0x30);
  return line.subarray(0, space === -1 ? mostBytes : space + 1);
}
