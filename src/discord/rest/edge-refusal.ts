/**
 * Not Discord's API but what stands before it: Cloudflare, or a proxy, answered a page instead of JSON. The library
 * would report a refusal without a code. Tells a ban of this address from a mistake of ours by its content type.
 */
export class EdgeRefusal extends Error {
  override readonly name = 'EdgeRefusal';
  readonly status: number;

  constructor(status: number, contentType: string | null) {
    super(
      `${status} ${contentType ?? 'without a content type'} instead of Discord's JSON: Cloudflare or a proxy refuses ` +
        'this address. If many requests were refused before, Cloudflare may have banned it for up to an hour',
    );
    this.status = status;
  }
}
