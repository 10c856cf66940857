import { append } from '../append.ts';
import type { SourceLine } from '../source-lines.ts';
import type { Problem } from '../transcript.ts';
import type { Caption, CaptionReading } from './caption.ts';
import { hasArrow } from './parse-timing.ts';
import { readCaption } from './read-webvtt.ts';

/**
 * SubRip, as it is published: captions may lack their number, hold empty lines, or none at all. Only the next time ends a
 * caption's words; a number alone on the line before it is the next caption's.
 */
export function readSubRip(lines: readonly SourceLine[]): CaptionReading {
  const captions: Caption[] = [];
  const problems: Problem[] = [];
  let open: { readonly timing: SourceLine; readonly words: SourceLine[] } | undefined;
  let number: number | undefined;
  for (const line of lines) {
    if (!hasArrow(line.text)) {
      open?.words.push(line);
      continue;
    }
    if (open !== undefined) {
      const words = withoutNumber(open.words);
      number = words.length < open.words.length ? Number(open.words.at(-1)?.text) : undefined;
      append(captions, readCaption(open.timing, words, problems));
    }
    open = { timing: line, words: [] };
  }
  if (open !== undefined) {
    const begun = number === undefined ? undefined : findBegun(open.words, number + 1);
    append(captions, readCaption(open.timing, open.words.slice(0, begun), problems));
    const cut = begun === undefined ? undefined : open.words[begun];
    if (cut !== undefined) problems.push(cutOff(cut.number));
  }
  return { captions, problems };
}

/** A number that directly precedes a time, where it stands alone. */
function withoutNumber(lines: readonly SourceLine[]): readonly SourceLine[] {
  const standsAlone = lines.length < 2 || lines.at(-2)?.text.trim() === '';
  return isNumber(lines.at(-1)) && standsAlone ? lines.slice(0, -1) : lines;
}

function isNumber(line: SourceLine | undefined): boolean {
  return line !== undefined && /^\s*\d+$/.test(line.text);
}

/** Where the next caption begins that ends before its words: its number alone, or part of its time with it. */
function findBegun(lines: readonly SourceLine[], number: number): number | undefined {
  const last = lines.findLastIndex(({ text }) => text.trim() !== '');
  for (const at of [last, last - 1]) {
    const isNext = isNumber(lines[at]) && Number(lines[at]?.text) === number && lines[at - 1]?.text.trim() === '';
    const isTime = at === last || /^[\s\d:.,>-]*$/.test(lines[last]?.text ?? '');
    if (isNext && isTime) return at;
  }
  return undefined;
}

function cutOff(line: number): Problem {
  const message = 'a caption begins here and has no words: the file may have been cut off, look what is missing';
  return { line, column: 1, message };
}
