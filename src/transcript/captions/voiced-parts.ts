import type { Caption } from './caption.ts';
import { cutAtNames } from '../labels/cut-at-names.ts';
import { readHead, type Voices } from './find-voices.ts';

/** What one voice says of a caption. */
export interface VoicedPart {
  readonly text: string;
  readonly name: string | undefined;
  /** Whether somebody begins to speak here, named or not. */
  readonly begins: boolean;
  /** Whether a dash alone says so. */
  readonly isDashed: boolean;
}

const changeOfVoice = /^>>+\s*/u;
/** `- Yes.`, `–Yes.`; a number below zero is none, nor is `-- a sentence that goes on`. */
const dash = /^[-–—]\s*(?![-–—\d\s])/u;

/**
 * A caption's lines, joined where the same person goes on. A dash begins another's words where two lines of the caption have
 * one, or where names say elsewhere who speaks: whose, it does not say. What a voice tag encloses is that voice's.
 */
export function voicedParts(
  { lines: written, voice }: Caption,
  { names, recurring }: Pick<Voices, 'names' | 'recurring'>,
  hasVoices: boolean,
): readonly VoicedPart[] {
  const parts: { text: string; name: string | undefined; begins: boolean; isDashed: boolean }[] = [];
  const lines = written.flatMap((line) => cutAtNames(line, recurring));
  const dashes = voice === undefined ? lines.filter((line) => dash.test(line)).length : 0;
  const isParted = dashes > 1 || (dashes > 0 && names.size > 0);
  for (const line of lines) {
    const found = readHead(line);
    const isHead = found !== undefined && (hasVoices ? found.name === voice : names.has(found.name));
    const changes = changeOfVoice.exec(line)?.[0].length ?? 0;
    const dashed = isParted ? (dash.exec(line)?.[0].length ?? 0) : 0;
    const open = parts.at(-1);
    if (isHead) {
      const name = hasVoices ? undefined : found.name;
      parts.push({ text: line.substring(found.length), name, begins: !hasVoices, isDashed: false });
    } else if (changes > 0 || dashed > 0) {
      parts.push({ text: line.substring(changes + dashed), name: undefined, begins: true, isDashed: dashed > 0 });
    } else if (open === undefined) parts.push({ text: line, name: undefined, begins: false, isDashed: false });
    else open.text = `${open.text} ${line}`;
  }
  return parts;
}
