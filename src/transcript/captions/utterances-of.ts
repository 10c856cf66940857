import type { Note, Problem } from '../transcript.ts';
import { append } from '../append.ts';
import type { CaptionAsides, Caption } from './caption.ts';
import { findVoices, readHead } from './find-voices.ts';
import { takeDirections } from './take-directions.ts';

/** Words of one voice out of one caption. */
export interface Utterance {
  readonly text: string;
  readonly line: number;
  readonly startMs: number | undefined;
  readonly endMs: number | undefined;
  readonly voice: string | undefined;
  /** Whether somebody begins to speak here, named or not. */
  readonly begins: boolean;
  readonly isParagraph: boolean;
  readonly asides: readonly CaptionAsides[];
}

export interface Utterances {
  readonly utterances: readonly Utterance[];
  /** Stage directions, with how many utterances stand before each. */
  readonly directions: readonly (Pick<Note, 'text' | 'line'> & { readonly after: number })[];
  readonly problems: readonly Problem[];
}

/** So many are told one by one. */
const mostTold = 10;
const changeOfVoice = /^(?:>>+)\s*/u;

/**
 * Captions as words by voice. Where a format has voices of its own, they hold, and what stands before a colon are words;
 * elsewhere a name before a colon begins somebody's words, and whoever spoke before goes on until then.
 */
export function utterancesOf(captions: readonly Caption[]): Utterances {
  const utterances: Utterance[] = [];
  const directions: { text: string; line: number; after: number }[] = [];
  const hasVoices = captions.some(({ voice }) => voice !== undefined);
  const lines = captions.flatMap((caption) => caption.lines.map((text) => ({ text, line: caption.line })));
  const { names, unsure } = findVoices(hasVoices ? [] : lines.map(({ text }) => text));
  const problems = unsure.slice(0, mostTold).map(({ name, index }, at): Problem => {
    const others =
      at + 1 === mostTold && unsure.length > mostTold ? `, and so are ${unsure.length - mostTold} more` : '';
    const message = `"${name}" stands before a colon once, and is taken for words${others}: if it is who speaks, put a name before everybody’s words`;
    return { line: lines[index]?.line ?? 1, column: 1, message };
  });
  let voice: string | undefined;
  let asides: CaptionAsides[] = [];
  for (const caption of captions) {
    if (caption.asides !== undefined) asides.push(caption.asides);
    if (hasVoices) voice = caption.voice;
    for (const part of partsOf(caption, names, hasVoices)) {
      if (part.name !== undefined) voice = part.name;
      else if (part.begins) voice = hasVoices ? voice : undefined;
      const { words, directions: found } = takeDirections(part.text);
      append(
        directions,
        found.map((text) => ({ text, line: caption.line, after: utterances.length })),
      );
      if (words === '') continue;
      const { line, startMs, endMs, isParagraph = false } = caption;
      utterances.push({ text: words, line, startMs, endMs, voice, begins: part.begins, isParagraph, asides });
      asides = [];
    }
  }
  return { utterances, directions, problems };
}

interface Part {
  readonly text: string;
  readonly name: string | undefined;
  readonly begins: boolean;
}

/** A caption's lines, joined where the same person goes on. */
function partsOf({ lines, voice }: Caption, names: ReadonlySet<string>, hasVoices: boolean): readonly Part[] {
  const parts: { text: string; name: string | undefined; begins: boolean }[] = [];
  for (const line of lines) {
    const found = readHead(line);
    const isHead = found !== undefined && (hasVoices ? found.name === voice : names.has(found.name));
    const changes = changeOfVoice.exec(line)?.[0].length ?? 0;
    const open = parts.at(-1);
    if (isHead)
      parts.push({ text: line.substring(found.length), name: hasVoices ? undefined : found.name, begins: !hasVoices });
    else if (changes > 0) parts.push({ text: line.substring(changes), name: undefined, begins: true });
    else if (open === undefined) parts.push({ text: line, name: undefined, begins: false });
    else open.text = `${open.text} ${line}`;
  }
  return parts;
}
