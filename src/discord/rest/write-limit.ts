import * as z from 'zod';

/**
 * A 429 with a code of its own: slow mode, or a limit of what may be written there. It is no bucket's, which the library
 * could count, and its code is what a moderator can do something about.
 */
export class WriteLimit extends Error {
  override readonly name = 'WriteLimit';
  /** Discord's JSON. */
  readonly raw: unknown;
  readonly retryAfterMs: number | undefined;

  constructor(raw: unknown, retryAfterMs: number | undefined) {
    super('429 with a code of its own');
    this.raw = raw;
    this.retryAfterMs = retryAfterMs;
  }
}

const limitAnswer = z.object({ code: z.int().positive() });

/** What a 429's body says of it; undefined where it is a bucket's. */
export function findWriteLimit(raw: unknown, retryAfterMs: number | undefined): WriteLimit | undefined {
  return limitAnswer.safeParse(raw).success ? new WriteLimit(raw, retryAfterMs) : undefined;
}
