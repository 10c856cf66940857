import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

/**
 * Not Discord's API but what stands before it: Cloudflare, or a proxy, answered a page instead of JSON. The library
 * would report a refusal without a code. Tells a ban of this address from a mistake of ours by its content type.
 */
export class EdgeRefusal extends Error {
  override readonly name = 'EdgeRefusal';
  readonly status: number;

  constructor(status: number, contentType: string | null) {
    super(
      `${status} ${contentType ?? 'without a content type'} instead of Discord's JSON: Cloudflare or a proxy refuses ` +
        'this address. If many requests were refused before, Cloudflare may have banned it for up to an hour',
    );
    this.status = status;
  }
}

/** A 429 that does not say for how long: repeated at once it would be refused again, and count towards a ban. */
export class UnmeasuredRateLimit extends Error {
  override readonly name = 'UnmeasuredRateLimit';
  constructor() {
    super('429 without Retry-After');
  }
}

export type FailureKind =
  /** The token of the bot is no one's: nothing works any more. */
  | 'unauthorized'
  /** The interaction is over: unknown, answered too late, or its message was deleted. */
  | 'gone'
  /** Somebody answered it before: this process before a reset, or another one. */
  | 'answered'
  /** Discord understood and said no. */
  | 'refused'
  /** May succeed if tried again: server error, lost connection, edge, rate limit. */
  | 'transient';

const unknownChannel = 10003;
const unknownMessage = 10008;
const unknownWebhook = 10015;
const unknownInteraction = 10062;
const alreadyAcknowledged = 40060;
const invalidWebhookToken = 50027;

const goneCodes: readonly (number | string)[] = [
  unknownChannel,
  unknownMessage,
  unknownWebhook,
  unknownInteraction,
  invalidWebhookToken,
];

export function classifyFailure(error: unknown): FailureKind {
  if (!(error instanceof DiscordAPIError)) return 'transient';
  if (error.code === alreadyAcknowledged) return 'answered';
  if (goneCodes.includes(error.code)) return 'gone';
  return error.status === 401 ? 'unauthorized' : 'refused';
}

/** A failure as fields of a log line: without the request's body, which holds what people wrote. */
export function describeFailure(error: unknown): object {
  if (error instanceof DiscordAPIError) {
    const { status, code, message, method, url } = error;
    return { status, code, reason: message, request: `${method} ${url}` };
  }
  if (error instanceof HTTPError) return { status: error.status, request: `${error.method} ${error.url}` };
  if (error instanceof RateLimitError) return { status: 429, request: `${error.method} ${error.url}` };
  return { reason: error instanceof Error ? describeError(error) : String(error) };
}

/** A refused connection to several addresses has its reasons in `errors`, and no message of its own. */
function describeError(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return error.message || code || error.name;
}
