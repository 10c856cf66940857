import { describe, expect, it } from 'vitest';
import { describeDoubt } from '../../src/delivery/describe-doubt.ts';
import { howLong } from '../../src/i18n/dates/how-long.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

describe('describeDoubt', () => {
  it.each([
    [3 * minuteMs, '3 minutes ahead of'],
    [-65 * minuteMs, '65 minutes behind'],
    [dayMs + 5 * minuteMs, '24 hours ahead of'],
    [365 * dayMs, '365 days ahead of'],
    [-20_516 * dayMs, '20,516 days behind'],
  ])('says of %i ms what /daily status says: %s', (aheadMs, words) => {
    expect(describeDoubt({ kind: 'apart', aheadMs })).toMatch(new RegExp(`^the clock is ${words} Discord's: `, 'u'));
    expect(words).toContain(howLong(aheadMs, 'en-US'));
  });

  it.each([
    [minuteMs, 'forward by 1 minute'],
    [-2 * dayMs, 'back by 2 days'],
  ])('says by how much it jumped: %i ms, %s', (byMs, words) => {
    expect(describeDoubt({ kind: 'jumped', byMs })).toContain(`the clock went ${words}: `);
  });
});
