import { describe, expect, it } from 'vitest';
import { createSeededRandom } from '../fixtures/seeded-random.ts';
import { trendOf } from './trend-of.ts';

/** Thirty measurements of what grows by so much each, with noise of up to `noise` either way. */
function measured(growth: number, noise: number, seed: number): readonly (readonly [number, number])[] {
  const random = createSeededRandom(seed);
  return Array.from({ length: 30 }, (_, at) => [at, 100 + growth * at + noise * (2 * random() - 1)]);
}
const seeds = Array.from({ length: 200 }, (_, at) => at + 1);

describe('trendOf', () => {
  it('is the slope where there is no noise', () => {
    expect(trendOf(measured(2, 0, 1))).toEqual({ slope: 2, leastSlope: 2 });
  });

  it('is not moved by a few outliers', () => {
    const points = measured(2, 0, 1).map(([x, y]): readonly [number, number] => [x, x % 10 === 3 ? 900 : y]);
    expect(trendOf(points).slope).toBeCloseTo(2);
  });

  it('takes noise for growth about once in twenty times', () => {
    const mistaken = seeds.filter((seed) => trendOf(measured(0, 5, seed)).leastSlope > 0);
    expect(mistaken.length / seeds.length).toBeLessThan(0.08);
  });

  it('finds growth that noise hides from the eye', () => {
    const found = seeds.filter((seed) => trendOf(measured(0.2, 5, seed)).leastSlope > 0);
    expect(found.length / seeds.length).toBeGreaterThan(0.8);
  });
});
