import { describe, expect, it } from 'vitest';
import { passageList } from '../../../src/render/interview/passage-list.ts';

describe('passageList', () => {
  it.each([
    [[9], '9'],
    [[9, 12, 13, 14, 16, 17], '9, 12–14, 16–17'],
    [[14, 12, 13, 9], '9, 12–14'],
    [[2, 2, 3, 3], '2–3'],
    [[], ''],
  ])('draws runs of %j together: %s', (numbers, list) => {
    expect(passageList(numbers)).toBe(list);
  });

  it('ends somewhere', () => {
    const list = passageList(Array.from({ length: 500 }, (_, index) => 2 * index));
    expect(list.length).toBeLessThanOrEqual(160);
    expect(list).toMatch(/^0, 2, 4, .+…$/u);
  });
});
