import { describe, expect, it } from 'vitest';
import { askAgainMs, lookAgainMs } from '../../src/delivery/ask-again-ms.ts';
import type { RefusalReason } from '../../src/feeds/refusal.ts';
import { aFeed, aRefusal } from '../fixtures/rows.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const date = '2026-03-02';
const dueMs = Date.UTC(2026, 2, 2, 9);
const feed = aFeed({ rule: { time: '09:00', timeZone: 'UTC', days: [1] } });

interface Case {
  readonly atMs?: number;
  readonly reason?: RefusalReason;
  readonly before?: readonly Partial<Parameters<typeof aRefusal>[0]>[];
  readonly afterMs?: number;
  readonly of?: Partial<typeof feed>;
  readonly isClockSettled?: boolean;
}

function againAfter({
  atMs = dueMs,
  reason = 'missing-permission',
  before = [],
  afterMs,
  of = {},
  isClockSettled = true,
}: Case) {
  const earlier = before.map((facts) => aRefusal({ date, atMs: dueMs, reason, ...facts }));
  const refusal = { date, reason, atMs };
  const again = askAgainMs({ feed: { ...feed, ...of }, refusal, before: earlier, afterMs, isClockSettled });
  return again === undefined ? undefined : (again - atMs) / minuteMs;
}

describe('askAgainMs', () => {
  it.each<[string, Case, number | undefined]>([
    ['a first one, after a minute', {}, 1],
    ['a second one, after 15', { before: [{}] }, 15],
    ['a third one, after 60', { before: [{}, {}] }, 60],
    ['a fourth one, no more', { before: [{}, {}, {}] }, undefined],
    ['of the moment, after a minute', { reason: 'not-now' }, 1],
    ['of the moment again, after 5', { reason: 'not-now', before: [{}] }, 5],
    [
      'of the moment as often as it may be, every 15',
      { reason: 'not-now', before: Array.from({ length: 20 }, () => ({})) },
      15,
    ],
    ['as late as Discord wants', { reason: 'not-now', afterMs: 20 * minuteMs }, 20],
    ['no sooner than we would', { reason: 'not-now', before: [{}], afterMs: 1000 }, 5],
    ['inside the six hours', { atMs: dueMs + 6 * hourMs - minuteMs }, 1],
    ['not past them', { atMs: dueMs + 6 * hourMs - minuteMs + 1 }, undefined],
    ['past them where the clock may be wrong', { atMs: dueMs + 9 * hourMs, isClockSettled: false }, 1],
    ['before its time, at its time', { atMs: dueMs - 30 * minuteMs, before: [{ atMs: dueMs - hourMs }] }, 30],
    ['what was asked before its time does not count', { before: [{ atMs: dueMs - hourMs }] }, 1],
    ['nor what was of the other kind', { before: [{ reason: 'not-now' }, { reason: 'not-now' }] }, 1],
    ['nor what was elsewhere', { before: [{ channelId: 'channel-2' }] }, 1],
    ['nor a look', { before: [{ ofLook: true }, { ofLook: true }, { ofLook: true }] }, 1],
    ['nor what was of another date', { before: [{ date: '2026-02-23' }] }, 1],
    ['a feed that is paused, not', { of: { state: 'paused' } }, undefined],
    ['a date that the feed does not post on, not', { of: { rule: { ...feed.rule, days: [2] } } }, undefined],
    ['a time that came before the feed, not', { of: { sinceMs: dueMs + 1 } }, undefined],
  ])('asks again for %s', (_, given, minutes) => {
    expect(againAfter(given)).toBe(minutes);
  });
});

interface Look {
  readonly atMs?: number;
  readonly looks?: number;
  readonly before?: readonly Partial<Parameters<typeof aRefusal>[0]>[];
  readonly afterMs?: number;
  readonly isClockSettled?: boolean;
}

describe('lookAgainMs', () => {
  const untilMs = dueMs + 6 * hourMs;
  it.each<[string, Look, number | undefined]>([
    ['a first time, after a minute', {}, 1],
    ['a second time, after 15', { looks: 1 }, 15],
    ['then every hour', { looks: 2 }, 60],
    ['for as long as the post may be sent', { looks: 20 }, 60],
    ['as late as Discord wants', { afterMs: 20 * minuteMs }, 20],
    ['a last time when the post would be late', { looks: 9, atMs: untilMs - 7 * minuteMs }, 7],
    ['no more then', { atMs: untilMs }, undefined],
    ['then, too, where the clock may be wrong', { atMs: untilMs + hourMs, isClockSettled: false }, 1],
    ['whatever was refused of the post itself', { before: [{}, {}, {}] }, 1],
    ['nor of another date', { before: [{ ofLook: true, date: '2026-02-23' }] }, 1],
    ['nor elsewhere', { before: [{ ofLook: true, channelId: 'channel-2' }] }, 1],
  ])('looks %s', (_, { atMs = dueMs, looks = 0, before = [], afterMs, isClockSettled = true }, minutes) => {
    const looked = Array.from({ length: looks }, () => ({ ofLook: true }));
    const earlier = [...before, ...looked].map((facts) => aRefusal({ date, atMs: dueMs, ...facts }));
    const refusal = { date, channelId: aRefusal().channelId, atMs };
    const again = lookAgainMs({ refusal, before: earlier, afterMs, untilMs, isClockSettled });
    expect(again === undefined ? undefined : (again - atMs) / minuteMs).toBe(minutes);
  });
});
