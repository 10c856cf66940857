import type { Interview } from '../interview/interview.ts';
import type { ItemWords } from '../interview/interview.ts';
import { wordsOf } from '../interview/words-of.ts';

/** The words of an item, and what they are known by. */
export interface KnownWords {
  readonly hash: string;
  readonly words: ItemWords;
}

/** All that an interview says: its passages; of each section what we tell, and its points. In order. */
export function* knownWords({ passages, sections }: Pick<Interview, 'passages' | 'sections'>): Generator<KnownWords> {
  for (const passage of passages) yield { hash: passage.hash, words: wordsOf(passage) };
  for (const section of sections) {
    yield { hash: section.hash, words: wordsOf(section) };
    for (const point of section.points) yield { hash: point.hash, words: wordsOf(point) };
  }
}
