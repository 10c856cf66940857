import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createShiftableClock } from '../../../src/demo/clock/shiftable-clock.ts';
import { createTimeMachine } from '../../../src/demo/clock/time-machine.ts';
import { startDiscord } from '../raw-discord.ts';

const hourMs = 60 * 60_000;

const aMoment = (ms: number) => ms >= 0 && ms < 30_000;

describe('createTimeMachine', () => {
  it('reaches the moment in strides, so that what is due on the way happens on the way', async () => {
    const clock = createShiftableClock();
    const discord = await startDiscord({ clock: clock.wall });
    const startMs = clock.wall();
    const seen: number[] = [];
    const look = (): void => {
      seen.push(Math.round((clock.wall() - startMs) / hourMs));
      clock.after(hourMs, look);
    };
    clock.after(hourMs, look);
    await createTimeMachine(clock, discord).travelTo(startMs + 5.5 * hourMs);
    expect(seen).toEqual([1, 2, 3, 4, 5]);
    expect(clock.wall() - (startMs + 5.5 * hourMs)).toSatisfy(aMoment);
  });

  it('does not move on while a request is under way, however long its answer takes', async () => {
    const clock = createShiftableClock();
    const discord = await startDiscord({ clock: clock.wall });
    const startMs = clock.wall();
    discord.faults.rest({ kind: 'slow', until: () => setTimeout(150) });
    let answeredMs: Promise<number> | undefined;
    clock.after(hourMs, () => {
      answeredMs = fetch(`${discord.apiUrl}/v10/gateway`).then(() => clock.wall() - startMs);
    });
    await createTimeMachine(clock, discord).travelTo(startMs + 3 * hourMs);
    expect(Math.round((await answeredMs!) / hourMs)).toBe(1);
  });

  it('does not move for a moment that is past', async () => {
    const clock = createShiftableClock();
    const discord = await startDiscord({ clock: clock.wall });
    await createTimeMachine(clock, discord).travelTo(clock.wall() - hourMs);
    expect(clock.leadMs()).toBe(0);
  });

  it('makes one journey after the other', async () => {
    const clock = createShiftableClock();
    const discord = await startDiscord({ clock: clock.wall });
    const startMs = clock.wall();
    const machine = createTimeMachine(clock, discord);
    await Promise.all([machine.travelTo(startMs + 2 * hourMs), machine.travelTo(startMs + hourMs)]);
    expect(clock.wall() - (startMs + 2 * hourMs)).toSatisfy(aMoment);
  });
});
