import { isolated } from '../../foreign-text.ts';
import type { Passage } from '../../interview/interview.ts';
import { quotableText } from '../../interview/quotable-text.ts';
import { moveSpan, type Span } from '../../transcript/span.ts';
import { escapedLength, fitPlain } from './fit-line.ts';
import { fitText } from './fit-text.ts';
import { markMatches } from './mark-matches.ts';
import { segmenter } from '../../transcript/segmenter.ts';

/** The part of a passage where the words were found, on one line, as plain text. */
export function snippet(passage: Passage, matches: readonly Span[], limit: number): string {
  const { text, marks } = quotableText(passage, matches);
  const start = snippetStart(text, marks[0], limit);
  return fitPlain(`${start > 0 ? '…' : ''}${headOf(text, start, limit)}`, limit);
}

/** As `snippet`, escaped and with the found words bold; fits `limit` as escaped, the marks apart. */
export function markedSnippet(passage: Passage, matches: readonly Span[], limit: number): string {
  const { text, marks } = quotableText(passage, matches);
  const start = snippetStart(text, marks[0], limit);
  const lead = start > 0 ? '…' : '';
  const fitted = fitText(`${lead}${headOf(text, start, limit)}`, limit, escapedLength);
  const moved = marks
    .map((mark) => moveSpan(mark, lead.length - start))
    .filter((mark) => mark.start >= lead.length && mark.end <= fitted.length - (fitted.endsWith('…') ? 1 : 0));
  return isolated(markMatches(fitted, moved.slice(0, 5)));
}

/** On one line, what stands from there on: no more than tells where it is cut. */
function headOf(text: string, start: number, limit: number): string {
  return text
    .trimEnd()
    .substring(start, start + limit + beyond)
    .replace(/\s/gu, ' ');
}

/** In UTF-16 units: behind the limit, what `fitText` may look at. */
const beyond = 10;

/** The beginning where that shows the first match; else its sentence's; else a little before the match. */
function snippetStart(text: string, match: Span | undefined, limit: number): number {
  if (match === undefined || match.end <= limit / 2) return 0;
  const sentence = segmentStart(segmenter.sentence, text, match.start);
  if (match.end - sentence <= limit / 2) return sentence;
  return segmentStart(segmenter.grapheme, text, Math.max(match.start - Math.floor(limit / 4), 0));
}

/** Of a long text, only what stands around the place is looked at: a segmenter copies its text. */
function segmentStart(by: Intl.Segmenter, text: string, place: number): number {
  const from = Math.max(place - around, 0);
  return from + (by.segment(text.substring(from, place + around)).containing(place - from)?.index ?? 0);
}

/** In UTF-16 units: longer than any sentence that a snippet would begin with. */
const around = 2000;
