import type { Passage } from './interview.ts';
import { segmenter } from '../transcript/segmenter.ts';
import { uniqueBy } from './unique-by.ts';

/** A sentence as it was said. */
export interface Extract {
  readonly passage: Passage;
  readonly text: string;
}

/** In UTF-16 units. */
const shortest = 15;
const longest = 160;

/**
 * The sentences most typical of these passages, in order of speech: those whose words recur most across the passages.
 * For where nobody wrote a summary. Questions, hosts, and passages with words in doubt are left out.
 */
export function extractSentences(passages: readonly Passage[], most: number): readonly Extract[] {
  const sure = passages.filter(({ doubtful, speaker }) => doubtful.length === 0 && speaker.role !== 'host');
  const spread = passageCounts(sure);
  const candidates = sure.flatMap((passage) =>
    [...segmenter.sentence.segment(passage.text)]
      .map(({ segment }) => segment.trim())
      .filter((text) => text.length >= shortest && text.length <= longest && !/[?？]/u.test(text))
      .map((text, place) => ({ passage, text, place, score: typicality(text, spread) })),
  );
  const ranked = candidates.toSorted((a, b) => b.score - a.score || a.passage.number - b.passage.number);
  return uniqueBy(ranked, ({ text }) => text)
    .slice(0, most)
    .toSorted((a, b) => a.passage.number - b.passage.number || a.place - b.place)
    .map(({ passage, text }) => ({ passage, text }));
}

/** How many passages each word or pair of characters occurs in. */
function passageCounts(passages: readonly Passage[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of passages) {
    for (const unit of new Set(units(text))) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return counts;
}

function typicality(text: string, spread: ReadonlyMap<string, number>): number {
  const all = units(text);
  const recurring = all.map((unit) => Math.log(spread.get(unit) ?? 1));
  return recurring.reduce((sum, value) => sum + value, 0) / Math.max(all.length, 1);
}

function units(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[[\p{L}\p{N}]--\p{Script=Han}]{3,}/gv) ?? [];
  const pairs = [...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair = '']) => pair);
  return [...words, ...pairs];
}
