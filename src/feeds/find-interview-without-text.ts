import type { Interview, Library } from '../interview/interview.ts';
import { findFeedInterview } from './find-feed-interview.ts';
import type { Feed } from './feed.ts';

/** The interview that a feed would quote, had it its text; undefined where it has, and where the feed quotes nothing. */
export function findInterviewWithoutText(
  feed: Pick<Feed, 'slug' | 'kind'>,
  library: Pick<Library, 'interviews'>,
  defaultSlug: string | undefined,
): Interview | undefined {
  if (feed.kind === 'summary') return undefined;
  const interview = findFeedInterview(feed, library, defaultSlug);
  return interview?.passages.length === 0 ? interview : undefined;
}
