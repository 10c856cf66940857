import { describe, expect, it } from 'vitest';
import { sessionStartPauseMs } from '../../../src/discord/gateway/session-start-pause-ms.ts';

const hour = 60 * 60_000;

describe('sessionStartPauseMs', () => {
  it.each([
    ['a fresh day', 1000, 24 * hour, 0],
    ['half of the day’s starts left', 501, 24 * hour, 0],
    ['a crash loop in its second half', 500, 24 * hour, 30_000],
    ['plenty of starts for the little time left', 400, hour, 9000],
    ['the last start', 1, 24 * hour, 30_000],
    ['none left: the library refuses, and who calls it asks again', 0, 24 * hour, 0],
  ])('at %s', (_, remaining, resetAfterMs, pauseMs) => {
    const limit = { total: 1000, remaining, reset_after: resetAfterMs, max_concurrency: 1 };
    expect(sessionStartPauseMs(limit)).toBe(pauseMs);
  });
});
