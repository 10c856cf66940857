import type { Note, Problem } from '../transcript.ts';
import { append } from '../append.ts';
import type { CaptionAsides, Caption } from './caption.ts';
import { findVoices } from './find-voices.ts';
import { voicedParts } from './voiced-parts.ts';
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

/**
 * Captions as words by voice. Where a format has voices of its own, they hold, and what stands before a colon are words;
 * elsewhere a name before a colon begins somebody's words, and whoever spoke before goes on until then.
 */
export function utterancesOf(captions: readonly Caption[]): Utterances {
  const utterances: Utterance[] = [];
  const directions: { text: string; line: number; after: number }[] = [];
  const hasVoices = captions.some(({ voice }) => voice !== undefined);
  const lines = captions.flatMap((caption) => caption.lines.map((text) => ({ text, line: caption.line })));
  const voices = findVoices(hasVoices ? [] : lines.map(({ text }) => text));
  const { unsure } = voices;
  const problems = unsure.slice(0, mostTold).map(({ name, index }, at): Problem => {
    const others =
      at + 1 === mostTold && unsure.length > mostTold ? `, and so are ${unsure.length - mostTold} more` : '';
    const message = `"${name}" stands before a colon once, and is taken for words${others}: if it is who speaks, put a name before everybody’s words`;
    return { line: lines[index]?.line ?? 1, column: 1, message };
  });
  let voice: string | undefined;
  let asides: CaptionAsides[] = [];
  const dashed: Caption[] = [];
  for (const caption of captions) {
    if (caption.asides !== undefined) asides.push(caption.asides);
    if (hasVoices) voice = caption.voice;
    for (const part of voicedParts(caption, voices, hasVoices)) {
      if (part.name !== undefined) voice = part.name;
      else if (part.begins) voice = hasVoices ? voice : undefined;
      if (part.isDashed) dashed.push(caption);
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
  const [first] = voices.names.size === 0 ? [] : dashed;
  return { utterances, directions, problems: first === undefined ? problems : [...problems, unnamed(first, dashed)] };
}

function unnamed({ line }: Caption, { length }: readonly Caption[]): Problem {
  const more = length === 1 ? '' : ` (and ${length - 1} more below)`;
  const message = `a dash begins words here, as where another speaks, and no name, so they are nobody’s${more}: write the name and a colon behind the dash`;
  return { line, column: 1, message };
}
