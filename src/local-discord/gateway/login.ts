import type { Realm } from '../realm.ts';
import { applicationId } from '../world/cast.ts';
import { ownUserJson } from '../world/discord-json.ts';
import { guildCreateJson } from '../world/guild-json.ts';
import { closeCodes } from './close-codes.ts';
import { hasDisallowedIntents, hasUnknownIntents, identifySchema, resumeSchema } from './payloads.ts';
import { createSession, dispatch, type Session } from './session.ts';

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

export function createLogins(realm: Realm): Logins {
  const sessions = new Map<string, Session>();
  let lastIdentifyMs = Number.NEGATIVE_INFINITY;

  return {
    sessions,
    identify(data) {
      const ordered = realm.faults.takeLoginClose();
      if (ordered !== undefined) return close(ordered);
      const parsed = identifySchema.safeParse(data);
      if (!parsed.success) return close(closeCodes.decodeError, 'identify');
      const { token, intents, shard = [0, 1], compress = false } = parsed.data;
      const refused = refusedToken(realm, token);
      if (refused !== undefined) return refused;
      if (shard[0] >= shard[1]) return close(closeCodes.invalidShard, 'shard');
      if (hasUnknownIntents(intents)) return close(closeCodes.invalidIntents, 'intents');
      if (hasDisallowedIntents(intents, realm.privilegedIntents)) {
        return close(closeCodes.disallowedIntents, 'disallowed-intents');
      }
      if (realm.faults.sessionStartsRemaining <= 0) {
        // Documented: all sessions end and the token is reset.
        realm.faults.tokenRevoked = true;
        return close(closeCodes.authenticationFailed, 'session-start-limit');
      }
      realm.faults.sessionStartsRemaining -= 1;
      if (realm.rateLimits && realm.clock() - lastIdentifyMs < identifySpacingMs) return { kind: 'invalid-session' };
      lastIdentifyMs = realm.clock();
      const session = createSession(shard, intents);
      sessions.set(session.id, session);
      return { kind: 'session', session, compress, resumedAt: undefined };
    },
    resume(data) {
      const ordered = realm.faults.takeLoginClose();
      if (ordered !== undefined) return close(ordered);
      const parsed = resumeSchema.safeParse(data);
      if (!parsed.success) return close(closeCodes.decodeError, 'resume');
      const refused = refusedToken(realm, parsed.data.token);
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

function refusedToken(realm: Realm, token: string): LoginResult | undefined {
  if (token !== realm.token) return close(closeCodes.authenticationFailed, 'gateway-token');
  return realm.faults.tokenRevoked ? close(closeCodes.authenticationFailed) : undefined;
}

/** READY, and the guilds for whoever asked for them. */
export function welcome(realm: Realm, session: Session): void {
  const installed = realm.cast.guilds.filter((guild) => guild.installed);
  dispatch(session, 'READY', {
    v: 10,
    user: ownUserJson(realm.cast.bot),
    guilds: installed.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: `ws://${realm.host}`,
    shard: session.shard,
    application: { id: applicationId, flags: 0 },
    private_channels: [],
    relationships: [],
    presences: [],
    guild_join_requests: [],
    geo_ordered_rtc_regions: [],
    user_settings: {},
    auth: {},
    _trace: ['["local-discord",{"micros":0}]'],
  });
  if ((session.intents & 1) === 0) return;
  for (const guild of installed) dispatch(session, 'GUILD_CREATE', guildCreateJson(guild, realm.cast, realm.clock()));
}
