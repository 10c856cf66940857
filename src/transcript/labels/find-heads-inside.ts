import type { Block } from '../split-blocks.ts';
import type { Problem } from '../transcript.ts';

/** In UTF-16 units: no name is longer. */
const longestName = 60;
const mostTold = 5;
const sentenceEnd = /[.!?。！？…]["'”’」』)）]?\s{0,2}(?=\S)/gu;

/** Where somebody who speaks elsewhere stands before a colon right behind a sentence, inside of a line: that is told, for it may be theirs. */
export function findHeadsInside(
  blocks: readonly Block[],
  byLine: ReadonlyMap<number, { readonly length: number }>,
  people: ReadonlySet<string>,
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { kind, lines } of blocks) {
    if (kind !== 'paragraph') continue;
    for (const { number, text } of lines) {
      if (problems.length >= mostTold) return problems;
      const name = nameInside(text, byLine.get(number)?.length ?? 0, people);
      if (name !== undefined) problems.push({ line: number, column: 1, message: inside(name) });
    }
  }
  return problems;
}

function nameInside(text: string, from: number, people: ReadonlySet<string>): string | undefined {
  for (const { index } of text.matchAll(/[:：]/gu)) {
    if (index <= from) continue;
    const before = text
      .slice(Math.max(from, index - longestName), index)
      .replaceAll('*', '')
      .trimEnd();
    const name = [...before.matchAll(sentenceEnd)]
      .map((end) => before.slice(end.index + end[0].length))
      .find((rest) => people.has(rest));
    if (name !== undefined) return name;
  }
  return undefined;
}

function inside(name: string): string {
  return `"${name}" stands before a colon inside somebody else's words here: if it is who speaks, begin a new line with it`;
}
