import { describe, expect, it } from 'vitest';
import { createShiftableClock } from '../../../src/demo/clock/shiftable-clock.ts';
import { createHandMachine } from './hand-machine.ts';

const hourMs = 60 * 60_000;

describe('createShiftableClock', () => {
  it('goes with the machine until it is moved, wall and steady clock alike', async () => {
    const machine = createHandMachine();
    const clock = createShiftableClock({ machine });
    await machine.advance(1);
    expect([clock.wall(), clock.steady()]).toEqual([machine.wall(), machine.steady()]);
    clock.advance(20 * hourMs);
    // To the bot, no wall clock has jumped.
    expect([clock.wall(), clock.steady()]).toEqual([machine.wall() + 20 * hourMs, machine.steady() + 20 * hourMs]);
  });

  it('begins when it is told to, and goes with the machine from there', async () => {
    const machine = createHandMachine();
    const startMs = Date.UTC(2028, 1, 29);
    const clock = createShiftableClock({ machine, startMs });
    await machine.advance(1);
    expect([clock.wall(), clock.steady()]).toEqual([startMs + 1, machine.steady()]);
    clock.advance(hourMs);
    expect(clock.wall()).toBe(startMs + 1 + hourMs);
  });

  it('takes the time of this machine where no other is named', () => {
    const before = Date.now();
    const shown = createShiftableClock().wall();
    expect(shown).toBeGreaterThanOrEqual(before);
    expect(shown).toBeLessThanOrEqual(Date.now());
  });

  it('runs what became due when it is moved, earliest first, and nothing else', () => {
    const clock = createShiftableClock({ machine: createHandMachine() });
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

  it('runs what becomes due by itself, not before', async () => {
    const machine = createHandMachine();
    const clock = createShiftableClock({ machine });
    clock.advance(hourMs);
    const ran: string[] = [];
    clock.after(20, () => ran.push('due'));
    await machine.advance(19);
    expect(ran).toEqual([]);
    await machine.advance(1);
    expect(ran).toEqual(['due']);
  });

  it('waits for the rest where the machine rings early', async () => {
    const machine = createHandMachine();
    const early = { ...machine, after: (ms: number, action: () => void) => machine.after(ms / 2, action) };
    const clock = createShiftableClock({ machine: early });
    const ran: string[] = [];
    clock.after(hourMs, () => ran.push('due'));
    await machine.advance(hourMs / 2);
    expect(ran).toEqual([]);
    await machine.advance(hourMs / 2);
    expect(ran).toEqual(['due']);
  });

  it('runs what another action asked for, in its turn', () => {
    const clock = createShiftableClock({ machine: createHandMachine() });
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
