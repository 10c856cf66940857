import { describe, expect, it } from 'vitest';
import { createServerClock } from '../../../src/discord/rest/server-clock.ts';

const nowMs = Date.UTC(2026, 2, 2, 8);
const at = (ms: number) => new Date(ms).toUTCString();

describe('createServerClock', () => {
  it.each([
    ['ahead', nowMs - 3_600_000, 3_600_000],
    ['behind', nowMs + 3_600_000, 0],
    ['right', nowMs, 0],
  ])('tells by how much our clock is ahead: %s', (_, serverMs, aheadMs) => {
    const clock = createServerClock({ wall: () => nowMs });
    clock.heard(at(serverMs));
    expect(clock.aheadMs()).toBe(aheadMs);
  });

  it.each([null, '', 'yesterday'])('learns nothing from %j', (date) => {
    const clock = createServerClock({ wall: () => nowMs });
    clock.heard(at(nowMs - 5000));
    clock.heard(date);
    expect(clock.aheadMs()).toBe(5000);
  });
});
