import type { Interview, Library } from '../interview/interview.ts';
import type { Feed } from './feed.ts';

/**
 * The interview a feed tells: its own, else the guild's default one, else the first that is no sample. Undefined where
 * its own is not there: a feed never turns to another by itself.
 */
export function findFeedInterview(
  { slug }: Pick<Feed, 'slug'>,
  { interviews }: Pick<Library, 'interviews'>,
  defaultSlug: string | undefined,
): Interview | undefined {
  const named = (wanted: string) => interviews.find((interview) => interview.slug === wanted);
  if (slug !== undefined) return named(slug);
  const chosen = defaultSlug === undefined ? undefined : named(defaultSlug);
  return chosen ?? interviews.find(({ sample }) => !sample) ?? interviews[0];
}
