import { weighChains } from './weigh-chains.ts';
import { soundAlternatives } from './read-han.ts';
import type { ReadingBuilder } from './reading-builder.ts';
import { splitSyllables } from '../language/syllables-of.ts';
import { wholeWord } from '../index/terms-of.ts';
import type { Token } from '../language/tokenise.ts';

const mostSplits = 12;

/**
 * Words that are really pinyin, spaced or run together: a whole row of words that all read as syllables, or one word
 * unknown otherwise. Returns those it has taken.
 */
export function readPinyin(text: string, words: readonly Token[], builder: ReadingBuilder): ReadonlySet<Token> {
  const taken = new Set<Token>();
  if (builder.weights.sound === 0) return taken;
  for (const row of rowsOf(text, words)) {
    const whole = row.flatMap((word) => splitBest(word.text, builder) ?? [undefined]);
    const rows = row.length > 1 && isPinyin(whole, builder, 0.5) ? [row] : row.map((word) => [word]);
    for (const candidate of rows) {
      const known =
        candidate.length === 1 &&
        candidate.every(
          (word) => builder.has(wholeWord(word.text, word.start).term) || builder.aliasesOf(word).length > 0,
        );
      const syllables = candidate.flatMap((word) => splitBest(word.text, builder) ?? [undefined]);
      if (known || !isPinyin(syllables, builder, candidate.length > 1 ? 0.5 : 1)) continue;
      addSyllables(
        syllables.filter((syllable) => syllable !== undefined),
        builder,
      );
      candidate.forEach((word) => taken.add(word));
    }
  }
  return taken;
}

/** Reads an unknown word as the initials of one of the collection's words (`hch` for 护城河); false where it is none. */
export function findInitials(letters: string, builder: ReadingBuilder): boolean {
  const found = builder.index.homophones.findByInitials(letters).map((word) => Array.from(word));
  const length = letters.length;
  if (found.length === 0 || builder.weights.sound === 0) return false;
  const units = Array.from({ length }, () => builder.addUnit(1));
  for (let at = 0; at + 1 < length; at += 1) {
    const alternatives = found.map((characters) => ({
      term: characters.slice(at, at + 2).join(''),
      worth: builder.weights.sound,
    }));
    builder.addGroup(alternatives, 1, [units[at] ?? 0, units[at + 1] ?? 0]);
  }
  return true;
}

/** Words with nothing but space between them. */
function rowsOf(text: string, words: readonly Token[]): Token[][] {
  const rows: Token[][] = [];
  for (const word of words) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    if (row !== undefined && before !== undefined && /^[\s']*$/.test(text.slice(before.end, word.start)))
      row.push(word);
    else rows.push([word]);
  }
  return rows;
}

function splitBest(word: string, builder: ReadingBuilder): string[] | undefined {
  const splits = splitSyllables(word, mostSplits);
  const known = splits.map((split) => share(pairsOf(split), builder));
  return splits[known.indexOf(Math.max(...known))];
}

function isPinyin(
  syllables: readonly (string | undefined)[],
  builder: ReadingBuilder,
  least: number,
): syllables is string[] {
  if (syllables.length < 2 || syllables.includes(undefined)) return false;
  return share(pairsOf(syllables.filter((syllable) => syllable !== undefined)), builder) >= least;
}

function share(pairs: readonly (readonly [string, string])[], builder: ReadingBuilder): number {
  if (pairs.length === 0) return 0;
  return pairs.filter(([a, b]) => builder.index.homophones.find(a, b).length > 0).length / pairs.length;
}

function pairsOf(syllables: readonly string[]): [string, string][] {
  return syllables.slice(1).map((second, at) => [syllables[at] ?? '', second]);
}

function addSyllables(syllables: readonly string[], builder: ReadingBuilder): void {
  const alternatives = weighChains(pairsOf(syllables).map(([a, b]) => soundAlternatives(a, b, builder)));
  const importance = (at: number): number =>
    Math.min(
      ...[alternatives[at - 1], alternatives[at]].flatMap((list) => (list === undefined ? [] : builder.rarityOf(list))),
    );
  const units = syllables.map((_, at) => builder.addUnit(importance(at)));
  alternatives.forEach((list, at) => builder.addGroup(list, 1, [units[at] ?? 0, units[at + 1] ?? 0]));
}
