import { foldTyped } from '../search/language/fold-typed.ts';
import type { Hit, SearchAnswer, Search } from '../search/search.ts';
import { type Hits, mostHits } from './find-hits.ts';
import { leastWidth, searchableParts, searchableSentences, width } from './searchable-parts.ts';

/** What a part counts that the search is not sure of. */
const unsure = 0.25;
/** Of running text, one part in this many has to be found with certainty in the same passage; of quoted speech, one. */
const agreement = 3;

/**
 * The passages nearest to a message, the nearest first; undefined where it has no words. A message is somebody's own
 * words: it never enters the cache.
 */
export function findSource(search: Search, message: string): Hits | undefined {
  const { quoted, parts } = searchableParts(message);
  const answers = parts.map((part) => verbatimFirst(search.find(part, { limit: mostHits })));
  const [only] = answers;
  if (only === undefined) return undefined;
  if (answers.length === 1) return { tier: confirm(search, only), hits: only.hits.map(toHit) };
  const hits = countVotes(answers);
  const [best] = hits;
  if (best === undefined) return { tier: 'none', hits: [] };
  const agreeing = answers.filter(({ tier, hits: [first] }) => tier === 'confident' && first?.item.id === best.id);
  const needed = quoted ? 1 : Math.ceil(answers.length / agreement);
  return { tier: agreeing.length >= needed ? 'confident' : 'closest', hits };
}

/** Where some say the very words they come first: the search finds a short passage that is alike nearer than a long one. */
function verbatimFirst(answer: SearchAnswer): SearchAnswer {
  const words = bareWords(answer.query);
  if (width(words) < leastWidth) return answer;
  const says = ({ item }: Hit) => item.kind === 'verbatim' && bareWords(item.text).includes(words);
  const saying = answer.hits.filter(says);
  return { ...answer, hits: [...saying, ...answer.hits.filter((hit) => !saying.includes(hit))] };
}

function bareWords(text: string): string {
  return foldTyped(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Talk around a sentence makes an answer unsure of what the sentence alone is sure of. */
function confirm(search: Search, { query, tier, hits: [best] }: SearchAnswer): SearchAnswer['tier'] {
  if (tier !== 'closest') return tier;
  const sure = searchableSentences(query)
    .map((sentence) => search.find(sentence, { limit: 1 }))
    .some((answer) => answer.tier === 'confident' && answer.hits[0]?.item.id === best?.item.id);
  return sure ? 'confident' : 'closest';
}

/** Each part votes for what it finds, with its length, and half as much for every place down its list. */
function countVotes(answers: readonly SearchAnswer[]): Hits['hits'] {
  const votes = new Map<string, number>();
  for (const { query, tier, hits } of answers) {
    const weight = width(query) * (tier === 'confident' ? 1 : unsure);
    hits.forEach(({ item }, place) => votes.set(item.id, (votes.get(item.id) ?? 0) + weight / 2 ** place));
  }
  const ranked = [...votes].toSorted(([, a], [, b]) => b - a).slice(0, mostHits);
  return ranked.map(([id]) => ({ id, matches: [] }));
}

function toHit({ item, matches }: SearchAnswer['hits'][number]): Hits['hits'][number] {
  return { id: item.id, matches };
}
