import { describe, expect, it } from 'vitest';
import { abortAfter, pause, systemClock, within } from '../src/clock.ts';
import { createManualClock } from './fixtures/manual-clock.ts';

const never = () => new Promise<never>(() => undefined);

describe('systemClock', () => {
  // Node takes what does not fit into 31 bits for a millisecond, and warns.
  it.each([Infinity, NaN, 1e300, 2 ** 31])('does not do in a moment what is due in %s ms', async (ms) => {
    const warnings: string[] = [];
    const hear = (warning: Error) => void warnings.push(warning.name);
    process.on('warning', hear);
    let done = false;
    const cancel = systemClock.after(ms, () => (done = true));
    await new Promise<void>((resolve) => systemClock.after(5, resolve));
    cancel();
    process.off('warning', hear);
    expect([done, warnings]).toEqual([false, []]);
  });
});

describe('pause', () => {
  it('takes its time, and leaves nothing behind', async () => {
    const clock = createManualClock();
    const { signal } = new AbortController();
    let over = false;
    const paused = pause(clock, 1000, signal).then(() => (over = true));
    await clock.advance(999);
    expect(over).toBe(false);
    await clock.advance(1);
    await paused;
    expect(clock.waiting).toBe(0);
  });

  it.each(['before', 'after'])('ends at once where it is interrupted %s it begins', async (when) => {
    const clock = createManualClock();
    const controller = new AbortController();
    if (when === 'before') controller.abort();
    const paused = pause(clock, 1000, controller.signal);
    controller.abort();
    await paused;
    expect(clock.waiting).toBe(0);
  });
});

describe('within', () => {
  it('is what the work comes to in time, and leaves no timer', async () => {
    const clock = createManualClock();
    expect(await within(clock, 1000, Promise.resolve('done'), () => 'late')).toBe('done');
    await expect(within(clock, 1000, Promise.reject(new Error('broken')), () => 'late')).rejects.toThrow('broken');
    expect(clock.waiting).toBe(0);
  });

  it('is the other thing when the time is up, not before', async () => {
    const clock = createManualClock();
    const told: string[] = [];
    const telling = within(clock, 1000, never(), () => 'late').then((what) => told.push(what));
    await clock.advance(999);
    expect(told).toEqual([]);
    await clock.advance(1);
    await telling;
    expect(told).toEqual(['late']);
  });

  it('fails with what the other thing throws', async () => {
    const clock = createManualClock();
    const late = () => {
      throw new Error('no answer');
    };
    const failing = within(clock, 1000, never(), late).catch(String);
    await clock.advance(1000);
    expect(await failing).toBe('Error: no answer');
  });

  it('minds no work that fails too late', async () => {
    const clock = createManualClock();
    const { promise, reject } = Promise.withResolvers<string>();
    const told = within(clock, 1000, promise, () => 'late');
    await clock.advance(1000);
    reject(new Error('broken, and nobody looks'));
    expect(await told).toBe('late');
    await clock.advance(1);
  });
});

describe('abortAfter', () => {
  it('tells the work to give up when its time is up', async () => {
    const clock = createManualClock();
    const working = abortAfter(clock, 1000, async (signal) => {
      await pause(clock, 5000, signal);
      return signal.aborted ? 'given up' : 'done';
    });
    await clock.advance(1000);
    expect(await working).toBe('given up');
    expect(clock.waiting).toBe(0);
  });

  it('leaves no timer behind work that is done', async () => {
    const clock = createManualClock();
    expect(await abortAfter(clock, 1000, async ({ aborted }) => aborted)).toBe(false);
    expect(clock.waiting).toBe(0);
  });
});
