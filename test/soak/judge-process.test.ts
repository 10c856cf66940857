import { describe, expect, it } from 'vitest';
import { createSeededRandom } from '../fixtures/seeded-random.ts';
import { judgeProcess } from './judge-process.ts';
import type { ProcessReport } from './soak-bot.ts';

const rate = 50;
const handles = { TCPSocketWrap: 2, Timeout: 3 };

/** Forty reports of a run, of a heap that warms up by 6 MB, with 4 MB of what is just under way. */
function reportsOf(seconds: number, leakedBytes: number, seed = 1): readonly ProcessReport[] {
  const random = createSeededRandom(seed);
  return Array.from({ length: 42 }, (_, at) => {
    const second = (at / 41) * seconds;
    const asked = Math.round(second * rate);
    const warmth = 6e6 * (1 - Math.exp(-second / 20));
    const heapUsed = 67e6 + warmth + asked * leakedBytes + 4e6 * random();
    return { atMs: second * 1000, asked, heapUsed, external: 4e6, rss: heapUsed + 250e6, handles, heldMs: 100 };
  });
}
const failuresOf = (reports: readonly ProcessReport[]) => judgeProcess(reports, 'withRedis').failures.join();

describe('judgeProcess', () => {
  it('takes neither warming up nor what is under way for a leak', () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      expect(failuresOf(reportsOf(600, 0, seed))).toBe('');
      expect(failuresOf(reportsOf(60, 0, seed))).toBe('');
    }
  });

  it('finds a leak of 300 bytes an interaction in ten minutes', () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      expect(failuresOf(reportsOf(600, 300, seed))).toMatch(/^memory grows: \d+ bytes an interaction/u);
    }
  });

  it('finds one of several kilobytes in a minute', () => {
    expect(failuresOf(reportsOf(60, 8000))).toMatch(/^memory grows/u);
  });

  it('finds handles that stay open', () => {
    const reports = reportsOf(600, 0);
    const open = { ...reports.at(-1)!, handles: { ...handles, TCPSocketWrap: 6 } };
    expect(failuresOf([...reports.slice(0, -1), open])).toMatch(/^handles at rest/u);
  });
});
