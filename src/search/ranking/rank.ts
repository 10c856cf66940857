import type { SearchDocument } from '../index/list-documents.ts';
import type { SearchIndex } from '../index/build-index.ts';
import type { Reading } from '../reading/reading.ts';
import { scoreReading } from './score-reading.ts';
import type { SearchFilter } from '../search.ts';
import type { SpeakerMention } from '../index/create-speaker-finder.ts';
import type { Weights } from './weights.ts';

export interface Ranked {
  readonly document: number;
  readonly score: number;
  readonly coverage: number;
}

/** The documents that pass the filter and answer enough of the query, best first; each by its best reading. */
export function rank(
  readings: readonly Reading[],
  index: SearchIndex,
  weights: Weights,
  mention: SpeakerMention | undefined,
  filter: SearchFilter,
): Ranked[] {
  const scored = readings.map((reading) => scoreReading(reading, index, weights));
  const ranked: Ranked[] = [];
  index.documents.forEach((document, number) => {
    if (!passes(document, filter)) return;
    let best: Ranked = { document: number, score: 0, coverage: 0 };
    for (const { score, coverage } of scored) {
      const covered = coverage[number] ?? 0;
      const own = (score[number] ?? 0) * (1 - weights.coverage + weights.coverage * covered);
      if (own === 0 || covered < weights.closest) continue;
      const asked = document.question === undefined ? 0 : (score[document.question] ?? 0);
      const near = document.neighbours.reduce((sum, other) => sum + (score[other] ?? 0), 0);
      const total = (own + weights.question * asked + weights.neighbour * near) * share(document, mention, weights);
      if (total > best.score) best = { document: number, score: total, coverage: covered };
    }
    if (best.score > 0) ranked.push(best);
  });
  return ranked.toSorted((a, b) => b.score - a.score || a.document - b.document);
}

/** Whether a document is among those asked for. */
export function passes({ slug, speaker, section }: SearchDocument, filter: SearchFilter): boolean {
  return (
    (filter.slug === undefined || filter.slug === slug) &&
    (filter.speaker === undefined || filter.speaker === speaker) &&
    (filter.section === undefined || filter.section === section)
  );
}

function share({ speaker }: SearchDocument, mention: SpeakerMention | undefined, weights: Weights): number {
  if (mention === undefined || speaker === undefined || mention.speakers.has(speaker)) return 1;
  return mention.strength === 'asked' ? weights.othersAsked : weights.othersNamed;
}
