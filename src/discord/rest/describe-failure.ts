import { DiscordAPIError, RateLimitError } from 'discord.js';
import { ServerFailure } from './server-failure.ts';

/** A failure as fields of a log line: without the request's body, which holds what people wrote. */
export function describeFailure(error: unknown): object {
  if (error instanceof DiscordAPIError) {
    const { status, code, message, method, url } = error;
    return { status, code, reason: message, request: `${method} ${url}` };
  }
  if (error instanceof ServerFailure) return { status: error.status, request: error.request };
  if (error instanceof RateLimitError) return { status: 429, request: `${error.method} ${error.url}` };
  return { reason: error instanceof Error ? describeError(error) : String(error) };
}

/** A refused connection to several addresses has its reasons in `errors`, and no message of its own. */
function describeError(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return error.message || code || error.name;
}
