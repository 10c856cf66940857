import { randomBytes } from 'node:crypto';

/** A gateway session; it outlives its connection. */
export interface Session {
  readonly id: string;
  readonly shard: readonly [number, number];
  readonly intents: number;
  seq: number;
  /** Dispatches kept for a resume. */
  readonly sent: { readonly seq: number; readonly text: string }[];
  /** Writes to the connection, while there is one. */
  send: ((text: string) => void) | undefined;
}

/** Dispatches kept for a resume; more are forgotten. */
const kept = 1000;

export function createSession(shard: readonly [number, number], intents: number): Session {
  return { id: randomBytes(16).toString('hex'), shard, intents, seq: 0, sent: [], send: undefined };
}

/** Numbers a dispatch and sends it, or keeps it until the session is resumed. */
export function dispatch(session: Session, event: string, data: unknown): void {
  session.seq += 1;
  const text = JSON.stringify({ op: 0, t: event, s: session.seq, d: data });
  session.sent.push({ seq: session.seq, text });
  if (session.sent.length > kept) session.sent.shift();
  session.send?.(text);
}

/** Which shard a guild's events go to; direct messages go to shard 0. */
export function isForShard([id, count]: readonly [number, number], guildId: string | undefined): boolean {
  if (guildId === undefined) return id === 0;
  return Number((BigInt(guildId) >> 22n) % BigInt(count)) === id;
}
