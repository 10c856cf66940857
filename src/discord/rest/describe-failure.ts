import { DiscordAPIError, RateLimitError } from 'discord.js';
import { discordsAnswer } from '../posting/discords-answer.ts';
import { ServerFailure } from './server-failure.ts';

/** A failure as fields of a log line: without the request's body, which holds what people wrote. */
export function describeFailure(error: unknown): object {
  if (error instanceof DiscordAPIError) {
    const { status, code, method, url } = error;
    return { status, code, reason: reasonOf(error), request: `${method} ${url}` };
  }
  if (error instanceof ServerFailure) return { status: error.status, request: error.request };
  if (error instanceof RateLimitError) return { status: 429, request: `${error.method} ${error.url}` };
  return { reason: reasonOf(error) };
}

/** In one sentence; of Discord's own, without what it repeats of the request. */
export function reasonOf(error: unknown): string {
  if (error instanceof DiscordAPIError) return discordsAnswer(error.status, error.rawError).words;
  return error instanceof Error ? describeError(error) : String(error);
}

/** A refused connection to several addresses has its reasons in `errors`, and no message of its own. */
function describeError(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return error.message || code || error.name;
}
