import type { Interview } from '../interview/interview.ts';
import { askedText } from '../finding/asked.ts';
import type { Deps } from './command.ts';
import type { CommandRequest } from './request.ts';

/** The interview that a server's moderators chose; undefined where they chose none, or one that has left the library. */
export async function findDefaultInterview(
  guildId: string | undefined,
  { library, store }: Pick<Deps, 'library' | 'store'>,
): Promise<Interview | undefined> {
  if (guildId === undefined) return undefined;
  const { slug } = await store.settings(guildId);
  return library.interviews.find((interview) => interview.slug === slug);
}

/** The request as if it named the interview that its server's moderators chose, where it names none. */
export async function withDefaultTranscript<Asked extends Pick<CommandRequest, 'options' | 'guildId'>>(
  request: Asked,
  deps: Pick<Deps, 'library' | 'store'>,
): Promise<Asked> {
  const { guildId, options } = request;
  if (askedText(options, 'transcript') !== undefined) return request;
  const chosen = await findDefaultInterview(guildId, deps);
  return chosen === undefined ? request : { ...request, options: { ...options, transcript: chosen.slug } };
}
