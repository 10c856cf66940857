import type { LocalDiscord, Outcome } from '../../src/local-discord/local-discord.ts';
import type { Shown } from './shown.ts';

/** One thing a person does, and what has to come of it. */
export interface Ask {
  /** For whoever reads of its failure. */
  readonly name: string;
  /** Who does it. */
  readonly user: string;
  act(discord: LocalDiscord): Promise<Outcome>;
  /**
   * What is wrong with the answer; undefined where it is right.
   * @param rushed - whether so many asked at once that a list of choices may stay empty: it cannot be deferred
   */
  judge(shown: Shown, rushed: boolean): string | undefined;
  /** Told once what became of it: undefined where no answer was seen, so that nobody knows whether it was done. */
  settled?(shown: Shown | undefined, outcome: Outcome | undefined): void;
}

/** Makes the next thing that somebody does; undefined where it has none just now. */
export type Asker = () => Ask | undefined;

/** What is wrong where these words are not all shown. */
export function lacks(shown: Shown, ...words: readonly string[]): string | undefined {
  const missing = words.filter((word) => !shown.text.includes(word));
  return missing.length === 0 ? undefined : `lacks ${missing.map((word) => `“${word}”`).join(', ')}: ${excerpt(shown)}`;
}

export function excerpt({ text }: Shown): string {
  return JSON.stringify(text.length > 300 ? `${text.slice(0, 150)} … ${text.slice(-150)}` : text);
}
