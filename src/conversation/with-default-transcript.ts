import { askedText } from '../finding/asked-text.ts';
import { findDefaultInterview } from '../finding/find-default-interview.ts';
import type { Deps } from './command.ts';
import type { CommandRequest } from './request.ts';

/** The request as if it named the interview that its server's moderators chose, where it names none. */
export async function withDefaultTranscript<Asked extends Pick<CommandRequest, 'options' | 'guildId' | 'settings'>>(
  request: Asked,
  { library, store }: Pick<Deps, 'library' | 'store'>,
): Promise<Asked> {
  const { guildId, options } = request;
  if (askedText(options, 'transcript') !== undefined) return request;
  if (guildId === undefined) return request;
  const { settings = await store.settings(guildId) } = request;
  const chosen = findDefaultInterview(settings, library);
  return chosen === undefined ? request : { ...request, options: { ...options, transcript: chosen.slug } };
}
