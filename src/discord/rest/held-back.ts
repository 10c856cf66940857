/** A request was not sent, or not again, for what others met before it. The log says once a minute what that is. */
export class HeldBack extends Error {
  override readonly name = 'HeldBack';
  /** When it may be worth trying again. */
  readonly retryAfterMs: number;

  constructor(retryAfterMs: number, cause?: unknown) {
    super('held back: Discord refuses, or does not answer, what was asked before', { cause });
    this.retryAfterMs = retryAfterMs;
  }
}
