import { closeCodes } from './close-codes.ts';
import { opcodes } from './opcodes.ts';
import { payloadSchema } from './payload-schema.ts';

/** Why a connection is closed, and by which rule. */
export interface PayloadRefusal {
  readonly code: number;
  readonly rule: string;
  /** -1 where nobody can tell. */
  readonly op: number;
  readonly body: unknown;
}

export type ReceivedPayload =
  | { readonly kind: 'payload'; readonly op: number; readonly data: unknown }
  | ({ readonly kind: 'refusal' } & PayloadRefusal);

const largestBytes = 4096;
const quietOps: readonly number[] = [
  opcodes.presence,
  opcodes.voiceState,
  opcodes.requestMembers,
  opcodes.requestSoundboard,
];

/** What a client sent, judged by what it may send before it has logged in, or after. */
export function readPayload(text: string, loggedIn: boolean): ReceivedPayload {
  const parsed = payloadSchema.safeParse(parseJson(text));
  if (!parsed.success || Buffer.byteLength(text) > largestBytes) {
    return refuse(closeCodes.decodeError, 'gateway-payload', -1, text);
  }
  const { op, d: data } = parsed.data;
  if (op === opcodes.heartbeat) {
    const wellFormed = data === null || Number.isInteger(data);
    return wellFormed ? { kind: 'payload', op, data } : refuse(closeCodes.decodeError, 'heartbeat', op, data);
  }
  if (op === opcodes.identify || op === opcodes.resume) {
    return loggedIn
      ? refuse(closeCodes.alreadyAuthenticated, 'identified-twice', op, data)
      : { kind: 'payload', op, data };
  }
  if (!quietOps.includes(op)) return refuse(closeCodes.unknownOpcode, 'opcode', op, data);
  return loggedIn ? { kind: 'payload', op, data } : refuse(closeCodes.notAuthenticated, 'not-identified', op, data);
}

function refuse(code: number, rule: string, op: number, body: unknown): ReceivedPayload {
  return { kind: 'refusal', code, rule, op, body };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
