import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createShiftableClock } from '../../../src/demo/clock/shiftable-clock.ts';
import { createTimeMachine } from '../../../src/demo/clock/time-machine.ts';
import { startDiscord } from '../../local-discord/raw-discord.ts';
import { createHandMachine } from './hand-machine.ts';

const hourMs = 60 * 60_000;
/** A little later than asked, so that the bot has looked since. */
const afterwardsMs = 20_000;

/** A machine on which no time passes by itself: all that does is travelled. */
async function openScene(rest?: () => Promise<void>, drawing = () => 0, dueMs: readonly number[] = []) {
  const clock = createShiftableClock({ machine: createHandMachine() });
  const discord = await startDiscord({ clock: clock.wall });
  const nextDueMs = async () => dueMs.find((each) => each > clock.wall());
  return {
    clock,
    discord,
    startMs: clock.wall(),
    machine: createTimeMachine(clock, { discord, bot: { drawing, nextDueMs } }, rest),
  };
}

describe('createTimeMachine', () => {
  it('reaches the moment in strides, so that what is due on the way happens on the way', async () => {
    const { clock, startMs, machine } = await openScene();
    const seen: number[] = [];
    const look = (): void => {
      seen.push((clock.wall() - startMs) / hourMs);
      clock.after(hourMs, look);
    };
    clock.after(hourMs, look);
    await machine.travelTo(startMs + 5.5 * hourMs);
    expect(seen).toEqual([1, 2, 3, 4, 5]);
    expect(clock.wall()).toBe(startMs + 5.5 * hourMs + afterwardsMs);
  });

  it('halts at each moment at which something is due, and a little after it', async () => {
    const base = createHandMachine().wall();
    const due = [base + 29 * 60_000, base + 59.5 * 60_000];
    const { clock, startMs, machine } = await openScene(undefined, undefined, due);
    const seen: number[] = [];
    // As the bot looks: every quarter of a minute, and whenever time has leapt.
    const look = (): void => {
      seen.push(clock.wall());
      clock.after(15_000, look);
    };
    clock.after(15_000, look);
    await machine.travelTo(startMs + hourMs);
    for (const moment of due) {
      expect(seen.filter((each) => each >= moment && each <= moment + afterwardsMs)).not.toEqual([]);
    }
    expect(seen[0]).toBe(due[0]);
  });

  it('does not move on while a request is under way, however long its answer takes', async () => {
    let rests = 0;
    const gate = Promise.withResolvers<void>();
    const { clock, discord, startMs, machine } = await openScene(async () => {
      await setTimeout(1);
      if (discord.underWay() > 0) rests += 1;
      if (rests === 50) gate.resolve();
    });
    discord.faults.rest({ kind: 'slow', until: gate.promise });
    let answeredMs: Promise<number> | undefined;
    clock.after(hourMs, () => {
      answeredMs = fetch(`${discord.apiUrl}/v10/gateway`).then(() => clock.wall() - startMs);
    });
    await machine.travelTo(startMs + 3 * hourMs);
    expect(await answeredMs).toBe(hourMs);
  });

  it('does not move on while a card is drawn', async () => {
    let rests = 0;
    const { clock, startMs, machine } = await openScene(
      async () => void (rests += 1),
      () => (rests < 50 ? 1 : 0),
    );
    const moved: number[] = [];
    clock.after(1, () => moved.push(rests));
    await machine.travelTo(startMs + hourMs);
    expect(moved[0]).toBeGreaterThan(50);
  });

  it('does not move for a moment that is past', async () => {
    const { clock, startMs, machine } = await openScene();
    await machine.travelTo(startMs - hourMs);
    expect(clock.wall()).toBe(startMs);
  });

  it('makes one journey after the other', async () => {
    const { clock, startMs, machine } = await openScene();
    await Promise.all([machine.travelTo(startMs + 2 * hourMs), machine.travelTo(startMs + hourMs)]);
    expect(clock.wall()).toBe(startMs + 2 * hourMs + afterwardsMs);
  });
});
