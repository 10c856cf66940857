import { randomBytes } from 'node:crypto';

/** A gateway session; it outlives its connection. */
export interface Session {
  readonly id: string;
  readonly shard: readonly [number, number];
  readonly intents: number;
  seq: number;
  /** Dispatches kept for a resume. */
  readonly sent: KeptDispatch[];
  /** Writes to the connection, while there is one; false where that is closing. */
  send: ((text: string) => boolean) | undefined;
}

interface KeptDispatch {
  readonly seq: number;
  readonly text: string;
  /** Told each time it leaves for the bot. */
  readonly onSent: () => void;
}

/** Dispatches kept for a resume; more are forgotten. */
const kept = 1000;

export function createSession(shard: readonly [number, number], intents: number): Session {
  return { id: randomBytes(16).toString('hex'), shard, intents, seq: 0, sent: [], send: undefined };
}

/** Numbers a dispatch and sends it, or keeps it until the session is resumed. */
export function dispatch(session: Session, event: string, data: unknown, onSent = (): void => undefined): void {
  session.seq += 1;
  const text = JSON.stringify({ op: 0, t: event, s: session.seq, d: data });
  session.sent.push({ seq: session.seq, text, onSent });
  if (session.sent.length > kept) session.sent.shift();
  if (session.send?.(text) === true) onSent();
}

/** Which shard a guild's events go to; direct messages go to shard 0. */
export function isForShard([id, count]: readonly [number, number], guildId: string | undefined): boolean {
  if (guildId === undefined) return id === 0;
  return Number((BigInt(guildId) >> 22n) % BigInt(count)) === id;
}
