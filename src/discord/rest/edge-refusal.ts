/**
 * Not Discord's API but what stands before it refused a request: Cloudflare, or a proxy. It answers by a page instead of
 * JSON; by a 429 that does not say for how long, as only a ban does (discord-api-docs#5810); or by code 40333 (#6473).
 */
export class EdgeRefusal extends Error {
  override readonly name = 'EdgeRefusal';
  readonly status: number;
  /** How long it says to wait, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  /** @param answer - what came instead of Discord's own answer */
  constructor(status: number, answer: string, retryAfterMs: number | undefined) {
    super(
      `${status} ${answer}: Cloudflare or a proxy refuses this address. If many requests were refused before, ` +
        'Cloudflare may have banned it for up to an hour',
    );
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}
