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
  for (const line of lines) {
    if (!hasArrow(line.text)) {
      open?.words.push(line);
      continue;
    }
    if (open !== undefined) append(captions, readCaption(open.timing, withoutNumber(open.words), problems));
    open = { timing: line, words: [] };
  }
  if (open !== undefined) append(captions, readCaption(open.timing, open.words, problems));
  return { captions, problems };
}

/** A number that directly precedes a time, where it stands alone. */
function withoutNumber(lines: readonly SourceLine[]): readonly SourceLine[] {
  const last = lines.at(-1);
  const isNumber = last !== undefined && /^\s*\d+$/.test(last.text);
  const standsAlone = lines.length < 2 || lines.at(-2)?.text.trim() === '';
  return isNumber && standsAlone ? lines.slice(0, -1) : lines;
}
