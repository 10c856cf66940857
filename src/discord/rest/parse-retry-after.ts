/** Cloudflare has banned addresses for a day; whatever says more is wrong, and no timer takes a month. */
const longestMs = 24 * 60 * 60_000;

/**
 * What a Retry-After header says, in milliseconds; undefined where it says nothing, or no number of seconds.
 * https://discord.com/developers/docs/topics/rate-limits#header-format
 */
export function parseRetryAfter(header: string | null): number | undefined {
  const seconds = header === null || header.trim() === '' ? Number.NaN : Number(header);
  return seconds >= 0 ? Math.min(seconds * 1000, longestMs) : undefined;
}
