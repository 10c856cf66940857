/**
 * What a Date header says, in epoch milliseconds; undefined for all that is not written as HTTP wants it
 * (`Sun, 06 Nov 1994 08:49:37 GMT`, RFC 9110, 5.6.7). V8 takes `proxy 7` for a day of 2001, and what lacks a zone for local
 * time; what it writes itself is that very form.
 */
export function parseHttpDate(text: string | null): number | undefined {
  const ms = Date.parse(text ?? '');
  return !Number.isNaN(ms) && new Date(ms).toUTCString() === text ? ms : undefined;
}
