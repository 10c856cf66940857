import { describe, expect, it } from 'vitest';
import { formatTime } from '../../../src/demo/markdown/format-time.ts';

const nowMs = Date.UTC(2026, 0, 5, 1);
const view = (locale: string) => ({ locale, timeZone: 'Asia/Shanghai', nowMs });
const hourMs = 60 * 60_000;

describe('formatTime', () => {
  it.each([
    ['en-US', 3 * hourMs, 'in 3 hours'],
    ['en-US', -2 * 60_000, '2 minutes ago'],
    ['en-US', 2 * hourMs - 60_000, 'in 2 hours'],
    ['en-US', 24 * hourMs - 60_000, 'tomorrow'],
    ['en-US', 48 * hourMs - 60_000, 'in 2 days'],
    ['en-US', 21 * hourMs, 'in 21 hours'],
    ['en-US', 50 * 60_000, 'in 1 hour'],
    ['en-US', -40 * 24 * hourMs, 'last month'],
    ['en-US', 30 * hourMs, 'tomorrow'],
    ['zh-CN', 3 * hourMs, '3小时后'],
    ['zh-TW', -26 * hourMs, '昨天'],
    ['en-US', 0, 'now'],
  ])('tells in %s what is %d ms away', (locale, aheadMs, expected) => {
    expect(formatTime(nowMs + aheadMs, 'R', view(locale))).toBe(expected);
  });

  it('shows the clock of the demo’s zone', () => {
    expect(formatTime(nowMs, 't', view('en-US'))).toBe('09:00');
    expect(formatTime(nowMs, 'F', view('zh-CN'))).toMatch(/2026年1月5日.*09:00/);
  });
});
