import type { SearchIndex } from '../index/build-index.ts';
import { passes, type Ranked } from './rank.ts';
import type { SearchFilter } from '../search.ts';
import type { SpeakerMention } from '../index/create-speaker-finder.ts';

/** The speakers' own passages, for a query that is nothing but their names: first those most is said in. */
export function rankOwnWords(index: SearchIndex, { speakers }: SpeakerMention, filter: SearchFilter): Ranked[] {
  return index.documents
    .flatMap((document, number): Ranked[] => {
      const { item, speaker } = document;
      if (speaker === undefined || !speakers.has(speaker) || !passes(document, filter)) return [];
      if (item.kind !== 'verbatim') return [];
      const points = item.section?.points.filter((point) => point.passages.includes(item.number)).length ?? 0;
      return [{ document: number, score: 1 + points + (item.emphasised.length > 0 ? 0.5 : 0), coverage: 1 }];
    })
    .toSorted((a, b) => b.score - a.score || a.document - b.document);
}
