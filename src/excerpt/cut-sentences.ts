import type { Span } from '../transcript/span.ts';

/** A run of marks that may end a sentence, with the closing marks behind it. */
const ends = /[。！？!?…]+["'”’」』）)\]]*|(?<!\.)\.+["'”’」』）)\]]*(?=\s|$)/gu;
const abbreviated = /(?:^|[\s("“])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|vs|Prof|e\.g|i\.e|cf|approx)$/u;
const longestAbbreviation = 8;

/** The sentences of a text, without the space around them; what stands behind the last mark is one as well. */
export function cutSentences(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(ends)) {
    const end = index + mark.length;
    if (goesOn(text, index, end, mark)) continue;
    add(start, end);
    start = end;
  }
  add(start, text.length);
  return spans;

  function add(from: number, to: number): void {
    const sentence = text.substring(from, to);
    const trimmed = sentence.trim();
    if (trimmed === '') return;
    const begin = from + sentence.indexOf(trimmed);
    spans.push({ start: begin, end: begin + trimmed.length });
  }
}

/** Whether the sentence goes on behind its mark: an abbreviation, a pause, a question inside. */
function goesOn(text: string, at: number, end: number, mark: string): boolean {
  const rest = text.substring(end, end + 4).trimStart();
  if (/^[，、；：,;:—–-]/u.test(rest)) return true;
  if (!/^[.…]/u.test(mark)) return false;
  if (/^\p{Ll}/u.test(rest)) return true;
  return mark === '.' && abbreviated.test(text.substring(Math.max(at - longestAbbreviation, 0), at));
}
