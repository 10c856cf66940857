import { describe, expect, it } from 'vitest';
import { footerText } from '../../../src/render/interview/footer-text.ts';
import { passageList } from '../../../src/render/interview/passage-list.ts';
import { teaInterview } from '../../fixtures/library.ts';

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

describe('footerText', () => {
  it('says where something stands, an invented interview first that it is one', () => {
    const tea = teaInterview();
    expect(footerText(tea, 'en-US', '¶ 3', undefined, '')).toBe('Tea & Machines × Gao Yuan · 2024-10-04 · ¶ 3');
    expect(footerText({ ...tea, sample: true, recorded: undefined }, 'en-US')).toMatch(
      /.+ · Tea & Machines × Gao Yuan$/u,
    );
  });

  it('fits, whatever is in it', () => {
    expect(footerText(teaInterview(), 'en-US', 'x'.repeat(3000))).toHaveLength(2048);
  });
});
