import { covers } from '../../transcript/span.ts';
import { chineseWeights } from '../language/chinese-weights.ts';
import type { Alternative, ReadingBuilder } from './reading-builder.ts';
import { syllablesOf } from '../language/syllables-of.ts';
import { charactersOf } from '../index/terms-of.ts';
import type { Token } from '../language/tokenise.ts';
import { wordBoundaries } from '../language/word-boundaries.ts';

/** Beside its pairs, one character alone says little, but more than nothing: a paraphrase shares just these. */
const characterWeight = 0.2;
/** Even two particles in a row tell one passage from another a little. */
const leastWeight = 0.05;
/** What a homophone is worth beside one of the same sound inside a word: a near sound, and one across two words. */
const nearSound = 0.65;
const acrossWords = 0.6;
/** Two characters that are a word of the language already are seldom a slip for another. */
const insteadOfWord = 0.5;

/** A run of Chinese by its overlapping pairs; a pair the collection does not have by what sounds like it. */
export function readHan(token: Token, numbers: readonly Token[], builder: ReadingBuilder): void {
  const characters = charactersOf(token.text, token.start);
  const plain = characters.map(({ character }) => character);
  const inNumber = characters.map((character) =>
    numbers.some((number) => covers(number, character) && number.end - number.start > 1),
  );
  const said = builder.literal ? plain.map(() => 1) : chineseWeights(token.text);
  const weights = characters.map((_, at) => (inNumber[at] ? 0 : (said[at] ?? 1)));
  const silent = weights.map((weight) => weight === 0);
  const alone = characters.length === 1;
  const units = plain.map((character, at) =>
    builder.addUnit((weights[at] ?? 1) * builder.rarityOf([{ term: character, worth: 1 }])),
  );

  characters.forEach(({ character, start, end }, at) => {
    const single = [{ term: character, worth: 1 }, ...(alone ? builder.aliasesOf({ start, end }) : [])];
    const known = single.filter(({ term }) => builder.has(term));
    const weight = (weights[at] ?? 1) * (alone ? 1 : characterWeight);
    builder.addGroup(known, weight, alone ? units : []);
  });

  const pairs = plain.slice(1).map((character, at) => (plain[at] ?? '') + character);
  const known = pairs.map((pair) => builder.has(pair));
  /** Whether a pair the collection knows, other than the one at `pair`, speaks for this character. */
  const spokenFor = (at: number, pair: number): boolean =>
    silent[at] === true ||
    [at - 1, at].some((other) => other !== pair && known[other] === true && !(silent[other] && silent[other + 1]));
  let sounds: readonly string[] | undefined;
  const boundaries = wordBoundaries(token.text);

  pairs.forEach((pair, at) => {
    const [first, second] = [characters[at], characters[at + 1]];
    if (first === undefined || second === undefined) return;
    const weight = Math.max(leastWeight, ((weights[at] ?? 1) + (weights[at + 1] ?? 1)) / 2);
    const alternatives: Alternative[] = known[at] ? [{ term: pair, worth: 1 }] : [];
    alternatives.push(...builder.aliasesOf({ start: first.start, end: second.end }));
    if (alternatives.length === 0 && !(silent[at] && silent[at + 1]) && !(spokenFor(at, at) && spokenFor(at + 1, at))) {
      sounds ??= syllablesOf(token.text);
      const doubt = boundaries.has(at + 1) ? 1 : insteadOfWord;
      const found = soundAlternatives(sounds[at] ?? '', sounds[at + 1] ?? '', builder);
      alternatives.push(...found.map(({ term, worth }) => ({ term, worth: worth * doubt })));
    }
    builder.addGroup(alternatives, weight, [units[at] ?? 0, units[at + 1] ?? 0]);
  });
}

/** The collection's pairs that sound like two syllables in a row. */
export function soundAlternatives(first: string, second: string, builder: ReadingBuilder): Alternative[] {
  if (builder.weights.sound === 0) return [];
  const found = builder.index.homophones.find(first, second);
  const same = found.filter(({ exact }) => exact);
  return (same.length > 0 ? same : found).map(({ term, exact, inWord }) => ({
    term,
    worth: builder.weights.sound * (exact ? 1 : nearSound) * (inWord ? 1 : acrossWords),
  }));
}
