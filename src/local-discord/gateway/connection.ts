import type { WebSocket } from 'ws';
import type { Realm } from '../realm.ts';
import { closeCodes, closeReason, keepsSession } from './close-codes.ts';
import { createPayloadEncoder, createZlibStreamEncoder } from './encoder.ts';
import { welcome, type LoginResult, type Logins } from './login.ts';
import { payloadSchema } from './payloads.ts';
import { dispatch, type Session } from './session.ts';

/** One socket, from hello to close. */
export interface Connection {
  readonly session: Session | undefined;
  sendOp(op: number, data: unknown): void;
  close(code: number): void;
  /** Op 9: the connection stays, logged out; a session that may be resumed waits for its RESUME. */
  invalidate(resumable: boolean): void;
  /** Breaks the socket without a close frame. */
  cut(): void;
}

/** Documented: 120 events in 60 s, 4096 bytes each. */
const sendLimit = { events: 120, perMs: 60_000 };
const largestPayload = 4096;

const ops = {
  heartbeat: 1,
  identify: 2,
  presence: 3,
  voiceState: 4,
  resume: 6,
  reconnect: 7,
  requestMembers: 8,
  invalidSession: 9,
  hello: 10,
  ack: 11,
};
const quietOps = [ops.presence, ops.voiceState, ops.requestMembers, 31];

export function openConnection(
  realm: Realm,
  logins: Logins,
  socket: WebSocket,
  query: URLSearchParams,
  loggedIn: (connection: Connection) => void,
): Connection {
  let session: Session | undefined;
  let compressed = false;
  let beat: NodeJS.Timeout | undefined;
  const received: number[] = [];
  const write = (data: string | Buffer): void => socket.send(data);
  const encoder =
    query.get('compress') === 'zlib-stream'
      ? createZlibStreamEncoder(write)
      : createPayloadEncoder(write, () => compressed);
  const send = (text: string): void => {
    if (socket.readyState === socket.OPEN) encoder.send(text);
  };

  const connection: Connection = {
    get session() {
      return session;
    },
    sendOp: (op, data) => send(JSON.stringify({ op, d: data, s: null, t: null })),
    close(code) {
      leave(code);
      void encoder.flush().then(() => socket.close(code, closeReason(code)));
    },
    invalidate(resumable) {
      leave(resumable ? closeCodes.unknownError : closeCodes.sessionTimedOut);
      expectHeartbeat();
      connection.sendOp(ops.invalidSession, resumable);
    },
    cut() {
      leave(1006);
      socket.terminate();
    },
  };

  function refuse(code: number, rule: string, op: number, body: unknown): void {
    const message = `${code} ${closeReason(code)}`;
    realm.violations.push({ rule, path: '', message, request: `gateway op ${op}`, body });
    connection.close(code);
  }

  function leave(code: number): void {
    clearTimeout(beat);
    if (session === undefined) return;
    if (session.send === send) session.send = undefined;
    if (!keepsSession(code)) logins.sessions.delete(session.id);
    session = undefined;
  }

  /** A client that stays silent for well over its interval is taken for dead. */
  function expectHeartbeat(): void {
    clearTimeout(beat);
    const patienceMs = realm.heartbeatIntervalMs * 1.5 + 20;
    const refuseSilence = () => refuse(closeCodes.sessionTimedOut, 'heartbeat-missed', ops.heartbeat, null);
    // What arrived while this process was busy is read before the second one.
    beat = setTimeout(() => (beat = setTimeout(refuseSilence, 1).unref()), patienceMs).unref();
  }

  function login(result: LoginResult, op: number, data: unknown): void {
    if (result.kind === 'close') {
      if (result.rule === undefined) connection.close(result.code);
      else refuse(result.code, result.rule, op, data);
      return;
    }
    if (result.kind === 'invalid-session') {
      connection.sendOp(ops.invalidSession, false);
      return;
    }
    session = result.session;
    compressed = result.compress;
    session.send = send;
    const from = result.resumedAt;
    if (from === undefined) {
      welcome(realm, session);
    } else {
      for (const { seq, text } of session.sent) if (seq > from) send(text);
      dispatch(session, 'RESUMED', { _trace: [] });
    }
    loggedIn(connection);
  }

  function receive(text: string): void {
    const atMs = realm.clock();
    received.push(atMs);
    while ((received[0] ?? atMs) <= atMs - sendLimit.perMs) received.shift();
    if (received.length > sendLimit.events) return refuse(closeCodes.rateLimited, 'gateway-rate', -1, undefined);
    const payload = payloadSchema.safeParse(parseJson(text));
    if (!payload.success || Buffer.byteLength(text) > largestPayload) {
      return refuse(closeCodes.decodeError, 'gateway-payload', -1, text);
    }
    const { op, d } = payload.data;
    if (op === ops.heartbeat) return heartbeat(d);
    if (op === ops.identify || op === ops.resume) {
      if (session !== undefined) return refuse(closeCodes.alreadyAuthenticated, 'identified-twice', op, d);
      return login(op === ops.identify ? logins.identify(d) : logins.resume(d), op, d);
    }
    if (!quietOps.includes(op)) return refuse(closeCodes.unknownOpcode, 'opcode', op, d);
    if (session === undefined) return refuse(closeCodes.notAuthenticated, 'not-identified', op, d);
  }

  function heartbeat(data: unknown): void {
    if (data !== null && !Number.isInteger(data))
      return refuse(closeCodes.decodeError, 'heartbeat', ops.heartbeat, data);
    expectHeartbeat();
    if (!realm.faults.takeIgnoredHeartbeat()) connection.sendOp(ops.ack, null);
  }

  socket.on('message', (data) => receive(Buffer.isBuffer(data) ? data.toString('utf8') : ''));
  socket.on('close', (code) => {
    leave(code);
    encoder.close();
  });
  socket.on('error', () => undefined);
  connection.sendOp(ops.hello, { heartbeat_interval: realm.heartbeatIntervalMs, _trace: [] });
  expectHeartbeat();
  if (query.get('v') !== '10') refuse(closeCodes.invalidApiVersion, 'gateway-version', ops.hello, query.toString());
  else if (query.get('encoding') !== 'json')
    refuse(closeCodes.decodeError, 'gateway-encoding', ops.hello, query.toString());
  return connection;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
