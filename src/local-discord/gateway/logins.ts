import type { BotToken } from '../bot-token.ts';
import { closeCodes } from './close-codes.ts';
import { hasDisallowedIntents, hasUnknownIntents, identifySchema, resumeSchema } from './payload-schema.ts';
import { createSession, type Session } from './session.ts';
import type { ShardRules } from './shard-rules.ts';
import type { SessionStarts } from './session-starts.ts';

/** Identifies are spaced by this much for each of max_concurrency's keys; https://discord.com/developers/docs/events/gateway#identifying. */
const identifySpacingMs = 5_000;

/** An attempt to start a session, or to resume one; of a session that nobody knows the shard is unknown. */
export interface Login {
  readonly op: 'identify' | 'resume';
  readonly shard: number | undefined;
  readonly shardCount: number | undefined;
  readonly atMs: number;
}

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
  readonly shardRules: ShardRules;
  /** Hears of every IDENTIFY and RESUME that is well formed. */
  readonly onLogin: (login: Login) => void;
  /** Switched on for the application. */
  readonly privilegedIntents: number;
  /** Whether identifies must be spaced. */
  readonly rateLimits: boolean;
}

export function createLogins(parts: LoginParts): Logins {
  const { clock, token, sessionStarts, shardRules, onLogin, privilegedIntents, rateLimits } = parts;
  const sessions = new Map<string, Session>();
  const lastIdentifyMs = new Map<number, number>();

  return {
    sessions,
    identify(data) {
      const parsed = identifySchema.safeParse(data);
      if (!parsed.success) return close(closeCodes.decodeError, 'identify');
      const { intents, shard = [0, 1], compress = false } = parsed.data;
      onLogin({ op: 'identify', shard: shard[0], shardCount: shard[1], atMs: clock() });
      const refused = refusedToken(token, parsed.data.token);
      if (refused !== undefined) return refused;
      if (shard[0] >= shard[1]) return close(closeCodes.invalidShard, 'shard');
      if (shard[1] < shardRules.required) return close(closeCodes.shardingRequired);
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
      const key = shard[0] % shardRules.maxConcurrency;
      const sinceMs = clock() - (lastIdentifyMs.get(key) ?? Number.NEGATIVE_INFINITY);
      if (rateLimits && sinceMs < identifySpacingMs) return { kind: 'invalid-session' };
      lastIdentifyMs.set(key, clock());
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
      const [shard, shardCount] = session?.shard ?? [undefined, undefined];
      onLogin({ op: 'resume', shard, shardCount, atMs: clock() });
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
