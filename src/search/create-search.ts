import type { Library } from '../interview/interview.ts';
import { buildIndex, type IndexingProgress, type SearchIndex } from './index/build-index.ts';
import { findMatches, wantedTerms, type WantedTerms } from './ranking/find-matches.ts';
import { fold } from './language/fold.ts';
import { mendQuery } from './mending/mend-query.ts';
import { rankOwnWords } from './ranking/rank-own-words.ts';
import { rank, type Ranked } from './ranking/rank.ts';
import { readQuery } from './reading/read-query.ts';
import { type SearchAnswer, type Search, type SearchFilter, usualLimit } from './search.ts';
import { createSlices } from '../slices.ts';
import { toMainlandWords } from './language/to-mainland-words.ts';
import { createSpeakerFinder } from './index/create-speaker-finder.ts';
import { defaultWeights, type Weights } from './ranking/weights.ts';

/** In UTF-16 units; longer queries are cut here: more than anybody half-remembers, and it keeps every answer fast. */
const longestQuery = 240;

export interface SearchOptions {
  readonly weights?: Weights;
  /** Where it is aborted, indexing ends with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** Told after every passage, or point of an interview without a text. */
  readonly onProgress?: ((progress: IndexingProgress) => void) | undefined;
}

/**
 * Indexes a library once, in slices. What it finds is the same for the same query and filter, ties by place in the
 * library.
 */
export async function createSearch(
  library: Library,
  { weights = defaultWeights, signal, onProgress }: SearchOptions = {},
): Promise<Search> {
  const slices = createSlices({ signal });
  const index = await buildIndex(library, slices, onProgress);
  const findSpeakers = await createSpeakerFinder(
    library.interviews.flatMap(({ speakers }) => speakers),
    slices,
  );
  signal?.throwIfAborted();
  const find = (query: string, filter: SearchFilter = {}): SearchAnswer => {
    const text = query.slice(0, longestQuery).toWellFormed();
    const mention = findSpeakers(fold(text).text);
    const foldedTexts = [...new Set([text, toMainlandWords(text)])].map((words) => fold(words).text);
    const read = (folded: string) => readQuery(folded, index, weights);
    let readings = foldedTexts.map((folded) => read(blank(folded, findSpeakers(folded)?.spans ?? [])));
    let ranked: Ranked[] = [];
    if (mention !== undefined && readings.every(({ units }) => units.length === 0)) {
      ranked = rankOwnWords(index, mention, filter);
      // While the text is absent nobody has words: then the name is what is looked for.
      if (ranked.length === 0) readings = foldedTexts.map(read);
    }
    if (ranked.length === 0) ranked = rank(readings, index, weights, mention, filter);
    const wanted = wantedTerms(readings);
    const hits = ranked.slice(0, filter.limit ?? usualLimit).map((hit) => toHit(hit, wanted, index));
    return { query, tier: tierOf(ranked, weights), hits };
  };
  return { find, mend: (query, filter = {}) => mendQuery(query, filter, { index, find, findSpeakers }) };
}

/** Spaces in place of the stretches, so that everything else keeps its place. */
function blank(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  return spans.reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), text);
}

function tierOf(ranked: readonly Ranked[], weights: Weights): SearchAnswer['tier'] {
  const [first] = ranked;
  if (first === undefined) return 'none';
  return first.coverage >= weights.confident ? 'confident' : 'closest';
}

function toHit({ document, score }: Ranked, wanted: WantedTerms, index: SearchIndex): SearchAnswer['hits'][number] {
  const found = index.documents[document];
  const text = index.texts[document];
  if (found === undefined || text === undefined) throw new RangeError(`no document ${document}`);
  const { slug, item } = found;
  return { slug, item, score, matches: findMatches(text, wanted, index.aliases.get(slug) ?? []) };
}
