import type { Block } from '../split-blocks.ts';
import type { Problem } from '../transcript.ts';
import { cutAtNames } from './cut-at-names.ts';
import { nameBeforeColon } from './parse-head.ts';

const mostTold = 5;

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
  const [, inside] = cutAtNames(text.slice(from).replaceAll('*', ''), people);
  return inside === undefined ? undefined : nameBeforeColon(inside);
}

function inside(name: string): string {
  return `"${name}" stands before a colon inside somebody else's words here: if it is who speaks, begin a new line with it`;
}
