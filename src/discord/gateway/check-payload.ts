import { GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10';
import { z } from 'zod';

/**
 * What a message of the gateway comes to: something to do, in a shape that the library can use; or why the connection is
 * good for nothing, and whether its session may still be resumed.
 */
export type CheckedPayload = { readonly payload: object } | { readonly fault: string; readonly resumable: boolean };

/** What is used of READY: without it nothing can be answered. */
const readySchema = z.object({
  session_id: z.string(),
  user: z.object({ id: z.string(), username: z.string() }),
  application: z.object({ id: z.string() }),
});

/**
 * Discord wants one in 41 s. Where they are closer together than any round trip none is acknowledged in time; where they
 * are further apart than a day nobody would find out that the connection is dead.
 */
const helloSchema = z.object({
  heartbeat_interval: z
    .number()
    .min(5)
    .max(24 * 60 * 60_000),
});

/** Numbers and names may be any. */
const ops: { readonly [name in 'hello' | 'invalidSession' | 'dispatch']: number } = {
  hello: GatewayOpcodes.Hello,
  invalidSession: GatewayOpcodes.InvalidSession,
  dispatch: GatewayOpcodes.Dispatch,
};
const readyName: string = GatewayDispatchEvents.Ready;

/** An event's number. */
const countSchema = z.int().min(0);

/** Undefined where there is nothing to do. @param said - any JSON */
export function checkPayload(said: unknown): CheckedPayload | undefined {
  if (typeof said !== 'object' || said === null || !('op' in said) || typeof said.op !== 'number') return undefined;
  const d = 'd' in said ? said.d : undefined;
  if (said.op === ops.hello && !helloSchema.safeParse(d).success) {
    return { fault: 'HELLO without a usable heartbeat interval', resumable: true };
  }
  if (said.op === ops.invalidSession) return { payload: { ...said, d: d === true } };
  if (said.op !== ops.dispatch) return { payload: said };
  const isReady = 't' in said && said.t === readyName;
  if (isReady && !readySchema.safeParse(d).success) {
    return { fault: 'READY without a session, or without who the bot is', resumable: false };
  }
  const count = countSchema.safeParse('s' in said ? said.s : undefined);
  return { payload: count.success ? said : { ...said, s: isReady ? 0 : undefined } };
}
