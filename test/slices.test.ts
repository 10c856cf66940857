import { describe, expect, it } from 'vitest';
import { createSlices } from '../src/slices.ts';
import { createManualClock } from './fixtures/manual-clock.ts';

describe('a slice', () => {
  it('is over after 15 ms, and another begins once the event loop had its turn', async () => {
    const clock = createManualClock();
    const slices = createSlices({ clock });
    await clock.advance(14);
    expect(slices.over()).toBe(false);
    await clock.advance(1);
    expect(slices.over()).toBe(true);
    const turns: string[] = [];
    setImmediate(() => turns.push('everything else'));
    await slices.next();
    turns.push('next');
    expect(turns).toEqual(['everything else', 'next']);
    expect(slices.over()).toBe(false);
  });

  it('is the last where the work was given up meanwhile', async () => {
    const abort = new AbortController();
    const slices = createSlices({ signal: abort.signal });
    const next = slices.next();
    abort.abort(new Error('stopped'));
    await expect(next).rejects.toThrow('stopped');
  });
});
