import { parseCaptionTime } from '../captions/parse-timing.ts';

/** When something was said, as talks print it (`1:02`, `[01:02:03]`, `(0:05 - 0:09)`), and where. */
export interface Stamp {
  /** Its beginning; undefined where it is an hour of the day, or no time that there is. */
  readonly ms: number | undefined;
  /** Where it begins and ends, brackets included. */
  readonly start: number;
  readonly end: number;
  readonly bracketed: boolean;
}

const time =
  /(?<![\d:.])(?<from>\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)(?: ?(?:-|–|—|~|-->) ?\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)?(?![\d:])/gu;
const half = /^ ?[AaPp]\.?[Mm]\b\.?/u;
const closers: Readonly<Record<string, string>> = {
  '[': ']',
  '(': ')',
  '（': '）',
  '【': '】',
  '<': '>',
  '［': '］',
  '#': '#',
};

/** The times in a text. */
export function* findStamps(text: string): Iterable<Stamp> {
  for (const found of text.matchAll(time)) {
    const after = found.index + found[0].length;
    const noon = half.exec(text.slice(after, after + 6))?.[0].length ?? 0;
    const opener = text[found.index - 1] ?? '';
    // F4 and other programs of German researchers: `#00:01:02-3#`.
    const tenth = opener === '#' ? (/^-\d{1,3}(?=#)/u.exec(text.slice(after, after + 5))?.[0].length ?? 0) : 0;
    const bracketed = closers[opener] !== undefined && text[after + noon + tenth] === closers[opener];
    yield {
      ms: noon > 0 ? undefined : parseCaptionTime(found.groups?.['from'] ?? ''),
      start: bracketed ? found.index - 1 : found.index,
      end: after + noon + tenth + (bracketed ? 1 : 0),
      bracketed,
    };
  }
}

/** The time that a text begins with. */
export function leadingStamp(text: string): Stamp | undefined {
  const [first] = findStamps(text.slice(0, 40));
  return first?.start === 0 ? first : undefined;
}

/** Whether a line is nothing but a time. */
export function isOnlyStamp(line: string): boolean {
  const text = line.trim();
  const stamp = text.length < 40 ? leadingStamp(text) : undefined;
  return stamp?.ms !== undefined && stamp.end === text.length;
}

/** So many times in brackets, most of them later than the one before, are a talk's, and nobody says them. */
const fewest = 3;
const ascending = 0.8;

/** Whether a text says in brackets when its words were said. */
export function wearsStamps(lines: Iterable<string>): boolean {
  let count = 0;
  let later = 0;
  let last = -1;
  for (const line of lines) {
    if (!/\d:\d\d/u.test(line)) continue;
    for (const { ms, bracketed } of findStamps(line)) {
      if (!bracketed || ms === undefined) continue;
      count += 1;
      if (ms >= last) later += 1;
      last = ms;
    }
  }
  return count >= fewest && later >= ascending * count;
}
