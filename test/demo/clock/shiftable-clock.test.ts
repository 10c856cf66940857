import { describe, expect, it } from 'vitest';
import { createShiftableClock } from '../../../src/demo/clock/shiftable-clock.ts';

const hourMs = 60 * 60_000;

describe('createShiftableClock', () => {
  it('goes with the machine until it is moved, wall and steady clock alike', () => {
    const clock = createShiftableClock();
    expect(Math.abs(clock.wall() - Date.now())).toBeLessThan(50);
    const offsetMs = clock.wall() - clock.now();
    clock.advance(20 * hourMs);
    expect(clock.leadMs()).toBe(20 * hourMs);
    expect(Math.abs(clock.wall() - Date.now() - 20 * hourMs)).toBeLessThan(50);
    // To the bot, no wall clock has jumped.
    expect(Math.abs(clock.wall() - clock.now() - offsetMs)).toBeLessThan(50);
  });

  it('runs what became due when it is moved, earliest first, and nothing else', () => {
    const clock = createShiftableClock();
    const ran: string[] = [];
    clock.after(2 * hourMs, () => ran.push('second'));
    clock.after(hourMs, () => ran.push('first'));
    clock.after(3 * hourMs, () => ran.push('later'));
    clock.after(hourMs, () => ran.push('cancelled'))();
    clock.advance(2 * hourMs);
    expect(ran).toEqual(['first', 'second']);
    clock.advance(hourMs);
    expect(ran).toEqual(['first', 'second', 'later']);
  });

  it('runs what becomes due by itself', async () => {
    const clock = createShiftableClock();
    clock.advance(hourMs);
    const startedMs = clock.now();
    await new Promise<void>((resolve) => void clock.after(20, resolve));
    expect(clock.now() - startedMs).toBeGreaterThanOrEqual(19);
  });

  it('runs what another action asked for, in its turn', () => {
    const clock = createShiftableClock();
    let times = 0;
    const again = (): void => {
      times += 1;
      clock.after(hourMs, again);
    };
    clock.after(hourMs, again);
    clock.advance(hourMs);
    clock.advance(hourMs);
    expect(times).toBe(2);
  });

  it('does not go back', () => {
    expect(() => createShiftableClock().advance(-1)).toThrow(RangeError);
  });
});
