import type { Library } from '../interview/interview.ts';
import { findItem } from '../interview/find-item.ts';
import type { View } from './view.ts';

/** The words found, as the first hit of a view writes them. */
export function viewWords(library: Library, { items, words }: View): readonly string[] {
  const first = findItem(library, items[0] ?? '')?.item;
  return first?.kind === 'verbatim' ? words.map(({ start, end }) => first.text.substring(start, end)) : [];
}
