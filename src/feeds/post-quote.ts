import type { Interview, Library, Passage } from '../interview/interview.ts';
import { findItem } from '../interview/find-item.ts';
import { findShownExcerpt } from '../excerpt/find-shown-excerpt.ts';
import type { FeedKind } from './feed.ts';
import { findSerialPart } from './serial-parts.ts';
import type { Span } from '../transcript/span.ts';

/** What of a post is worth a picture. */
export interface PostQuote {
  readonly interview: Interview;
  readonly passage: Passage;
  /** What of the passage; absent: all of it. */
  readonly window?: Span;
  /** As Excerpt.alone. */
  readonly alone?: true;
}

/**
 * Of a highlight what the post shows; of a part of the reading its longest passage, an answer where there is one;
 * nothing where the post is in our own words. @param item - as Post.item @param mark - as Post.mark
 */
export function postQuote(library: Library, kind: FeedKind, item: string, mark?: string): PostQuote | undefined {
  if (kind === 'summary') return undefined;
  const found = findItem(library, item);
  if (found?.item.kind === 'digest') return undefined;
  if (found?.item.kind === 'verbatim') {
    const excerpt = kind === 'highlight' ? findShownExcerpt(library, item, mark) : undefined;
    if (excerpt === undefined) return { interview: found.interview, passage: found.item };
    const { passage, span, alone } = excerpt;
    return { interview: found.interview, passage, window: span, ...(alone && { alone }) };
  }
  for (const interview of library.interviews) {
    const passages = findSerialPart(interview, item)?.passages ?? [];
    const answers = passages.filter(({ speaker }) => speaker.role !== 'host');
    const [passage] = (answers.length > 0 ? answers : passages).toSorted((a, b) => b.text.length - a.text.length);
    if (passage !== undefined) return { interview, passage };
  }
  return undefined;
}
