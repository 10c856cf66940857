import type { Interview, Library } from '../interview/interview.ts';

/** The interview that a server's moderators chose; undefined where they chose none, or one that has left the library. */
export async function findDefaultInterview(
  guildId: string | undefined,
  {
    library,
    store,
  }: {
    readonly library: Library;
    readonly store: { settings(guildId: string): Promise<{ readonly slug?: string | undefined }> };
  },
): Promise<Interview | undefined> {
  if (guildId === undefined) return undefined;
  const { slug } = await store.settings(guildId);
  return library.interviews.find((interview) => interview.slug === slug);
}
