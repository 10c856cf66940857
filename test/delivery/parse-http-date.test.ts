import { describe, expect, it } from 'vitest';
import { parseHttpDate } from '../../src/delivery/parse-http-date.ts';

describe('parseHttpDate', () => {
  it.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', Date.UTC(1994, 10, 6, 8, 49, 37)],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
    ['Fri, 31 Dec 2100 23:59:59 GMT', Date.UTC(2100, 11, 31, 23, 59, 59)],
  ])('reads %s', (text, ms) => {
    expect(parseHttpDate(text)).toBe(ms);
  });

  // V8 reads most of them.
  it.each([
    null,
    '',
    'soon',
    'proxy 7',
    '12',
    '2026',
    '2026-03-02',
    '2026-03-02T08:00:00Z',
    'Mon, 02 Mar 2026 08:00:00',
    'Mon, 02 Mar 2026 08:00:00 +0100',
    'Mon, 02 Mar 2026 08:00:00 EST',
    'Tue, 02 Mar 2026 08:00:00 GMT',
    'Mon, 2 Mar 2026 08:00:00 GMT',
    '02 Mar 2026 08:00:00 GMT',
    'Monday, 02-Mar-26 08:00:00 GMT',
    'Mon Mar  2 08:00:00 2026',
    'Mon, 30 Feb 2026 08:00:00 GMT',
  ])('takes %j for none', (text) => {
    expect(parseHttpDate(text)).toBeUndefined();
  });
});
