import { countHan } from './count-han.ts';
import type { Span } from './span.ts';
import type { Anomaly, TranscriptPassage } from './transcript.ts';
import { bigrams } from './bigrams.ts';

/** At least so many letters must return word for word under another speaker: shorter ones are just agreement. */
const echoLetters = 8;
/** Of words that are written apart, so many: three are said again by whoever agrees. */
const echoWords = 6;
/** In Chinese, what returns of a question without being one is its answer's beginning, unless it is longer. */
const answerLetters = 20;
/** Under the same label a shorter one tells, since nobody interrupts themselves to agree. */
const repeatLetters = 6;
/**
 * Sentences this long are one sentence respelled or reordered when they share this much of their letters and of their
 * letter pairs. Letters weigh more: a changed word is a contrast ("serial needs …, parallel does not need …").
 */
const nearLetters = 12;
const nearShare = { letters: 0.94, pairs: 0.6 };
/** Echoes are looked for this far from where passages meet, in characters. */
const reach = 4000;

/**
 * Passages that begin with the words the one before ended with: transcription tools say a sentence twice where
 * speakers change. Compared by letters alone (case, spaces and punctuation folded), exactly or nearly.
 */
export function findEchoes(
  passages: readonly TranscriptPassage[],
  lineAt: (passage: TranscriptPassage, offset: number) => number,
): Anomaly[] {
  const anomalies: Anomaly[] = [];
  let previous: TranscriptPassage | undefined;
  for (const passage of passages) {
    const span = previous && findEcho(previous, passage);
    if (previous && span) {
      const kind = previous.label === passage.label ? 'repeat' : 'echo';
      const whose =
        kind === 'echo' ? `another speaker's words, from the end of passage ${previous.number}` : 'said twice';
      anomalies.push({
        kind,
        passage: passage.number,
        line: lineAt(passage, span.start),
        span,
        message: `passage ${passage.number} begins with ${span.end - span.start} characters that are ${whose}`,
      });
    }
    previous = passage;
  }
  return anomalies;
}

function findEcho(before: TranscriptPassage, after: TranscriptPassage): Span | undefined {
  const tail = fold(before.text.slice(-reach));
  const head = fold(after.text.slice(0, reach));
  const least = before.label === after.label ? repeatLetters : echoLetters;
  const overlap = longestOverlap(tail.letters, head.letters);
  const isOther = before.label !== after.label;
  if (overlap >= least) {
    const end = endOfClause(after.text, (head.offsets[overlap - 1] ?? 0) + 1);
    const begins = before.text.slice(-reach).slice(tail.offsets.at(-overlap) ?? 0);
    return isOther && mayBeAnswer(begins, after.text.slice(0, end), after.text.slice(end))
      ? undefined
      : { start: 0, end };
  }
  const near = findNearEcho(before.text.slice(-reach), after.text.slice(0, reach));
  const said = near && after.text.slice(near.start, near.end);
  return said !== undefined && isOther && mayBeAnswer(before.text.slice(-reach), said, '') ? undefined : near;
}

/** People answer in the words of the question, agree in those of the other, and greet each other. */
function mayBeAnswer(before: string, words: string, rest: string): boolean {
  const isAnswer = endsInQuestion(before) && !endsInQuestion(words);
  const { length } = fold(words).letters;
  if (countHan(words) * 2 > length) return isAnswer && length < answerLetters;
  const count = words.trim().split(/\s+/u).length;
  const isCut = /^[\p{L}\p{N}]/u.test(rest);
  return isAnswer || isCut || count < echoWords;
}

function endsInQuestion(text: string): boolean {
  return /[？?]["'”’」』)）]*\s*$/u.test(text.slice(-12));
}

/** The last sentence before, respelled as the first after. */
function findNearEcho(before: string, after: string): Span | undefined {
  const last = sentences(before).at(-1) ?? '';
  const first = sentences(after)[0] ?? '';
  const [a, b] = [fold(last).letters, fold(first).letters];
  // A sentence may end in the clause that returns: only as much of its end as the other is long is compared.
  const end = a.slice(-Math.ceil(b.length * 1.1));
  if (b.length < nearLetters || end.length < nearLetters) return undefined;
  if (share(Array.from(end), Array.from(b)) < nearShare.letters || share(bigrams(end), bigrams(b)) < nearShare.pairs)
    return undefined;
  return { start: after.indexOf(first), end: after.indexOf(first) + first.length };
}

function fold(text: string): { letters: string; offsets: number[] } {
  const offsets: number[] = [];
  let letters = '';
  for (const match of text.matchAll(/[\p{L}\p{N}]/gu)) {
    const folded = match[0].toLowerCase();
    letters += folded;
    for (let index = 0; index < folded.length; index++) offsets.push(match.index);
  }
  return { letters, offsets };
}

/** Length of the longest end of `tail` that begins `head`: the prefix function of Knuth, Morris and Pratt. */
function longestOverlap(tail: string, head: string): number {
  const text = `${head}\n${tail.slice(-head.length)}`;
  const borders = [0];
  for (let index = 1; index < text.length; index++) {
    let border = borders[index - 1] ?? 0;
    while (border > 0 && text[index] !== text[border]) border = borders[border - 1] ?? 0;
    borders.push(text[index] === text[border] ? border + 1 : 0);
  }
  return borders.at(-1) ?? 0;
}

/** The punctuation that closes what is echoed belongs to it. */
function endOfClause(text: string, end: number): number {
  return end + (/^[^\p{L}\p{N}]*/u.exec(text.slice(end))?.[0].trimEnd().length ?? 0);
}

function sentences(text: string): string[] {
  return text.match(/[^。！？!?]+[。！？!?]*/g) ?? [];
}

/** Dice's coefficient of two bags, 0 to 1. */
function share(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const part of a) left.set(part, (left.get(part) ?? 0) + 1);
  let shared = 0;
  for (const part of b) {
    const times = left.get(part) ?? 0;
    if (times > 0) shared++;
    left.set(part, times - 1);
  }
  return (2 * shared) / Math.max(1, a.length + b.length);
}
