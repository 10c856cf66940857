import { describe, expect, it } from 'vitest';
import { footerText } from '../../../src/render/interview/footer-text.ts';
import { teaInterview } from '../../fixtures/library.ts';

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
