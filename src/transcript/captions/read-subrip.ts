import { append } from '../append.ts';
import type { SourceLine } from '../source-lines.ts';
import type { Problem } from '../transcript.ts';
import type { Caption, CaptionReading } from './caption.ts';
import { isTiming } from './parse-timing.ts';
import { readCaption } from './read-webvtt.ts';

/** A time, and what stands up to the next one. */
interface Block {
  /** Absent of what stands before the first time. */
  readonly timing?: SourceLine;
  readonly lines: SourceLine[];
}

/**
 * SubRip, as it is published: captions may lack their number, hold empty lines, or have none between them. Only the next time
 * ends a caption's words; the number right above that is the next caption's, where it stands alone or the numbers go on.
 */
export function readSubRip(lines: readonly SourceLine[]): CaptionReading {
  const blocks = blocksOf(lines);
  const numbers = blocks.map((block) => numberAtEnd(block.lines));
  const captions: Caption[] = [];
  const problems: Problem[] = [];
  for (const [at, { timing, lines: own }] of blocks.entries()) {
    if (timing === undefined) continue;
    const number = numbers[at - 1];
    const isLast = at === blocks.length - 1;
    const begun = isLast && number !== undefined ? findBegun(own, number) : undefined;
    const end = isLast ? begun : isNextNumber(numbers, at) ? -1 : undefined;
    append(captions, readCaption(timing, own.slice(0, end), problems));
    const cut = begun === undefined ? undefined : own[begun];
    if (cut !== undefined) problems.push(cutOff(cut.number));
  }
  return { captions, problems };
}

function blocksOf(lines: readonly SourceLine[]): readonly Block[] {
  const blocks: Block[] = [{ lines: [] }];
  for (const line of lines) {
    if (isTiming(line.text)) blocks.push({ timing: line, lines: [] });
    else blocks.at(-1)?.lines.push(line);
  }
  return blocks;
}

/** What may be the number of the caption below. */
interface NumberAbove {
  readonly value: number;
  readonly isAlone: boolean;
}

function numberAtEnd(lines: readonly SourceLine[]): NumberAbove | undefined {
  const text = lines.at(-1)?.text ?? '';
  const isAlone = lines.length < 2 || lines.at(-2)?.text.trim() === '';
  return isNumber(text) ? { value: Number(text), isAlone } : undefined;
}

/** Whether a number stands alone, is one more than that of the caption above, or one less than that of the caption below. */
function isNextNumber(numbers: readonly (NumberAbove | undefined)[], at: number): boolean {
  const number = numbers[at];
  if (number === undefined || number.isAlone) return number !== undefined;
  return numbers[at - 1]?.value === number.value - 1 || numbers[at + 1]?.value === number.value + 1;
}

function isNumber(text: string): boolean {
  return /^\s*\d+$/.test(text);
}

/** Where the next caption begins that ends before its words: its number, set as the one before, or part of its time with it. */
function findBegun(lines: readonly SourceLine[], { value, isAlone }: NumberAbove): number | undefined {
  const last = lines.findLastIndex(({ text }) => text.trim() !== '');
  for (const at of [last, last - 1]) {
    const { text = '' } = lines[at] ?? {};
    const isNext = isNumber(text) && Number(text) === value + 1;
    const isSetSo = !isAlone || lines[at - 1]?.text.trim() === '';
    const isTime = at === last || /^[\s\d:.,>-]*$/.test(lines[last]?.text ?? '');
    if (isNext && isSetSo && isTime) return at;
  }
  return undefined;
}

function cutOff(line: number): Problem {
  const message = 'a caption begins here and has no words: the file may have been cut off, look what is missing';
  return { line, column: 1, message };
}
