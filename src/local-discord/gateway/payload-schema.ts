import * as z from 'zod';

/** What a client may send, of what is judged. */
export const payloadSchema = z.object({ op: z.int(), d: z.unknown() });

export const identifySchema = z.object({
  token: z.string(),
  properties: z.object({ os: z.string(), browser: z.string(), device: z.string() }),
  intents: z.int().min(0),
  compress: z.boolean().optional(),
  large_threshold: z.int().min(50).max(250).optional(),
  shard: z.tuple([z.int().min(0), z.int().min(1)]).optional(),
  presence: z
    .object({ since: z.number().nullish(), activities: z.array(z.unknown()), status: z.string(), afk: z.boolean() })
    .partial()
    .optional(),
});

export const resumeSchema = z.object({ token: z.string(), session_id: z.string(), seq: z.int().min(0) });

/** Bits 0–16, 20, 21, 24 and 25. */
const knownIntents = 0x1ffff | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);
/** Guild members, presences, message content. */
const privilegedIntents = (1 << 1) | (1 << 8) | (1 << 15);

export function hasUnknownIntents(intents: number): boolean {
  return (intents & ~knownIntents) !== 0 || intents > 2 ** 31;
}

export function hasDisallowedIntents(intents: number, allowed: number): boolean {
  return (intents & privilegedIntents & ~allowed) !== 0;
}
