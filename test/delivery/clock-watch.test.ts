import { describe, expect, it } from 'vitest';
import { watched } from './watched-clock.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

describe('createClockWatch', () => {
  it('believes a clock once Discord’s bears it out, and for as long as it goes on', async () => {
    const { watch, pass, answer, said } = watched();
    expect(watch.doubt()).toEqual({ kind: 'unheard' });
    answer();
    for (const ms of [15_000, 6 * hourMs, 40 * dayMs]) {
      await pass(ms);
      expect(watch.doubt()).toBeUndefined();
      expect(watch.wantsAnswer()).toBe(false);
    }
    watch.report();
    expect(said()).toEqual([]);
  });

  it.each([
    ['forward by a little more than a minute', minuteMs + 1],
    ['back by a little more than a minute', -minuteMs - 1],
    ['forward by days', 5 * dayMs],
    ['back by a year', -365 * dayMs],
  ])('does not believe one set %s before Discord answered, and asks', async (_, byMs) => {
    const { watch, pass, set, answer } = watched();
    answer();
    await pass(hourMs);
    set(byMs);
    expect(watch.doubt()).toEqual({ kind: 'jumped', byMs });
    expect(watch.wantsAnswer()).toBe(true);
    await pass(dayMs);
    expect(watch.settled()).toBe(false);
    set(-byMs);
    answer();
    expect(watch.settled()).toBe(true);
  });

  it('believes one that woke from sleep as soon as Discord bears it out', async () => {
    const { watch, pass, set, answer } = watched();
    answer();
    await pass(hourMs);
    // The steady clock stood still.
    set(8 * hourMs);
    expect(watch.settled()).toBe(false);
    answer(8 * hourMs);
    expect(watch.settled()).toBe(true);
  });

  it.each([minuteMs, -minuteMs])('lets a correction by %i ms pass', async (byMs) => {
    const { watch, pass, set, answer } = watched();
    answer();
    set(byMs);
    expect(watch.settled()).toBe(true);
    await pass(15_000);
    set(-byMs);
    expect(watch.settled()).toBe(true);
  });

  it('notices a clock that drifts, without any jump', async () => {
    const { watch, pass, set, answer } = watched();
    answer();
    for (let second = 0; second < 120; second += 1) {
      set(1000);
      await pass(minuteMs);
      expect(watch.settled()).toBe(true);
    }
    set(1000);
    expect(watch.doubt()).toMatchObject({ kind: 'apart' });
  });

  it.each([
    ['a day ahead', dayMs],
    ['a month behind', -30 * dayMs],
    ['in 1970', -Date.UTC(2026, 2, 2, 8)],
    ['31 minutes ahead', 31 * minuteMs],
  ])('believes no clock that is %s at the start, however long it goes on', async (_, aheadMs) => {
    const { watch, pass, answer } = watched(aheadMs);
    for (let day = 0; day < 3; day += 1) {
      answer();
      expect(watch.doubt()).toEqual({ kind: 'apart', aheadMs });
      await pass(dayMs);
    }
  });

  it.each([3 * minuteMs, 29 * minuteMs, -10 * minuteMs])(
    'believes one that is %i ms ahead, and stays so for a quarter of an hour',
    async (aheadMs) => {
      const { watch, pass, answer } = watched(aheadMs);
      answer();
      expect(watch.doubt()).toEqual({ kind: 'apart', aheadMs });
      await pass(15 * minuteMs - 1);
      answer();
      expect(watch.settled()).toBe(false);
      await pass(1);
      expect([watch.settled(), watch.wantsAnswer()]).toEqual([true, false]);
    },
  );

  it('says once how far the clock is off, and once that it is believed again', async () => {
    const { watch, pass, set, answer, said } = watched();
    answer();
    set(dayMs + 5 * minuteMs);
    for (let times = 0; times < 3; times += 1) {
      answer();
      watch.report();
      await pass(15_000);
    }
    set(-dayMs - 5 * minuteMs);
    answer();
    watch.report();
    watch.report();
    expect(said()).toEqual([
      "the clock is 24 hours ahead of Discord's: nothing is posted or written off until it is right. Set it, and keep it right with NTP",
      'the clock is believed again; what is due is posted',
    ]);
  });

  describe('where Discord’s own Date is nonsense', () => {
    it.each([null, '', 'yesterday', 'proxy 7', '2026', 'Mon, 02 Mar 2026 08:00:00'])(
      'believes a clock that goes on while all that is said is %j',
      async (date) => {
        const { watch, pass, said } = watched();
        for (let times = 0; times < 3; times += 1) watch.heard(date);
        expect(watch.settled()).toBe(false);
        watch.report();
        await pass(15 * minuteMs);
        expect(watch.settled()).toBe(true);
        watch.report();
        watch.report();
        expect(said()).toEqual([
          "Discord's answers bear no Date: the clock is believed as it has gone on steadily, and may be wrong",
        ]);
      },
    );

    it('does not believe an answer or two that contradict a clock which was right', async () => {
      const { watch, pass, answer } = watched();
      answer();
      for (let times = 0; times < 20; times += 1) {
        await pass(hourMs);
        answer(5 * hourMs);
        answer(5 * hourMs);
        expect([watch.settled(), watch.wantsAnswer()]).toEqual([true, true]);
        answer();
        expect(watch.wantsAnswer()).toBe(false);
      }
    });

    it('believes several that agree for a minute, and none that contradict each other', async () => {
      const { watch, pass, answer } = watched();
      answer();
      for (const wrongMs of [hourMs, 2 * hourMs, 3 * hourMs, 4 * hourMs, 5 * hourMs]) {
        answer(wrongMs);
        await pass(minuteMs);
        expect(watch.settled()).toBe(true);
      }
      for (let times = 0; times < 3; times += 1) {
        answer(-5 * hourMs);
        await pass(minuteMs / 2);
      }
      expect(watch.doubt()).toEqual({ kind: 'apart', aheadMs: 5 * hourMs });
    });
  });

  it.each([
    ['ahead', 3 * hourMs, 3 * hourMs],
    ['behind', -3 * hourMs, 0],
    ['right', 0, 0],
  ])('tells whoever looks for a message by how much the clock is ahead: %s', (_, wrongMs, aheadMs) => {
    const { watch, answer } = watched(wrongMs);
    expect(watch.aheadMs()).toBe(0);
    answer();
    watch.heard('yesterday');
    expect(watch.aheadMs()).toBe(aheadMs);
  });
});
