import type { SearchIndex } from '../index/build-index.ts';
import { rarity } from './rarity.ts';
import type { Reading } from '../reading/reading.ts';
import type { Weights } from './weights.ts';

/** By document. */
export interface Scores {
  readonly score: Float64Array;
  /** How much of what was asked for it answers, in 0…1. */
  readonly coverage: Float64Array;
}

/** Scores every document against one reading: BM25F over groups of alternatives, the best alternative counting. */
export function scoreReading({ groups, units }: Reading, index: SearchIndex, weights: Weights): Scores {
  const size = index.documents.length;
  const score = new Float64Array(size);
  const answered = units.map(() => new Map<number, number>());
  const best = new Float64Array(size);
  const worth = new Float64Array(size);
  for (const group of groups) {
    const touched: number[] = [];
    for (const alternative of group.alternatives) {
      const { start, end } = index.postings.find(alternative.term) ?? { start: 0, end: 0 };
      for (let at = start; at < end; at += 1) {
        const document = index.postings.documents[at] ?? 0;
        const value = alternative.worth * strength(at, document, index, weights);
        if (best[document] === 0) touched.push(document);
        best[document] = Math.max(best[document] ?? 0, value);
        worth[document] = Math.max(worth[document] ?? 0, alternative.worth);
      }
    }
    const rare = rarity(touched.length, size);
    for (const document of touched) {
      score[document] = (score[document] ?? 0) + group.weight * rare * (best[document] ?? 0);
      for (const unit of group.units) {
        const answers = answered[unit];
        answers?.set(document, Math.max(answers.get(document) ?? 0, worth[document] ?? 0));
      }
      best[document] = 0;
      worth[document] = 0;
    }
  }
  return { score, coverage: coverageOf(units, answered, size) };
}

/** Of the place `at` in the postings. */
function strength(at: number, document: number, { postings, lengths }: SearchIndex, weights: Weights): number {
  const { text, notes } = lengths;
  const weighted =
    (postings.text[at] ?? 0) / norm(weights.textLength, text.byDocument[document] ?? 0, text.mean) +
    (weights.notes * (postings.notes[at] ?? 0)) /
      norm(weights.notesLength, notes.byDocument[document] ?? 0, notes.mean);
  return (weighted * (weights.saturation + 1)) / (weighted + weights.saturation);
}

function norm(b: number, length: number, mean: number): number {
  return 1 - b + (b * length) / Math.max(mean, 1);
}

function coverageOf(
  units: readonly number[],
  answered: readonly ReadonlyMap<number, number>[],
  size: number,
): Float64Array {
  const coverage = new Float64Array(size);
  const whole = units.reduce((sum, importance) => sum + importance, 0);
  if (whole === 0) return coverage;
  units.forEach((importance, unit) => {
    for (const [document, worth] of answered[unit] ?? []) {
      coverage[document] = (coverage[document] ?? 0) + (importance * worth) / whole;
    }
  });
  return coverage;
}
