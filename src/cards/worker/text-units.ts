import type { Span } from '../../transcript/span.ts';
import { segmenter } from '../../transcript/segmenter.ts';

/** A text in consecutive pieces: joined, they are the text. */
export type TextUnits = (text: string) => readonly Span[];

export const sentences: TextUnits = segmented(segmenter.sentence);
export const words: TextUnits = segmented(segmenter.word);
export const graphemes: TextUnits = segmented(segmenter.grapheme);

/** Up to and including each comma, semicolon or colon. */
export const clauses: TextUnits = (text) => {
  const ends = [...text.matchAll(/[，、；：,;:。！？!?…][”’」』）)\]]*\s*(?!\d)/gu)].map(
    ({ index, 0: mark }) => index + mark.length,
  );
  const bounds = [...new Set([0, ...ends, text.length])];
  return bounds.slice(1).map((end, place) => ({ start: bounds[place] ?? 0, end }));
};

function segmented(by: Intl.Segmenter): TextUnits {
  return (text) => [...by.segment(text)].map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}
