import { describe, expect, it } from 'vitest';
import { clockLine } from '../../../src/render/feeds/clock-line.ts';
import { locales } from '../../../src/locale.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

describe('clockLine', () => {
  it.each([
    [24 * hourMs + 5 * minuteMs, ['24 hours ahead of', '快了24小时', '快了24 小時']],
    [-5 * minuteMs, ['5 minutes behind', '慢了5分钟', '慢了5 分鐘']],
    [119 * minuteMs, ['119 minutes ahead of', '快了119分钟', '快了119 分鐘']],
    [-365 * 24 * hourMs, ['365 days behind', '慢了365天', '慢了365 天']],
  ])('says how far off a clock is that is %i ms ahead', (aheadMs, words) => {
    const said = locales.map((locale) => clockLine({ kind: 'apart', aheadMs }, locale));
    for (const [at, part] of words.entries()) expect(said[at]).toContain(part);
  });

  it.each([{ kind: 'unheard' } as const, { kind: 'jumped', byMs: hourMs } as const])(
    'promises nothing for %j',
    (doubt) => {
      expect(clockLine(doubt, 'en-US')).toMatch(/on hold for a moment/u);
    },
  );
});
