import type { Hit, SearchAnswer, Search } from '../search/search.ts';
import { mostHits } from './find-hits.ts';
import type { Hits } from './hits.ts';
import { quotesNearly } from './misquote/quotes-nearly.ts';
import { saysWords } from './says-words.ts';
import { leastWidth, messageSentences, searchableParts, searchableSentences, width } from './searchable-parts.ts';

/** What a part counts that the search is not sure of. */
const unsure = 0.25;
/** Of running text, one part in this many has to be found with certainty in the same passage; of quoted speech, one. */
const agreement = 3;

/** Words as wide as these, letter for letter in a passage, are from there, whatever stands around them. */
const sureWidth = 24;
/** Labels are names, which passages say, too. */
const sureLabelWidth = 16;

/**
 * The passages nearest to a message, the nearest first; undefined where it has no words. A message is somebody's own
 * words: it never enters the cache. @param labels - what stands around them, in lines: names, mostly
 */
export function findSource(search: Search, message: string, labels = ''): Hits | undefined {
  const said = findSaid(search, message);
  if (said === undefined) return findSaid(search, labels);
  const sure = said.tier === 'confident';
  const telling = searchableSentences(labels).filter((label) => !sure || width(label) > width(message));
  return saidIn(askEach(search, telling), sure ? sureWidth : sureLabelWidth, said.hits) ?? said;
}

function findSaid(search: Search, message: string): Hits | undefined {
  const { quoted, parts } = searchableParts(message);
  const answers = askEach(search, parts);
  const [only] = answers;
  if (only === undefined) return undefined;
  if (answers.length === 1) return confirm(search, only);
  const hits = countVotes(answers);
  const [best] = hits;
  if (best === undefined) return findSentence(search, message, []) ?? { tier: 'none', hits: [] };
  const agreeing = answers.filter(({ tier, hits: [first] }) => tier === 'confident' && first?.item.id === best.id);
  const needed = quoted ? 1 : Math.ceil(answers.length / agreement);
  if (agreeing.length >= needed) return { tier: 'confident', hits };
  return (
    saidIn(answers, sureWidth, hits) ??
    findSentence(search, message, hits) ??
    nearlySaidIn(answers, hits) ?? { tier: 'closest', hits }
  );
}

/** In UTF-16 units: sentences that are asked for together. */
const asked = 240;
const mostAsked = 8;
/** In UTF-16 units: longer talk than a message of Discord's has. */
const longestTalk = 10_000;

/** Of talk as long as one likes, a sentence that a passage says word for word, however short beside the others. */
function findSentence(search: Search, message: string, others: Hits['hits']): Hits | undefined {
  const sentences = messageSentences(message.slice(0, longestTalk).toWellFormed()).filter(
    (each) => width(each) >= sureWidth,
  );
  const groups: string[][] = [];
  for (const sentence of sentences) {
    const group = groups.at(-1);
    if (group !== undefined && group.join(' ').length + sentence.length < asked) group.push(sentence);
    else groups.push([sentence]);
  }
  const said = groups.slice(0, mostAsked).flatMap((group) => {
    const { hits } = search.find(group.join(' '), { limit: mostHits });
    return hits.flatMap((hit) => group.filter((each) => saysWords(hit, each)).map((query) => ({ query, hit })));
  });
  const [widest] = said.toSorted((a, b) => width(b.query) - width(a.query));
  return widest && surely(widest.hit, others);
}

function surely(hit: Hit, others: Hits['hits']): Hits {
  return { tier: 'confident', hits: [toHit(hit), ...others.filter(({ id }) => id !== hit.item.id)].slice(0, mostHits) };
}

function askEach(search: Search, queries: readonly string[]): readonly SearchAnswer[] {
  return queries.map((query) => verbatimFirst(search.find(query, { limit: mostHits })));
}

/** Sure of the passage that says the widest of these very words, before the other hits; nothing where none is so wide. */
function saidIn(answers: readonly SearchAnswer[], least: number, others: Hits['hits']): Hits | undefined {
  const widest = answers
    .filter(({ query, hits: [first] }) => first !== undefined && width(query) >= least && saysWords(first, query))
    .toSorted((a, b) => width(b.query) - width(a.query))[0];
  const [hit] = widest?.hits ?? [];
  return hit && surely(hit, others);
}

/** In columns: so much of a sentence, with a slip, is from the passage that says it. */
const nearlyWidth = 32;
const mostNear = 3;

/** Sure of the passage that one of these sentences misquotes, among those nearest to it. */
function nearlySaidIn(answers: readonly SearchAnswer[], others: Hits['hits']): Hits | undefined {
  for (const { query, hits } of answers.toSorted((a, b) => width(b.query) - width(a.query))) {
    if (width(query) < nearlyWidth) continue;
    const near = hits.slice(0, mostNear).filter(({ item }) => item.kind === 'verbatim');
    const hit = near.find(({ item }) => item.kind === 'verbatim' && quotesNearly(item.text, query, nearlyWidth));
    if (hit !== undefined) return surely(hit, others);
  }
  return undefined;
}

/** Where some say the very words they come first: the search finds a short passage that is alike nearer than a long one. */
function verbatimFirst(answer: SearchAnswer): SearchAnswer {
  if (width(answer.query) < leastWidth) return answer;
  const saying = answer.hits.filter((hit) => saysWords(hit, answer.query));
  return { ...answer, hits: [...saying, ...answer.hits.filter((hit) => !saying.includes(hit))] };
}

/** Talk around a sentence makes an answer unsure of what the sentence alone is sure of. */
function confirm(search: Search, answer: SearchAnswer): Hits {
  const { query, tier } = answer;
  const hits = answer.hits.map(toHit);
  if (tier === 'confident') return { tier, hits };
  const sentences = askEach(search, searchableSentences(query));
  const agrees = ({ tier: sure, hits: [first] }: SearchAnswer) =>
    sure === 'confident' && first?.item.id === hits[0]?.id;
  if (tier === 'closest' && sentences.some(agrees)) return { tier: 'confident', hits };
  return saidIn(sentences, sureWidth, hits) ?? nearlySaidIn([...sentences, answer], hits) ?? { tier, hits };
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
