import { describe, expect, it } from 'vitest';
import { settleWithin } from '../src/settle-within.ts';

describe('settleWithin', () => {
  it.each([
    ['done', () => Promise.resolve('x')],
    ['broken', () => Promise.reject(new Error('x'))],
  ])('tells of work that is %s in time, and never rejects', async (_, work) => {
    expect(await settleWithin(work(), 60_000)).toBe(true);
  });

  it('waits no longer for work without end', async () => {
    expect(await settleWithin(new Promise(() => undefined), 0)).toBe(false);
  });
});
