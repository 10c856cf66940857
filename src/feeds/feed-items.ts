import { hasQuotableWords } from '../interview/quotable-text.ts';
import { highlightPool, type Pool } from '../highlight/pool.ts';
import type { Interview, Library } from '../interview/interview.ts';
import { findItem } from '../interview/find-item.ts';
import { writeItemId } from '../interview/item-id.ts';
import type { FeedKind } from './feed.ts';
import { findSerialPart, serialParts } from './serial-parts.ts';

/** What a highlight feed chooses from: by passage what makes sense of it alone, or points while no text is there. */
export function poolOf(interview: Interview): Pool {
  return highlightPool({ interviews: [interview] });
}

/** What a feed goes through in order. Without its text, an interview is told by our points. */
export function itemsInOrder(kind: Exclude<FeedKind, 'highlight'>, interview: Interview): readonly string[] {
  const { slug } = interview;
  if (kind === 'summary')
    return interview.sections.map(({ number }) => writeItemId({ slug, place: { kind: 'section', number } }));
  const parts = serialParts(interview);
  if (parts.length > 0) return parts.map(({ item }) => item);
  return interview.sections.flatMap(({ points }) => points.map(({ id }) => id));
}

/** All that a feed of this kind may show of an interview, in spoken order; of highlights what somebody chose, then the best first. */
export function feedItems(kind: FeedKind, interview: Interview): readonly string[] {
  if (kind !== 'highlight') return itemsInOrder(kind, interview);
  const { golden, best } = poolOf(interview);
  return [...new Set([...golden, ...best])];
}

/** Whether a feed of this kind can show an item that somebody wished for: for highlights, any passage or point. */
export function canShow(kind: FeedKind, library: Library, interview: Interview, item: string): boolean {
  if (kind === 'highlight') {
    const found = findItem(library, item)?.item;
    return found !== undefined && (found.kind === 'digest' || hasQuotableWords(found));
  }
  return (
    itemsInOrder(kind, interview).includes(item) || (kind === 'serial' && findSerialPart(interview, item) !== undefined)
  );
}
