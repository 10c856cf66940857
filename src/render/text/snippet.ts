import type { Passage } from '../../interview/interview.ts';
import { quotableText } from '../../interview/quotable-text.ts';
import { moveSpan, type Span } from '../../transcript/span.ts';
import { escapedLength } from './fit-line.ts';
import { fitText } from './fit-text.ts';
import { markMatches } from './mark-matches.ts';
import { segmenter } from '../../transcript/segmenter.ts';

/** The part of a passage where the words were found, on one line, as plain text. */
export function snippet(passage: Passage, matches: readonly Span[], limit: number): string {
  const { text, marks } = quotableText(passage, matches);
  const start = snippetStart(text, marks[0], limit);
  return fitText(`${start > 0 ? '…' : ''}${text.substring(start)}`.replace(/\s/gu, ' ').trimEnd(), limit);
}

/** As `snippet`, escaped and with the found words bold; fits `limit` as escaped, the marks apart. */
export function markedSnippet(passage: Passage, matches: readonly Span[], limit: number): string {
  const { text, marks } = quotableText(passage, matches);
  const start = snippetStart(text, marks[0], limit);
  const lead = start > 0 ? '…' : '';
  const fitted = fitText(`${lead}${text.substring(start)}`.replace(/\s/gu, ' ').trimEnd(), limit, escapedLength);
  const moved = marks
    .map((mark) => moveSpan(mark, lead.length - start))
    .filter((mark) => mark.start >= lead.length && mark.end <= fitted.length - (fitted.endsWith('…') ? 1 : 0));
  return markMatches(fitted, moved.slice(0, 5));
}

/** The beginning where that shows the first match; else its sentence's; else a little before the match. */
function snippetStart(text: string, match: Span | undefined, limit: number): number {
  if (match === undefined || match.end <= limit / 2) return 0;
  const sentence = segmenter.sentence.segment(text).containing(match.start)?.index ?? 0;
  if (match.end - sentence <= limit / 2) return sentence;
  return segmenter.grapheme.segment(text).containing(Math.max(match.start - Math.floor(limit / 4), 0))?.index ?? 0;
}
