import { askedText } from '../finding/asked-text.ts';
import { findDefaultInterview } from '../finding/find-default-interview.ts';
import type { Deps } from './command.ts';
import type { CommandRequest } from './request.ts';

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
