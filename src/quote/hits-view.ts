import type { Library } from '../interview/interview.ts';
import type { Hits } from '../finding/find-hits.ts';
import { findItem } from '../interview/find-item.ts';
import { distinctWords } from './found-words.ts';
import { type View, viewOf } from './view.ts';

const mostWords = 3;

/** The hits of an answer as a view that knows the words found, so that paging keeps them marked. */
export function hitsView(library: Library, hits: Hits['hits']): View {
  const [first] = hits;
  const item = first === undefined ? undefined : findItem(library, first.id)?.item;
  const words = item?.kind === 'verbatim' ? distinctWords(item.text, first?.matches ?? [], mostWords) : [];
  return viewOf(
    hits.map(({ id }) => id),
    words,
  );
}
