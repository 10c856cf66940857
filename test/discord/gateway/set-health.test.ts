import { expect, it } from 'vitest';
import { createSetHealth } from '../../../src/discord/gateway/set-health.ts';
import { createManualClock } from '../../fixtures/manual-clock.ts';

const minute = 60_000;

it('some shards were healthy where each stood for a minute, at one time or another', async () => {
  const clock = createManualClock();
  const health = createSetHealth(clock, [0, 1]);
  expect(health.healthy()).toBe(false);
  health.note(0, 'ready');
  await clock.advance(minute);
  health.note(0, 'waiting');
  health.note(1, 'ready');
  await clock.advance(minute - 1);
  expect(health.healthy()).toBe(false);
  await clock.advance(1);
  expect(health.healthy()).toBe(true);
});

it('a shard that stands for less than a minute again and again is not', async () => {
  const clock = createManualClock();
  const health = createSetHealth(clock, [0]);
  for (let time = 0; time < 100; time += 1) {
    health.note(0, 'ready');
    await clock.advance(minute - 1);
    health.note(0, 'waiting');
  }
  expect(health.healthy()).toBe(false);
});
