import { describe, expect, it } from 'vitest';
import { parseRetryAfter } from '../../../src/discord/rest/parse-retry-after.ts';

describe('parseRetryAfter', () => {
  it.each([
    ['0', 0],
    ['0.25', 250],
    ['3600', 3_600_000],
    ['99999999999', 86_400_000],
    ['Infinity', 86_400_000],
    [null, undefined],
    ['', undefined],
    ['-1', undefined],
    ['soon', undefined],
    ['Wed, 21 Oct 2026 07:28:00 GMT', undefined],
  ])('reads %j as %j ms', (header, ms) => {
    expect(parseRetryAfter(header)).toBe(ms);
  });
});
