import type { Bilingual } from './interview.ts';

/** A text in each language that somebody wrote it in: what it can be found by. */
export function formsOf({ zh, en, tw }: Bilingual): readonly string[] {
  return tw === undefined ? [zh, en] : [zh, en, tw];
}
