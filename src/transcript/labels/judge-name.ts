import { segmenter } from '../segmenter.ts';
import { nameWords } from './name-words.ts';

const {
  doubleFamilyNames,
  familyNames,
  honorifics,
  honorificsHan,
  nicknamesHan,
  notNames,
  notNamesHan,
  particles,
  roles,
  rolesHan,
  rolesKoreanJapanese,
} = nameWords;

/**
 * Whether what stands where a name would stand is one: surely, perhaps, never, or only where nothing else may stand there (`unlikely`:
 * what people call themselves, and what begins a sentence).
 */
export type NameJudgement = 'name' | 'perhaps' | 'unlikely' | 'never';

export interface NameEvidence {
  /** Who speaks, where the text says so elsewhere: in its front matter. */
  readonly known: ReadonlySet<string>;
  /** Whether the text has a word in small letters. */
  readonly hasSmall: (word: string) => boolean;
}

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** What is a sentence's, and no name's; a comma may part a name from a title. */
const sentenceMarks = /[。！？；;!?“”"「」『』《》…=<>{}|\\@#%^+]|\.\s+\p{Ll}|\p{L}\.\p{Ll}{3}/u;
/** Words that no Chinese name of three characters and more has. */
const grammarHan = /[的了是在这這那就都很吗嗎呢吧们們我你您他她它么麼没沒不]/u;

/** `2024年5月11日`, `May 11, 2024`: what a file is headed with, and nobody. */
const isDate = /^\d{4}(?:年|[-/.])\d|^\p{Lu}\p{L}{2,8} \d{1,2},? \d{4}$/u;
/** Nobody but who speaks is named so: `Name（以下简称…）`. */
const shortened = /[(（](?:以下|下称|下稱|简称|簡稱|hereinafter|hereafter)/iu;

/** Whether a name says what it is called from then on. */
export function isShortened(name: string): boolean {
  return shortened.test(name);
}

/** A name without what stands in parentheses behind it: a firm, a role, what is done. */
export function withoutParentheses(name: string): string {
  return name.replaceAll(/[(（[［][^()（）[\]［］]{0,40}[)）\]］]/gu, ' ').trim();
}

/** Judges by the words alone and, where those may be words of a sentence, by whether the text uses them as such. */
export function judgeName(name: string, evidence: NameEvidence): NameJudgement {
  if (evidence.known.has(name)) return 'name';
  if (!/\p{L}/u.test(name) || isDate.test(name)) return 'never';
  if (isShortened(name)) return 'name';
  const plain = withoutParentheses(name).replaceAll(/\s+/gu, ' ').trim();
  const judged = plain === '' ? name : plain;
  if (sentenceMarks.test(judged)) return 'never';
  return eastAsian.test(judged) ? judgeEastAsian(judged) : judgeAlphabetic(judged, evidence);
}

function judgeEastAsian(name: string): NameJudgement {
  if (rolesHan.test(name) || rolesKoreanJapanese.test(name) || honorificsHan.test(name)) return 'name';
  if (nicknamesHan.test(name) && !notNamesHan.test(name)) return 'name';
  const joined = name.split(/[、&＆/和与及]\s*/u);
  if (notNamesHan.test(name) || /[，,：:]/u.test(name) || name.length > 20) return 'never';
  const letters = name.replaceAll(/[\s·・‧]/gu, '');
  if (/^\p{Script=Han}{2,20}$/u.test(letters) && /[·・‧]/u.test(name)) return 'name';
  if (letters.length > 2 && grammarHan.test(letters)) return letters.length > 8 ? 'never' : 'unlikely';
  if (joined.length > 1 && joined.every((part) => isChineseName(part))) return 'name';
  if (isChineseName(name)) return 'name';
  return letters.length > 12 ? 'never' : 'perhaps';
}

/** A family name and one or two characters more that are no word together with it. */
function isChineseName(name: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return false;
  if (doubleFamilyNames.test(name)) return name.length > 2;
  if (name.length > 3 || !familyNames.has(name.charAt(0))) return false;
  const words = [...segmenter.word.segment(name)];
  return words.length > 1 && !notNamesHan.test(name);
}

function judgeAlphabetic(name: string, { hasSmall }: NameEvidence): NameJudgement {
  if (roles.test(name)) return 'name';
  if (notNames.test(name)) return 'never';
  const [person = '', title] = name.split(/,\s*/u);
  const untitled = person.replace(honorifics, '').trim();
  if (roles.test(untitled)) return 'name';
  const words = untitled.split(/\s+/u);
  if (words.length > 5 || name.split(',').length > 3) return 'never';
  const isLong = name.split(/\s+/u).length > 8;
  if (isLong && (title === undefined || words.length < 2)) return 'never';
  const isCapital = (word: string) => /^['’]?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(word);
  const big = words.filter((word) => !particles.test(word));
  const isBig = big.length > 0 && big.every(isCapital) && isCapital(words[0] ?? '');
  if (!isBig) return words.length > 1 || title !== undefined ? neverOrDutch(words) : 'perhaps';
  if (honorifics.test(person) && person !== '') return 'name';
  const isWord = (word: string) => word.length > 1 && hasSmall(word.toLowerCase());
  if (words.length > 1) return isLong || big.every(isWord) ? 'perhaps' : 'name';
  return isWord(words[0] ?? '') ? 'perhaps' : 'name';
}

/** `van der Berg`: a family name whose particles come first. */
function neverOrDutch(words: readonly string[]): NameJudgement {
  return particles.test(words[0] ?? '') && /^\p{Lu}/u.test(words.at(-1) ?? '') ? 'perhaps' : 'never';
}
