import { expect, it } from 'vitest';
import { clockTime } from '../../../src/render/text/clock-time.ts';

it.each([
  [0, '0:00'],
  [57, '0:57'],
  [754, '12:34'],
  [3599, '59:59'],
  [3600, '1:00:00'],
  [3723, '1:02:03'],
  [360_000, '100:00:00'],
])('writes %i seconds as a player does', (seconds, written) => {
  expect(clockTime(seconds)).toBe(written);
});
