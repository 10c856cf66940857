import type { BotToken } from '../bot-token.ts';
import { closeCodes } from './close-codes.ts';
import { hasDisallowedIntents, hasUnknownIntents, identifySchema, resumeSchema } from './payload-schema.ts';
import { createSession, type Session } from './session.ts';
import type { SessionStarts } from './session-starts.ts';

/** Identifies are spaced by this much for each of max_concurrency's keys; we allow one at a time. */
const identifySpacingMs = 5_000;

/** What the gateway makes of an IDENTIFY or a RESUME. */
export type LoginResult =
  | {
      readonly kind: 'session';
      readonly session: Session;
      readonly compress: boolean;
      readonly resumedAt: number | undefined;
    }
  | { readonly kind: 'invalid-session' }
  /** `rule` is undefined where the client could not know better. */
  | { readonly kind: 'close'; readonly code: number; readonly rule: string | undefined };

export interface Logins {
  identify(data: unknown): LoginResult;
  resume(data: unknown): LoginResult;
  readonly sessions: Map<string, Session>;
}

export interface LoginParts {
  readonly clock: () => number;
  readonly token: BotToken;
  readonly sessionStarts: SessionStarts;
  /** Switched on for the application. */
  readonly privilegedIntents: number;
  /** Whether identifies must be spaced. */
  readonly rateLimits: boolean;
}

export function createLogins({ clock, token, sessionStarts, privilegedIntents, rateLimits }: LoginParts): Logins {
  const sessions = new Map<string, Session>();
  let lastIdentifyMs = Number.NEGATIVE_INFINITY;

  return {
    sessions,
    identify(data) {
      const parsed = identifySchema.safeParse(data);
      if (!parsed.success) return close(closeCodes.decodeError, 'identify');
      const { intents, shard = [0, 1], compress = false } = parsed.data;
      const refused = refusedToken(token, parsed.data.token);
      if (refused !== undefined) return refused;
      if (shard[0] >= shard[1]) return close(closeCodes.invalidShard, 'shard');
      if (hasUnknownIntents(intents)) return close(closeCodes.invalidIntents, 'intents');
      if (hasDisallowedIntents(intents, privilegedIntents)) {
        return close(closeCodes.disallowedIntents, 'disallowed-intents');
      }
      if (sessionStarts.remaining <= 0) {
        // Documented: all sessions end and the token is reset.
        token.revoked = true;
        return close(closeCodes.authenticationFailed, 'session-start-limit');
      }
      sessionStarts.remaining -= 1;
      if (rateLimits && clock() - lastIdentifyMs < identifySpacingMs) return { kind: 'invalid-session' };
      lastIdentifyMs = clock();
      const session = createSession(shard, intents);
      sessions.set(session.id, session);
      return { kind: 'session', session, compress, resumedAt: undefined };
    },
    resume(data) {
      const parsed = resumeSchema.safeParse(data);
      if (!parsed.success) return close(closeCodes.decodeError, 'resume');
      const refused = refusedToken(token, parsed.data.token);
      if (refused !== undefined) return refused;
      const session = sessions.get(parsed.data.session_id);
      if (session === undefined) return { kind: 'invalid-session' };
      if (parsed.data.seq > session.seq) {
        sessions.delete(session.id);
        return close(closeCodes.invalidSeq, 'seq');
      }
      const oldest = session.sent[0]?.seq ?? session.seq + 1;
      if (parsed.data.seq + 1 < oldest) return { kind: 'invalid-session' };
      return { kind: 'session', session, compress: false, resumedAt: parsed.data.seq };
    },
  };
}

function close(code: number, rule?: string): LoginResult {
  return { kind: 'close', code, rule };
}

function refusedToken({ token, revoked }: BotToken, given: string): LoginResult | undefined {
  if (given !== token) return close(closeCodes.authenticationFailed, 'gateway-token');
  return revoked ? close(closeCodes.authenticationFailed) : undefined;
}
