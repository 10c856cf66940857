import { describe, expect, it } from 'vitest';
import { followUpAgainMs, type FailedFollowUp } from '../../src/delivery/follow-up-again-ms.ts';
import { missingPermissions } from './simulation/border-discord.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const atMs = Date.UTC(2026, 4, 6, 9);
const trouble = { kind: 'retry', afterMs: undefined, unsent: true } as const;
const refusal = { kind: 'refused', ...missingPermissions } as const;
const later = { ...refusal, reason: 'not-now' } as const;

function again({ tries = 1, refusals = 0, ...more }: Partial<FailedFollowUp> & { tries?: number; refusals?: number }) {
  const taken = { feedId: 'f1', date: '2026-05-06', kind: 'thread', nextMs: 0, tries, refusals } as const;
  return followUpAgainMs({ taken, failure: trouble, atMs, sinceMs: atMs, random: () => 0, ...more });
}
const pause = (asked: Parameters<typeof again>[0]) => {
  const next = again(asked)?.nextMs;
  return next === undefined ? undefined : next - atMs;
};

describe('followUpAgainMs', () => {
  it('tries again in an outage more and more seldom, at least once an hour, and does not count it as refused', () => {
    const pauses = [1, 2, 3, 4, 5, 40].map((tries) => pause({ tries }));
    expect(pauses).toEqual([minuteMs, 5 * minuteMs, 15 * minuteMs, hourMs, hourMs, hourMs]);
    expect(again({ tries: 7, refusals: 1 })).toMatchObject({ tries: 7, refusals: 1 });
  });

  it('asks three times more where it was refused, however often there was trouble before, and never after', () => {
    const asked = [0, 1, 2, 3].map((refusals) => again({ failure: refusal, tries: 30, refusals }));
    expect(asked.map((next) => next && [next.nextMs - atMs, next.refusals])).toEqual([
      [minuteMs, 1],
      [15 * minuteMs, 2],
      [hourMs, 3],
      undefined,
    ]);
  });

  it('takes what Discord wants later for no refusal', () => {
    expect(again({ failure: later, refusals: 3 })).toMatchObject({ refusals: 3 });
  });

  it('waits for as long as Discord says, but no longer than six hours', () => {
    const after = (afterMs: number) => pause({ failure: { ...trouble, afterMs } });
    expect([after(1000), after(hourMs), after(30 * hourMs)]).toEqual([minuteMs, hourMs, 6 * hourMs]);
  });

  it('waits longer by up to a half, so that many are not tried in one moment', () => {
    expect([0, 0.5, 1].map((each) => pause({ tries: 4, random: () => each }))).toEqual(
      [60, 75, 90].map((minutes) => minutes * minuteMs),
    );
  });

  it('gives up what would come more than a day after its post, whatever it failed of', () => {
    const sinceMs = atMs - 24 * hourMs + minuteMs;
    for (const failure of [trouble, refusal, later]) {
      expect(pause({ failure, sinceMs })).toBe(minuteMs);
      expect(pause({ failure, sinceMs: sinceMs - 1 })).toBeUndefined();
    }
  });
});
