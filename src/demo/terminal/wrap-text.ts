import stringWidth from 'string-width';
import { segmenter } from '../../transcript/segmenter.ts';

/** Marks that may not end a line: they go with what follows. */
const opening = /^[#@/（「『“‘([<`]$/u;
/** Marks that may not begin a line: they hang on the end of the one before, in a margin of so many cells. */
const margin = 2;
const closing = /^[，。！？；：、）」』》”’…,.!?;:)\]❞]/u;

/**
 * Breaks text into lines of at most `columns` terminal cells: between words, and between Chinese ones anywhere. A word
 * longer than a line is broken by graphemes. Existing line breaks stay.
 */
export function wrapText(text: string, columns: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, columns));
}

function wrapLine(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const segment of unbreakable(text)) {
    const fits = stringWidth(line + segment) <= columns - margin;
    const hangs = closing.test(segment) && line !== '' && stringWidth(line + segment) <= columns;
    if (fits || hangs) {
      line += segment;
    } else {
      if (line.trim() !== '') lines.push(line.trimEnd());
      line = segment.trim() === '' ? '' : segment;
      while (stringWidth(line) > columns - margin) {
        const [head, rest] = cut(line, columns - margin);
        lines.push(head);
        line = rest;
      }
    }
  }
  return line.trim() === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** Words, each with the marks that open it. */
function unbreakable(text: string): string[] {
  const parts: string[] = [];
  let opened = '';
  for (const { segment } of segmenter.word.segment(text)) {
    if (opening.test(segment)) {
      opened += segment;
      continue;
    }
    parts.push(opened + segment);
    opened = '';
  }
  return opened === '' ? parts : [...parts, opened];
}

function cut(word: string, columns: number): [string, string] {
  const graphemes = Array.from(segmenter.grapheme.segment(word), ({ segment }) => segment);
  let head = '';
  let count = 0;
  for (const grapheme of graphemes) {
    if (count > 0 && stringWidth(head + grapheme) > columns) break;
    head += grapheme;
    count++;
  }
  return [head, graphemes.slice(count).join('')];
}
