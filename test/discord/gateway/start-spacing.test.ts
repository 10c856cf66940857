import { expect, it } from 'vitest';
import { createStartSpacing } from '../../../src/discord/gateway/start-spacing.ts';
import { createManualClock } from '../../fixtures/manual-clock.ts';

it('sessions start 5 s apart for each key', () => {
  const spacing = createStartSpacing(createManualClock(), 2);
  spacing.started(0);
  expect([0, 1, 2, 3].map(spacing.dueMs)).toEqual([5100, -Infinity, 5100, -Infinity]);
});

it('after Discord told another number of keys each waits for the last start of all', async () => {
  const clock = createManualClock();
  const spacing = createStartSpacing(clock, 2);
  spacing.started(0);
  await clock.advance(1000);
  spacing.started(1);
  spacing.learn(2);
  expect([0, 1].map(spacing.dueMs)).toEqual([5100, 6100]);
  spacing.learn(4);
  expect([0, 1, 2, 3].map(spacing.dueMs)).toEqual([6100, 6100, 6100, 6100]);
  expect(spacing.key(7)).toBe(3);
});
