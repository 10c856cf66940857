import { formsOf } from '../../interview/forms-of.ts';
import type { SearchIndex } from '../index/build-index.ts';
import type { SpeakerFinder } from '../index/create-speaker-finder.ts';
import { fold } from '../language/fold.ts';
import type { Hit, Search, SearchAnswer, SearchFilter } from '../search.ts';
import { mendedQueries } from './mended-queries.ts';

/** In UTF-16 units: who typed more remembers words enough. */
const longestQuery = 100;
const mostTried = 10;

interface Mending extends Pick<Search, 'find'> {
  readonly index: SearchIndex;
  readonly findSpeakers: SpeakerFinder;
}

/** Of what a query may have been meant to be, the first that finds something sure, and finds it by the words put in. */
export function mendQuery(
  query: string,
  filter: SearchFilter,
  { index, find, findSpeakers }: Mending,
): SearchAnswer | undefined {
  if (query.length > longestQuery || !query.isWellFormed()) return undefined;
  const named = findSpeakers(fold(query).text)?.spans ?? [];
  for (const { text, changes } of mendedQueries(query, index, named, mostTried)) {
    const answer = find(text, filter);
    const [first] = answer.hits;
    if (answer.tier !== 'confident' || first === undefined) continue;
    const put = changes.filter(({ isName }) => !isName);
    const words = put.flatMap(({ edits, parts }) => parts ?? edits.map((edit) => edit.text)).filter(Boolean);
    const texts = textsOf(first).map((each) => fold(each).text);
    if (!words.every((word) => texts.some((each) => each.includes(fold(word).text)))) continue;
    return { ...answer, query: words.reduce((written, word) => asWritten(written, word, first), text) };
  }
  return undefined;
}

/** What was found, and what we wrote about it. */
function textsOf({ item }: Hit): readonly string[] {
  if (item.kind === 'digest') return formsOf(item.text);
  const points = item.section?.points.filter(({ passages }) => passages.includes(item.number)) ?? [];
  return [item.text, ...points.flatMap(({ text }) => formsOf(text))];
}

/** With the capitals that the passage found has. */
function asWritten(query: string, word: string, { item, matches }: Hit): string {
  if (item.kind !== 'verbatim') return query;
  const written = matches
    .map(({ start, end }) => item.text.substring(start, end))
    .find((each) => fold(each).text === word);
  return written === undefined ? query : query.replace(word, () => written);
}
