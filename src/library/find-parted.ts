import { createHash } from 'node:crypto';
import { wordHashLength } from '../interview/create-word-hashes.ts';
import type { Stand } from './stand.ts';
import { hashOfText, lettersOf } from './hash-of-text.ts';

/** In so many passages somebody may have parted one. */
const mostParts = 4;
/** A passage that was joined to others has at most so many sentences. */
const mostSentences = 40;
/** Of a text of nothing but short sentences: so many stretches are compared, and what is joined behind them is not found. */
const mostCompared = 300_000;
/** Fewer letters are said again and again: only beside their neighbours are they the same. */
const leastLetters = 8;

/**
 * Of what is not in a text as a passage, what several new ones in a row say together.
 * @param lost - places by hash
 * @param fresh - places of the new passages, ascending
 */
export function* findParted(
  lost: ReadonlyMap<string, number>,
  fresh: readonly number[],
  texts: readonly string[],
): Iterable<readonly [at: number, parts: readonly number[]]> {
  for (let from = 0; from < fresh.length; from += 1) {
    const first = fresh[from] ?? 0;
    for (let count = 2; count <= mostParts && fresh[from + count - 1] === first + count - 1; count += 1) {
      const at = lost.get(hashOfText(texts.slice(first, first + count).join('')));
      if (at === undefined) continue;
      yield [at, fresh.slice(from, from + count)];
      from += count - 1;
      break;
    }
  }
}

/** Of what is not in a text as a passage, what stands in a new one, whole and beside other sentences. */
export function* findJoined(
  lost: ReadonlyMap<string, number>,
  fresh: readonly number[],
  texts: readonly string[],
): Iterable<readonly [at: number, stand: Stand]> {
  let compared = 0;
  for (const place of fresh) {
    if (compared > mostCompared) return;
    const sentences = sentencesOf(texts[place] ?? '');
    let length = 0;
    const ends = sentences.map((sentence) => (length += sentence.length));
    let before: number | undefined;
    for (let first = 0; first < sentences.length && compared <= mostCompared;) {
      const found = findFrom(first, sentences, lost);
      compared += (found?.until ?? Math.min(sentences.length, first + mostSentences)) - first;
      const letters = found === undefined ? 0 : lettersOf(sentences.slice(first, found.until).join('')).length;
      if (found !== undefined && (letters >= leastLetters || found.at - 1 === before)) {
        yield [
          found.at,
          { passage: place + 1, span: { start: ends[first - 1] ?? 0, end: ends[found.until - 1] ?? 0 } },
        ];
        before = found.at;
        first = found.until;
      } else {
        before = undefined;
        first += 1;
      }
    }
  }
}

function findFrom(first: number, sentences: readonly string[], lost: ReadonlyMap<string, number>) {
  const hash = createHash('sha256');
  for (let until = first + 1; until <= Math.min(sentences.length, first + mostSentences); until += 1) {
    hash.update(lettersOf(sentences[until - 1] ?? ''));
    const at = lost.get(hash.copy().digest('base64url').substring(0, wordHashLength));
    if (at !== undefined) return { at, until };
  }
  return undefined;
}

function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[。！？!?.…]["'”’」』）)\]]?(?!["'”’」』）)\]。！？!?.…]))/u)
    .filter((sentence) => sentence !== '');
}
