import type { Passage } from '../interview/interview.ts';
import type { Span } from '../transcript/span.ts';
import { cutSentences } from './cut-sentences.ts';
import { breaksOff } from './ends-loosely.ts';
import { isClosed, isFitStretch } from './faults-of.ts';
import type { Excerpt } from './excerpt.ts';
import { measureOverlaps } from './measure-overlaps.ts';
import type { TermCounts } from './term-counts.ts';
import { weighSentence, type WeighedSentence } from './weigh-sentence.ts';
import { excerptWeights } from './excerpt-weights.ts';

export interface ExcerptTalk {
  readonly terms: TermCounts;
  /** The places of the terms of our points on this passage. */
  readonly told: ReadonlySet<number>;
  /** Where an excerpt of this passage may begin: behind the rest of a torn sentence, before what is only joined to it. */
  readonly within: Span;
}

interface Candidate {
  readonly span: Span;
  readonly score: number;
}

/** The best stretch of a passage that makes sense on its own; nothing where none does. Never a question, never a doubt. */
export function findExcerpt(passage: Passage, { terms, told, within }: ExcerptTalk): Excerpt | undefined {
  const { text, doubtful, emphasised, errata } = passage;
  const doubtIn = measureOverlaps(doubtful);
  const boldIn = measureOverlaps(emphasised);
  const errataIn = measureOverlaps(errata.map(({ span }) => span));
  // Nothing reaches over what is in doubt, nor over what breaks off.
  const sentences = cutSentences(text).map((span) =>
    doubtIn(span) > 0 || breaksOff(text.substring(span.start, span.end))
      ? undefined
      : weighSentence(text.substring(span.start, span.end), span, {
          terms,
          told,
          bold: boldIn(span),
          misprinted: errataIn(span) > 0,
        }),
  );
  let best: Candidate | undefined;
  for (const [place, first] of sentences.entries()) {
    if (first?.begins === undefined || first.span.start < within.start || first.span.start >= within.end) continue;
    for (const candidate of stretchesFrom(text, sentences, place, first.begins)) {
      if (best === undefined || candidate.score > best.score) best = candidate;
    }
  }
  return best && { passage, span: best.span, chosenBy: 'weights', score: best.score };
}

function* stretchesFrom(
  text: string,
  sentences: readonly (WeighedSentence | undefined)[],
  from: number,
  start: number,
): Generator<Candidate> {
  const taken: WeighedSentence[] = [];
  let size = 0;
  for (let at = from; at < from + excerptWeights.mostSentences; at += 1) {
    const sentence = sentences[at];
    if (sentence?.isFit !== true) return;
    taken.push(sentence);
    size += at === from ? sentence.size - (start - sentence.span.start) : sentence.size;
    if (size > excerptWeights.longest) return;
    const span = { start, end: sentence.span.end };
    if (
      sentence.mayEnd &&
      size >= excerptWeights.shortest &&
      makesSense(taken, {
        words: text.substring(span.start, span.end),
        start,
        next: sentences[at + 1]?.simplified ?? '',
      })
    ) {
      yield { span, score: scoreOf(taken, size, sentences[at + 1]) };
    }
  }
}

interface Stretch {
  readonly words: string;
  readonly start: number;
  /** The sentence behind it. */
  readonly next: string;
}

function makesSense(sentences: readonly WeighedSentence[], { words, start, next }: Stretch): boolean {
  const said = sentences
    .filter(({ isBackChannel }) => !isBackChannel)
    .map(({ simplified, span }) => simplified.substring(Math.max(start - span.start, 0)));
  return isClosed(words) && isFitStretch(said, next);
}

/** Of a sentence that says something. */
const leastWorth = 0.25;

/** A sentence that is said in one breath. */
const punchSize = 28;

function scoreOf(sentences: readonly WeighedSentence[], size: number, next: WeighedSentence | undefined): number {
  const said = sentences.filter(({ isBackChannel }) => !isBackChannel);
  const sum = said.reduce((total, { worth }) => total + worth, 0);
  const edges = (said[0]?.worth ?? 0) + (said.at(-1)?.worth ?? 0);
  const interruptions = sentences.length - new Set(said.map(({ text }) => text)).size;
  const questions = sentences.slice(1).filter(({ isQuestion }) => isQuestion).length;
  const off = Math.abs(size - excerptWeights.bestSize) / (excerptWeights.bestSize - excerptWeights.shortest);
  return (
    sum / (said.length + excerptWeights.fewSentences) +
    edges * excerptWeights.edgeWorth +
    interruptions * excerptWeights.interrupted +
    Math.max(said.reduce((count, { pronouns }) => count + pronouns, 0) - 1, 0) * excerptWeights.pronoun +
    questions * excerptWeights.askedInside +
    Math.max(new Set(said.flatMap(({ names }) => names)).size - 2, 0) * excerptWeights.jargon +
    said.filter(({ worth }) => worth < leastWorth).length * excerptWeights.idle +
    (next?.contradicts === true ? excerptWeights.contradicted : 0) +
    (next?.concludes === true ? excerptWeights.concluded : 0) +
    ((said.at(-1)?.size ?? 0) <= punchSize && said.length > 1 ? excerptWeights.punch : 0) +
    Math.max(1 - off, 0) * excerptWeights.sizeWorth
  );
}
