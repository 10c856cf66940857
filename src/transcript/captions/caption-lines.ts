import type { SourceLine } from '../source-lines.ts';

/** A timed format's lines as they stand: a line of one space ends no caption, an empty one does. */
export function captionLines(text: string): readonly SourceLine[] {
  const clean = text.replace(/\uFEFF/g, '');
  return clean.split(/\r\n|\n|\r/).map((line, index) => ({ number: index + 1, text: line }));
}
