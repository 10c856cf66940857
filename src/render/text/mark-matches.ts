import { mergeSpans, type Span } from '../../transcript/span.ts';
import { escapeMarkdown, escapeOffsets } from './escape-markdown.ts';

/** Bold, or, where all is bold already, underlined. */
export type MatchMark = '**' | '__';

const edge = /[^\p{L}\p{N}\p{M}]/u;

/**
 * The text escaped, with these stretches (in order) in bold, or between other marks. A stretch is trimmed to begin and end
 * with a letter or digit: `**引语。**后文` would not close under CommonMark, `**引语**。后文` always does. Touching ones
 * become one.
 */
export function markMatches(text: string, matches: readonly Span[], mark: MatchMark = '**'): string {
  const spans = mergeSpans(matches.flatMap((match) => trimmed(text, match)));
  if (spans.length === 0) return escapeMarkdown(text);
  const inserts = [
    ...spans.flatMap(({ start, end }) => [
      { at: end, mark, order: 0 },
      { at: start, mark, order: 1 },
    ]),
    ...escapeOffsets(text).map((at) => ({ at, mark: '\\', order: 2 })),
  ].toSorted((a, b) => a.at - b.at || a.order - b.order);
  let result = '';
  let at = 0;
  for (const insert of inserts) {
    result += text.substring(at, insert.at) + insert.mark;
    at = insert.at;
  }
  return result + text.substring(at);
}

/** Split at line breaks (bold does not cross a list or heading), edges trimmed; nothing left of bare punctuation. */
function trimmed(text: string, { start, end }: Span): readonly Span[] {
  const spans: Span[] = [];
  for (const line of text.substring(start, end).matchAll(/[^\n]+/gu)) {
    let first = start + line.index;
    let last = first + line[0].length;
    while (first < last && edge.test(characterAt(text, first))) first += characterAt(text, first).length;
    while (first < last && edge.test(characterBefore(text, last))) last -= characterBefore(text, last).length;
    if (first < last) spans.push({ start: first, end: last });
  }
  return spans;
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function characterBefore(text: string, end: number): string {
  const low = text.charCodeAt(end - 1);
  return low >= 0xdc00 && low <= 0xdfff && end > 1 ? text.substring(end - 2, end) : text.charAt(end - 1);
}
