import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locales } from '../../src/locale.ts';
import { hourMs, morning, openOwnScene, type OwnScene, ownWords, textOf } from './own-daily-scene.ts';

const minuteMs = 60_000;

let scene: OwnScene;
beforeEach(async () => {
  scene = await openOwnScene();
});
afterEach(async () => {
  await scene.live.close();
  // oxlint-disable-next-line vitest/no-standalone-expect -- part of every test
  expect(scene.live.discord.violations).toEqual([]);
});

/** From a minute before to a minute after a moment, at which one comes. */
async function expectOneAt(iso: string): Promise<void> {
  const before = scene.sent().length;
  const beginsMs = Date.parse(iso) - minuteMs;
  await scene.leapTo(new Date(beginsMs).toISOString());
  expect(scene.sent()).toHaveLength(before);
  await scene.live.pass(2 * minuteMs);
  expect(scene.sent()).toHaveLength(before + 1);
}

describe('the clock of a quote a day by direct message', () => {
  it('is told to whoever moves it, so that it halts there', async () => {
    expect(await scene.bot().nextDueMs()).toBeUndefined();
    await scene.setUp('en-US');
    expect(await scene.bot().nextDueMs()).toBe(Date.parse('2026-01-05T14:00:00Z'));
  });

  it('comes at the end of the gap where that day has no such time, and at its own the day after', async () => {
    await scene.setUp('en-US', { ...morning, time: '2:30' });
    await expectOneAt('2026-03-08T07:00:00Z');
    await scene.live.pass(2 * hourMs);
    expect(scene.sent()).toHaveLength(1);
    await expectOneAt('2026-03-09T06:30:00Z');
  });

  it('comes once where that day has the time twice', async () => {
    await scene.setUp('en-US', { ...morning, time: '1:30' });
    await expectOneAt('2026-11-01T05:30:00Z');
    await scene.live.pass(2 * hourMs);
    expect(scene.sent()).toHaveLength(1);
    await expectOneAt('2026-11-02T06:30:00Z');
  });

  it('never follows clock changes where it is an offset', async () => {
    await scene.setUp('en-US', { ...morning, zone: 'UTC-5' });
    await expectOneAt('2026-03-07T14:00:00Z');
    await scene.live.pass(hourMs);
    await expectOneAt('2026-03-09T14:00:00Z');
    expect(textOf(await scene.panel('en-US'))).toContain('UTC−5');
  });

  it('brings no second one for a date over the date line, and says so', async () => {
    await scene.setUp('en-US', { ...morning, zone: 'Auckland' });
    // There it is the 7th already.
    await expectOneAt('2026-01-06T20:00:00Z');
    await scene.fill('change', { zone: 'Los Angeles' }, 'en-US');
    for (const locale of locales) expect(textOf(await scene.panel(locale))).toContain(ownWords[locale].cameOn);
    // The 7th in Los Angeles.
    await scene.leapTo('2026-01-07T17:01:00Z');
    expect(scene.sent()).toHaveLength(1);
    await expectOneAt('2026-01-08T17:00:00Z');
    // And back: the 9th begins there before the 8th is over here.
    await scene.fill('change', { zone: 'Auckland' }, 'en-US');
    await expectOneAt('2026-01-08T20:00:00Z');
  });

  it('brings the day’s later one where the time was put off before it came, and none for a time that is past', async () => {
    await scene.setUp('en-US', { ...morning, zone: 'UTC' });
    await scene.leapTo('2026-01-05T08:00:00Z');
    await scene.fill('change', { time: '7:00' }, 'en-US');
    await scene.live.pass(2 * hourMs);
    expect(scene.sent()).toEqual([]);
    await scene.fill('change', { time: '11:00' }, 'en-US');
    await expectOneAt('2026-01-05T11:00:00Z');
    await scene.fill('change', { time: '12:00' }, 'en-US');
    expect(textOf(await scene.panel('en-US'))).toContain(ownWords['en-US'].cameOn);
    await scene.live.pass(2 * hourMs);
    expect(scene.sent()).toHaveLength(1);
  });
});
