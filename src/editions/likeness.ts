import type { ItemWords } from '../interview/interview.ts';

/** A text as the neighbours in it: two texts share many where one was made of the other. */
export interface Neighbours {
  /** How often each pair of neighbouring characters or words comes. */
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

/** Where no spaces part words, a character counts as one. */
const token =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}|[\p{L}\p{M}\p{N}]+/gu;

export function neighboursIn(text: string): Neighbours {
  const tokens = text.toLowerCase().match(token) ?? Array.from(text.trim());
  const counts = new Map<string, number>();
  const pairs = tokens.length < 2 ? tokens : tokens.slice(1).map((each, at) => `${tokens[at] ?? ''} ${each}`);
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return { counts, size: pairs.length };
}

/** How much of the first text the second holds, from 0 to 1; and how alike they are as a whole. */
export function likeness(first: Neighbours, second: Neighbours): { readonly held: number; readonly alike: number } {
  let shared = 0;
  for (const [pair, count] of first.counts) shared += Math.min(count, second.counts.get(pair) ?? 0);
  return {
    held: shared / Math.max(first.size, 1),
    alike: (2 * shared) / Math.max(first.size + second.size, 1),
  };
}

/** What is compared of an item: all that it says. */
export function saidBy(words: ItemWords): string {
  if (words.kind === 'verbatim') return words.text;
  if (words.kind === 'digest') return `${words.text.zh}\n${words.text.en}`;
  const texts = words.summary === undefined ? [words.title] : [words.title, words.summary];
  return texts.map(({ zh, en }) => `${zh}\n${en}`).join('\n');
}
