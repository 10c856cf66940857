import type { Interview, Library } from '../interview/interview.ts';

/** The interview that a server's moderators chose; undefined where they chose none, or one that has left the library. */
export function findDefaultInterview(
  { slug }: { readonly slug?: string | undefined },
  { interviews }: Pick<Library, 'interviews'>,
): Interview | undefined {
  return interviews.find((interview) => interview.slug === slug);
}
