import type { WebSocket } from 'ws';
import type { GatewayFaultQueue } from '../faults/gateway-fault-queue.ts';
import type { Violation } from '../referee/violation.ts';
import { closeCodes, closeReason, keepsSession } from './close-codes.ts';
import { createHeartbeatWatch, type HeartbeatWatch } from './heartbeat-watch.ts';
import type { LoginResult, Logins } from './logins.ts';
import { opcodes } from './opcodes.ts';
import { type PayloadRefusal, readPayload } from './read-payload.ts';
import { createSendRate } from './create-send-rate.ts';
import { dispatch, type Session } from './session.ts';
import { createWire, type Wire } from './wire.ts';

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

export interface ConnectionParts {
  readonly clock: () => number;
  readonly heartbeatIntervalMs: number;
  readonly violations: Violation[];
  readonly faults: Pick<GatewayFaultQueue, 'take'>;
  readonly logins: Logins;
  /** READY and what follows it, for a session that has begun. */
  readonly welcome: (session: Session) => void;
  /** Called once a session has begun here, or goes on. */
  readonly loggedIn: () => void;
  /** Hears of every identified connection that ends, at what time. */
  readonly onDrop: (atMs: number) => void;
}

export function openConnection(socket: WebSocket, query: URLSearchParams, parts: ConnectionParts): Connection {
  const { clock, heartbeatIntervalMs } = parts;
  const connection = createConnection(createWire(socket, query.get('compress')), parts);
  const sendsTooMuch = createSendRate(clock);
  socket.on('message', (data) => {
    const text = Buffer.isBuffer(data) ? data.toString('utf8') : '';
    if (sendsTooMuch())
      connection.refuse({ code: closeCodes.rateLimited, rule: 'gateway-rate', op: -1, body: undefined });
    else receive(connection, text, parts);
  });
  socket.on('close', (code) => connection.leave(code));
  socket.on('error', () => undefined);
  const fault = parts.faults.take('hello');
  if (fault?.kind === 'close-before') connection.close(fault.closeCode);
  if (fault === undefined || fault.kind === 'close-after') {
    connection.sendOp(opcodes.hello, { heartbeat_interval: heartbeatIntervalMs, _trace: [] });
    connection.watch.restart();
  }
  if (fault?.kind === 'close-after') connection.close(fault.closeCode);
  const unfit = unfitAddress(query);
  if (unfit !== undefined) connection.refuse(unfit);
  return connection;
}

interface OwnConnection extends Connection {
  readonly wire: Wire;
  readonly watch: HeartbeatWatch;
  /** From now on the session speaks here. */
  take(session: Session): void;
  /** The session goes, to be resumed where the close code lets it. */
  leave(code: number): void;
  refuse(refusal: PayloadRefusal): void;
}

function createConnection(
  wire: Wire,
  { clock, heartbeatIntervalMs, violations, logins, onDrop }: ConnectionParts,
): OwnConnection {
  let session: Session | undefined;
  const connection: OwnConnection = {
    wire,
    watch: createHeartbeatWatch(heartbeatIntervalMs, () =>
      connection.refuse({
        code: closeCodes.sessionTimedOut,
        rule: 'heartbeat-missed',
        op: opcodes.heartbeat,
        body: null,
      }),
    ),
    get session() {
      return session;
    },
    take(taken) {
      session = taken;
      session.send = wire.send;
    },
    leave(code) {
      connection.watch.stop();
      if (session === undefined) return;
      onDrop(clock());
      if (session.send === wire.send) session.send = undefined;
      if (!keepsSession(code)) logins.sessions.delete(session.id);
      session = undefined;
    },
    sendOp: (op, data) => wire.sendOp(op, data),
    close(code) {
      connection.leave(code);
      wire.close(code);
    },
    refuse(refusal) {
      violations.push(violationOf(refusal));
      connection.close(refusal.code);
    },
    invalidate(resumable) {
      connection.leave(resumable ? closeCodes.unknownError : closeCodes.sessionTimedOut);
      connection.watch.restart();
      wire.sendOp(opcodes.invalidSession, resumable);
    },
    cut() {
      connection.leave(1006);
      wire.cut();
    },
  };
  return connection;
}

function receive(connection: OwnConnection, text: string, parts: ConnectionParts): void {
  const received = readPayload(text, connection.session !== undefined);
  if (received.kind === 'refusal') {
    connection.refuse(received);
  } else if (received.op === opcodes.heartbeat) {
    connection.watch.restart();
    if (parts.faults.take('heartbeat') === undefined) connection.sendOp(opcodes.heartbeatAck, null);
  } else if (received.op === opcodes.identify || received.op === opcodes.resume) {
    login(connection, received.op, received.data, parts);
  }
}

function login(connection: OwnConnection, op: number, data: unknown, parts: ConnectionParts): void {
  const fault = parts.faults.take('login');
  if (fault?.kind === 'close') return connection.close(fault.closeCode);
  if (fault?.kind === 'invalid-session') return connection.invalidate(fault.resumable);
  if (fault?.kind === 'silence') return;
  const result = op === opcodes.identify ? parts.logins.identify(data) : parts.logins.resume(data);
  if (result.kind === 'session') begin(connection, result, parts);
  else if (result.kind === 'invalid-session') connection.sendOp(opcodes.invalidSession, false);
  else if (result.rule === undefined) connection.close(result.code);
  else connection.refuse({ code: result.code, rule: result.rule, op, body: data });
}

function begin(
  connection: OwnConnection,
  { session, compress, resumedAt }: Extract<LoginResult, { readonly kind: 'session' }>,
  { faults, welcome, loggedIn }: ConnectionParts,
): void {
  if (compress) connection.wire.compressPayloads();
  connection.take(session);
  if (resumedAt === undefined) {
    welcome(session);
  } else {
    for (const { seq, text, onSent } of session.sent) if (seq > resumedAt && connection.wire.send(text)) onSent();
    dispatch(session, 'RESUMED', { _trace: [] });
  }
  loggedIn();
  const fault = faults.take('ready');
  if (fault !== undefined) connection.close(fault.closeCode);
}

function violationOf({ code, rule, op, body }: PayloadRefusal): Violation {
  return { rule, path: '', message: `${code} ${closeReason(code)}`, request: `gateway op ${op}`, body };
}

function unfitAddress(query: URLSearchParams): PayloadRefusal | undefined {
  const about = { op: opcodes.hello, body: query.toString() };
  if (query.get('v') !== '10') return { code: closeCodes.invalidApiVersion, rule: 'gateway-version', ...about };
  if (query.get('encoding') === 'json') return undefined;
  return { code: closeCodes.decodeError, rule: 'gateway-encoding', ...about };
}
