import { describe, expect, it } from 'vitest';
import { settleWithin } from '../../src/app/settle-within.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';

describe('settleWithin', () => {
  it.each([
    ['done', () => Promise.resolve('x')],
    ['broken', () => Promise.reject(new Error('x'))],
  ])('tells of work that is %s in time, and never rejects', async (_, work) => {
    expect(await settleWithin(work(), 60_000, createManualClock())).toBe(true);
  });

  it('waits no longer for work without end', async () => {
    const clock = createManualClock();
    const settled = settleWithin(new Promise(() => undefined), 60_000, clock);
    await clock.advance(60_000);
    expect(await settled).toBe(false);
  });
});
