import { findStamps, leadingStamp } from './stamp.ts';

/** Where a name stands: before a colon, before or behind a time, or alone on its line. */
export type HeadForm = 'colon' | 'name-time' | 'time-name' | 'time-colon' | 'alone';

/** What may say who speaks, at the beginning of a line. */
export interface Head {
  readonly form: HeadForm;
  readonly name: string;
  /** How many characters of the line's text it takes, with the space behind it. */
  readonly length: number;
  /** When it was said, from the beginning of the recording. */
  readonly ms: number | undefined;
}

/** In UTF-16 units: what is longer is a sentence. */
const longestName = 60;
/** With what its bearer does: `Ada Lee, Chairwoman of the Board of the Harbour`. */
const longestTitled = 140;
/** No head takes more. */
const longestHead = 200;
const space = ' \t\u3000';
/** What emphasis leaves around a name where a text marks it with one star or underscore. */
const marks = `${space}*_`;
/** What stands between a name and a time. */
const gaps = `${marks},，|·–—-`;

/** `[Music] Ada: words`: what is done, before who speaks. */
const asideBefore = /^\[[^\][\d:]{2,40}\]\s{1,3}(?=[^\s[:][^:]{0,60}:)/u;

/**
 * The head of a line of text. This is the form alone: whether the name is one, and whether the text says in this form who speaks, is
 * for others to decide.
 */
export function parseHead(line: string): Head | undefined {
  const start = skip(line, marks, 0);
  const beside = asideBefore.exec(line.slice(start, start + longestHead))?.[0].length ?? 0;
  const from = start + beside;
  const text = line.slice(from, from + longestHead);
  if (text === '') return undefined;
  const found = afterStamp(text) ?? withStamp(text) ?? beforeColon(text) ?? alone(text, line.length - from);
  return found && { ...found, length: skip(line, space, from + found.length) };
}

/** An address's own colon, or one before nothing but an address: nobody says those. */
const address = /^(?:[:：]\/\/|[:：]\s?<?https?:\/\/\S+$)/u;

/** What stands before a line's colon. */
export function nameBeforeColon(line: string): string | undefined {
  return beforeColon(line.trimStart().slice(0, longestHead))?.name;
}

/** `[00:12] Ada: words`, and `00:12 Ada` on its own line. */
function afterStamp(text: string): Head | undefined {
  const stamp = leadingStamp(text);
  if (stamp === undefined) return undefined;
  const from = skip(text, gaps, stamp.end);
  const named = beforeColon(text.slice(from));
  if (named !== undefined) return { ...named, form: 'time-colon', length: from + named.length, ms: stamp.ms };
  const name = bare(text.slice(from), marks);
  if (name === '' || name.length > longestName) return undefined;
  return { form: 'time-name', name, length: text.length, ms: stamp.ms };
}

/** The day that a chat writes between a name and an hour. */
const dayBehind = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\s,，]{0,3}$/u;

/** `Ada (00:12): words`, `Ada (00:12) words`, and `Ada  00:12` on its own line. */
function withStamp(text: string): Head | undefined {
  const [stamp] = findStamps(text);
  if (stamp === undefined || stamp.start > longestName) return undefined;
  const before = text.slice(0, stamp.start);
  const name = bare(before.replace(dayBehind, ''), gaps);
  if (name === '' || /[：:]/u.test(before)) return undefined;
  if (!stamp.bracketed && !gaps.includes(before.at(-1) ?? '')) return undefined;
  const closed = skip(text, marks, stamp.end);
  const hasColon = isColon(text[closed]);
  if (!hasColon && !stamp.bracketed && closed < text.length) return undefined;
  return { form: 'name-time', name, length: hasColon ? skip(text, '*_', closed + 1) : closed, ms: stamp.ms };
}

/** A colon between digits is an hour's, a verse's or a score's. */
const colon = /(?<!\d):|:(?!\d)|：/u;

function beforeColon(text: string): Head | undefined {
  const at = text.search(colon);
  const name = bare(text.slice(0, Math.max(at, 0)), marks);
  if (name === '' || address.test(text.slice(at))) return undefined;
  if (at > (isTitled(name) ? longestTitled : longestName)) return undefined;
  return { form: 'colon', name, length: skip(text, '*_', at + 1), ms: undefined };
}

/** Two words that begin with capitals, and a comma. */
function isTitled(name: string): boolean {
  return /^\p{Lu}[^\s,]{1,20}(?: [^\s,]{1,20}){1,3}, /u.test(name) && !/[.!?;] /u.test(name.replace(/^[^,]*,/u, ''));
}

function alone(text: string, whole: number): Head | undefined {
  const name = bare(text, marks);
  if (whole > longestName || name === '' || /[^\P{P})）\].]$/u.test(name)) return undefined;
  return { form: 'alone', name, length: text.length, ms: undefined };
}

function isColon(character: string | undefined): boolean {
  return character === ':' || character === '：';
}

/** Where the first character stands that is none of these. */
function skip(text: string, characters: string, from: number): number {
  let at = from;
  while (at < text.length && characters.includes(text.charAt(at))) at += 1;
  return at;
}

/** Without these at its beginning and end. */
function bare(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(Math.min(skip(text, characters, 0), end), end);
}
