/** Words that say little of what a text is about. */
export interface WordLists {
  /** Those that say nothing. */
  readonly empty: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
}

const commonWeight = 0.4;

/** How much a word says: from 0 to 1, for any that stands in no list. */
export function weighWord(word: string, { empty, common }: WordLists): number {
  if (empty.has(word)) return 0;
  return common.has(word) ? commonWeight : 1;
}

/** Of words with white space between. */
export function readWordList(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}
