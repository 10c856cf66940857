import type { SearchDocument } from '../index/list-documents.ts';
import type { SearchIndex } from '../index/build-index.ts';
import type { Reading } from '../reading/reading.ts';
import { scoreReading, type Scores } from './score-reading.ts';
import { type SearchFilter, usualLimit } from '../search.ts';
import type { SpeakerMention } from '../index/create-speaker-finder.ts';
import type { Weights } from './weights.ts';

export interface Ranked {
  readonly document: number;
  readonly score: number;
  readonly coverage: number;
}

/**
 * The documents that pass the filter and answer enough of the query, best first, as many as are asked for; each by its best
 * reading.
 */
export function rank(
  readings: readonly Reading[],
  index: SearchIndex,
  weights: Weights,
  mention: SpeakerMention | undefined,
  filter: SearchFilter,
): Ranked[] {
  const scored = readings.map((reading) => scoreReading(reading, index, weights));
  const ranked: Ranked[] = [];
  const wanted = filter.sure === true ? { ...weights, closest: weights.confident } : weights;
  const most = Math.max(filter.limit ?? usualLimit, 1);
  for (const [number, document] of index.documents.entries()) {
    if (!passes(document, filter)) continue;
    let score = 0;
    let coverage = 0;
    for (const scores of scored) {
      const total = scoreIn(scores, number, document, wanted) * share(document, mention, weights);
      if (total <= score) continue;
      score = total;
      coverage = scores.coverage[number] ?? 0;
    }
    if (score > 0) keepBest(ranked, { document: number, score, coverage }, most);
  }
  return ranked;
}

/** By one reading, with what its question and its neighbours lend it; 0 where it answers too little. */
function scoreIn({ score, coverage }: Scores, number: number, document: SearchDocument, weights: Weights): number {
  const covered = coverage[number] ?? 0;
  const own = (score[number] ?? 0) * (1 - weights.coverage + weights.coverage * covered);
  if (own === 0 || covered < weights.closest) return 0;
  const asked = document.question === undefined ? 0 : (score[document.question] ?? 0);
  let near = 0;
  for (const other of document.neighbours) near += score[other] ?? 0;
  return own + weights.question * asked + weights.neighbour * near;
}

/** In their order; documents come by number, and of two alike the first stands first. */
function keepBest(ranked: Ranked[], found: Ranked, most: number): void {
  const last = ranked[most - 1];
  if (last !== undefined && last.score >= found.score) return;
  const place = ranked.findLastIndex(({ score }) => score >= found.score) + 1;
  ranked.splice(place, 0, found);
  if (ranked.length > most) ranked.pop();
}

/** Whether a document is among those asked for. */
export function passes({ slug, speaker, section, item }: SearchDocument, filter: SearchFilter): boolean {
  return (
    (filter.items === undefined || filter.items.has(item.id)) &&
    (filter.slug === undefined || filter.slug === slug) &&
    (filter.speaker === undefined || filter.speaker === speaker) &&
    (filter.section === undefined || filter.section === section)
  );
}

function share({ speaker }: SearchDocument, mention: SpeakerMention | undefined, weights: Weights): number {
  if (mention === undefined || speaker === undefined || mention.speakers.has(speaker)) return 1;
  return mention.strength === 'asked' ? weights.othersAsked : weights.othersNamed;
}
