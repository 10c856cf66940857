import { describe, expect, it } from 'vitest';
import { watched } from './watched-clock.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

describe('ids of Discord’s, as the clock’s watch hears them', () => {
  describe('while answers bear no Date', () => {
    function mute(aheadMs = 0) {
      const scene = watched(aheadMs);
      for (let times = 0; times < 3; times += 1) scene.watch.heard(null);
      return scene;
    }

    it('believe a clock at once that one of them bears out', () => {
      const { watch, meet } = mute();
      meet(2000);
      expect(watch.settled()).toBe(true);
    });

    it.each([
      ['a day ahead', dayMs],
      ['a year ahead', 365 * dayMs],
      ['a day behind', -dayMs],
      ['31 minutes ahead', 31 * minuteMs],
    ])('believe none that is %s, however long nothing else is heard', async (_, aheadMs) => {
      const { watch, pass, meet, said } = mute(aheadMs);
      meet();
      watch.report();
      for (let minute = 0; minute < 120; minute += 1) {
        await pass(minuteMs);
        expect(watch.doubt()).toEqual({ kind: 'apart', aheadMs });
      }
      expect(said()).toEqual([expect.stringMatching(/ahead of|behind/u)]);
    });

    it('take back what was believed for want of any', async () => {
      const { watch, pass, meet } = mute(dayMs);
      await pass(20 * minuteMs);
      expect(watch.settled()).toBe(true);
      meet();
      expect(watch.doubt()).toEqual({ kind: 'apart', aheadMs: dayMs });
    });

    it.each([10 * minuteMs, -10 * minuteMs])(
      'believe one that is %i ms ahead after a quarter of an hour',
      async (aheadMs) => {
        const { watch, pass, meet } = mute(aheadMs);
        for (let minute = 0; minute < 15; minute += 1) {
          meet();
          expect(watch.doubt()).toEqual({ kind: 'apart', aheadMs });
          await pass(minuteMs);
        }
        expect(watch.settled()).toBe(true);
      },
    );

    it.each([
      ['set, and still a day off', -dayMs, dayMs],
      ['ahead by even more', 5 * minuteMs, 2 * dayMs + 5 * minuteMs],
    ])('hold for a clock that jumped, where it cannot be right either way: %s', async (_, byMs, aheadMs) => {
      const { watch, pass, set, meet } = mute(2 * dayMs);
      meet();
      set(byMs);
      for (let minute = 0; minute < 60; minute += 1) {
        expect(watch.doubt()).toEqual({ kind: 'apart', aheadMs });
        await pass(minuteMs);
      }
    });

    it('are believed at once where the clock was set right, and say nothing of a clock that jumped', async () => {
      const { watch, pass, set, meet } = mute(dayMs);
      meet();
      await pass(2 * minuteMs);
      meet();
      set(-dayMs);
      expect(watch.doubt()).toEqual({ kind: 'jumped', byMs: -dayMs });
      meet();
      expect(watch.settled()).toBe(true);
    });
  });

  describe('beside Dates', () => {
    it('are believed rather than these', async () => {
      const { watch, pass, set, answer, meet, said } = watched();
      answer(dayMs);
      expect(watch.doubt()).toEqual({ kind: 'apart', aheadMs: -dayMs });
      watch.report();
      meet();
      for (let times = 0; times < 3; times += 1) {
        answer(dayMs);
        watch.report();
        expect([watch.settled(), watch.wantsAnswer(), watch.aheadMs()]).toEqual([true, false, 0]);
        await pass(dayMs);
      }
      expect(said().slice(1)).toEqual([
        'ids from Discord bear out this clock, its Date headers do not: these are not believed',
        'the clock is believed again; what is due is posted',
      ]);
      set(hourMs);
      answer(dayMs);
      expect(watch.settled()).toBe(false);
    });

    it.each<[string, (trueMs: number) => string]>([
      ['stand still', () => new Date(Date.UTC(2026, 0, 1)).toUTCString()],
      ['are another each time', (trueMs) => new Date(trueMs - (trueMs % 97) * hourMs - dayMs).toUTCString()],
    ])('are believed rather than those that %s', async (_, date) => {
      const { watch, pass, meet, trueMs } = watched();
      watch.heard(date(trueMs()));
      expect(watch.settled()).toBe(false);
      meet();
      for (let times = 0; times < 200; times += 1) {
        expect(watch.settled()).toBe(true);
        await pass(10_007);
        watch.heard(date(trueMs()));
      }
    });

    it.each([
      ['a day ahead', dayMs],
      ['a day behind', -dayMs],
    ])('prove a clock wrong that is %s, where a proxy on the same machine writes its own Date', async (_, aheadMs) => {
      const { watch, pass, meet, answer } = watched(aheadMs);
      answer(aheadMs);
      meet();
      // One may have been under way for long.
      expect(watch.settled()).toBe(true);
      await pass(minuteMs - 1);
      meet();
      expect(watch.settled()).toBe(true);
      await pass(1);
      meet();
      for (let times = 0; times < 3; times += 1) {
        answer(aheadMs);
        expect(watch.doubt()).toEqual({ kind: 'apart', aheadMs });
        await pass(hourMs);
      }
    });

    it('prove nothing where they come late: together, or after one that was in time', async () => {
      const { watch, pass, answer, meet } = watched();
      answer();
      for (let times = 0; times < 5; times += 1) {
        for (const agoMs of [50, 49, 48, 47]) meet(agoMs * minuteMs);
        expect(watch.settled()).toBe(true);
        await pass(10 * minuteMs);
        meet(40 * minuteMs);
        expect(watch.settled()).toBe(true);
        meet();
      }
    });

    it('prove nothing where one comes again and again', async () => {
      const { watch, pass, answer } = watched();
      answer();
      const id = Date.UTC(2026, 2, 2, 7);
      for (let times = 0; times < 5; times += 1) {
        watch.met(id);
        expect(watch.settled()).toBe(true);
        await pass(50_000);
      }
    });

    it('hold up nothing for minutes that they are late, where a Date bears the clock out', async () => {
      const { watch, pass, answer, meet } = watched();
      answer();
      for (let times = 0; times < 5; times += 1) {
        meet(10 * minuteMs);
        expect(watch.settled()).toBe(true);
        await pass(2 * minuteMs);
      }
    });

    it('say nothing of what Dates say since: a machine that was frozen for a day', async () => {
      const { watch, pass, answer, meet } = watched();
      answer();
      meet();
      await pass(hourMs);
      // Neither of its clocks went on.
      const frozenMs = dayMs;
      for (let times = 0; times < 4; times += 1) {
        answer(frozenMs);
        await pass(minuteMs / 2);
      }
      expect(watch.doubt()).toEqual({ kind: 'apart', aheadMs: -dayMs });
      meet(-frozenMs);
      expect(watch.doubt()).toEqual({ kind: 'apart', aheadMs: -dayMs });
    });

    it('do not begin anew what Dates said for a quarter of an hour', async () => {
      const { watch, pass, answer, meet } = watched(10 * minuteMs);
      answer();
      await pass(15 * minuteMs);
      answer();
      expect(watch.settled()).toBe(true);
      meet();
      expect(watch.settled()).toBe(true);
    });

    it('are not believed where one came long ago', () => {
      const { watch, answer, meet } = watched(dayMs);
      answer();
      meet(dayMs);
      meet();
      expect(watch.doubt()).toEqual({ kind: 'apart', aheadMs: dayMs });
    });
  });
});
