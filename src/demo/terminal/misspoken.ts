import type { TerminalWords } from './words/terminal-en-us.ts';

/** What was typed cannot be done; says why, and what to type instead, in whichever language it is read. */
export class Misspoken extends Error {
  override readonly name = 'Misspoken';
  readonly tell: (words: TerminalWords) => string;
  constructor(tell: (words: TerminalWords) => string) {
    super('misspoken');
    this.tell = tell;
  }
}

/** A sentence, and what may have been meant. */
export function withNear(sentence: string, near: readonly string[], words: TerminalWords): string {
  return near.length === 0 ? sentence : `${sentence}${words.gap}${words.didYouMean(near)}`;
}
