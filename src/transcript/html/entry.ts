import { isSpaced } from '../is-spaced.ts';
import type { Problem } from '../transcript.ts';
import { parseCaptionTime } from '../captions/parse-timing.ts';
import type { FlowBlock, FlowLine } from './flow.ts';

/** What stands on a page whose elements say who speaks, in its order. */
export type Entry = EntryHead | Said;

/** Where somebody begins to speak, or goes on at a time that is told. */
export interface EntryHead {
  readonly kind: 'head';
  readonly voice: string | undefined;
  readonly startMs: number | undefined;
  readonly line: number;
}

export interface Said {
  readonly kind: 'words' | 'heading' | 'note';
  readonly text: string;
  readonly line: number;
}

/** Talk as one form of page has it. */
export interface Voicing {
  /** The block with which it begins. */
  readonly start: number;
  readonly entries: readonly Entry[];
  readonly problems?: readonly Problem[];
}

/** What a block says, as one line: where the page breaks one, a space stands for it, or nothing in Chinese. */
export function textOfBlock({ lines }: FlowBlock): string {
  return joinLines(lines.map(textOfLine));
}

export function textOfLine({ runs }: FlowLine): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .trim();
}

export function joinLines(lines: readonly string[]): string {
  const parts: string[] = [];
  let last = '';
  for (const line of lines) {
    if (line === '') continue;
    if (isSpaced(last, line.charAt(0))) parts.push(' ');
    parts.push(line);
    last = line.at(-1) ?? '';
  }
  return parts.join('');
}

/** A name as a label is written, without its colon; undefined for none. */
export function toVoice(text: string): string | undefined {
  const name = text
    .trim()
    .replace(/[:：]$/u, '')
    .trim();
  return name === '' ? undefined : name;
}

const clock = /^[[(（【<]?(\d{1,3}(?::\d{2}){1,2}(?:[.,]\d{1,3})?)[\])）】>]?$/u;

/** Milliseconds of a text that is nothing but a time of a recording. */
export function clockMs(text: string): number | undefined {
  const found = clock.exec(text.trim())?.[1];
  return found === undefined ? undefined : parseCaptionTime(found);
}

/** What a block is where nobody says it. */
export function asideOf(block: FlowBlock): readonly Said[] {
  const text = textOfBlock(block);
  if (text === '') return [];
  return [{ kind: block.kind === 'heading' ? 'heading' : 'note', text, line: block.lines[0]?.line ?? 1 }];
}

/** What a block says where it is somebody's words. */
export function spokenOf(block: FlowBlock): readonly Said[] {
  return asideOf(block).map((said) => ({ ...said, kind: 'words' }));
}
