import { isolated } from '../../foreign-text.ts';
import type { Span } from '../../transcript/span.ts';
import { oneLine } from './escape-markdown.ts';
import { escapedLength, fitLine } from './fit-line.ts';
import { fitText } from './fit-text.ts';
import { markMatches } from './mark-matches.ts';

const mostMarks = 5;

/** As `fitLine`, with these stretches of the text bold where it shows them; the marks come beside the limit. */
export function markedLine(text: string, matches: readonly Span[], limit: number): string {
  const line = oneLine(text);
  const lead = text.length - text.trimStart().length;
  // Runs of space became one: then places are no longer the text's own.
  if (matches.length === 0 || line.length !== text.trim().length) return fitLine(text, limit);
  const fitted = fitText(line, limit, escapedLength);
  const shown = fitted === line ? fitted.length : fitted.length - 1;
  const moved = matches.map(({ start, end }) => ({ start: start - lead, end: end - lead }));
  const marks = moved.filter(({ start, end }) => start >= 0 && end <= shown).slice(0, mostMarks);
  return isolated(markMatches(fitted, marks));
}
