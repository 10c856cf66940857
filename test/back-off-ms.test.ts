import { describe, expect, it } from 'vitest';
import { backOffMs } from '../src/back-off-ms.ts';

describe('backOffMs', () => {
  it('doubles, up to five minutes', () => {
    expect([1, 2, 3, 4, 9, 10, 100, 5000].map((attempt) => backOffMs(attempt, () => 1))).toEqual([
      1000, 2000, 4000, 8000, 256_000, 300_000, 300_000, 300_000,
    ]);
  });

  it('waits no longer than it is told', () => {
    expect([1, 2, 7, 8, 1000].map((attempt) => backOffMs(attempt, () => 1, 120_000))).toEqual([
      1000, 2000, 64_000, 120_000, 120_000,
    ]);
  });

  it('is spread between half and all of that, so that many do not come back at once', () => {
    expect(backOffMs(3, () => 0)).toBe(2000);
    expect(backOffMs(3, () => 0.5)).toBe(3000);
  });
});
