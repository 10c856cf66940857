import { describe, expect, it } from 'vitest';
import { retryDelayMs } from '../src/retry-delay.ts';

describe('retryDelayMs', () => {
  it.each([
    [1, 1000],
    [2, 2000],
    [3, 4000],
    [7, 64_000],
    [8, 120_000],
    [1000, 120_000],
  ])('after %i failures is between half of %i ms and all of it', (failures, fullMs) => {
    expect([0, 0.5, 1].map((lot) => retryDelayMs(failures, () => lot))).toEqual([fullMs / 2, fullMs * 0.75, fullMs]);
  });
});
