import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n/messages-for.ts';
import { locales } from '../../src/locale.ts';
import { shortDay } from '../../src/i18n/dates/full-date.ts';
import { limits } from '../../src/render/limits.ts';
import type { FeedPlace } from '../../src/feeds/feed-place.ts';
import { aFeed } from '../fixtures/rows.ts';
import { basics, buttonOf, createDailyScene, dailyId, enough, guildId, textOf } from './daily-scene.ts';

describe('/daily status of as many feeds as a server can have', () => {
  async function scenes() {
    const scene = createDailyScene();
    for (let count = 0; count < limits.selectOptions; count += 1) {
      const channelId = String(200_000_000_000_000_000n + BigInt(count));
      await scene.deps.store.addFeed(aFeed({ id: `feed${count}`, guildId, channelId, createdAtMs: count }));
    }
    /** In the order they were asked about. */
    const asked: string[] = [];
    const state = { answers: true, atOnce: 0, mostAtOnce: 0 };
    async function findPlace(id: string): Promise<FeedPlace | undefined> {
      asked.push(id);
      state.atOnce += 1;
      state.mostAtOnce = Math.max(state.mostAtOnce, state.atOnce);
      await Promise.resolve();
      state.atOnce -= 1;
      return state.answers ? { id, type: 0, appPermissions: enough, tags: [], requiresTag: false } : undefined;
    }
    Object.assign(scene.deps, { findPlace });
    return { scene, asked, state };
  }

  it('looks at the channels of the page that is shown, a few at once', async () => {
    const { scene, asked, state } = await scenes();
    const { status } = messagesFor('en-US').feeds;
    let shown = await scene.run('status');
    for (let page = 1; ; page += 1) {
      expect(textOf(shown)).toContain(status.permitted);
      expect(textOf(shown)).not.toContain(status.unchecked);
      expect(textOf(shown).split(status.permitted).length - 1).toBe(asked.length);
      expect(state.mostAtOnce).toBeLessThanOrEqual(5);
      asked.length = 0;
      const pages = Number(/\d+(?=$)/u.exec(shown.embeds?.[0]?.footer?.text ?? '')?.[0]);
      expect(pages).toBeGreaterThan(1);
      if (page === pages) break;
      const next = buttonOf(shown, messagesFor('en-US').buttons.laterPart(page + 1, pages));
      shown = await scene.press(next);
    }
  });

  it.each(locales)('says that Discord has not answered, and looks again by a button (%s)', async (locale) => {
    const { scene, state } = await scenes();
    const { status } = messagesFor(locale).feeds;
    state.answers = false;
    const untold = await scene.run('status', {}, { locale });
    expect(textOf(untold)).toContain(status.unchecked);
    expect(textOf(untold)).not.toContain(status.permitted);
    state.answers = true;
    const told = await scene.press(buttonOf(untold, status.again), { locale });
    expect(told.kind).toBe('update');
    expect(textOf(told)).toContain(status.permitted);
    expect(textOf(told)).not.toContain(status.unchecked);
  });
});

describe('/daily except', () => {
  it.each(locales)('tells which dates are over already (%s)', async (locale) => {
    const scene = createDailyScene();
    const { pastDates } = messagesFor(locale).feeds;
    const [before = ''] = pastDates('|').split('|');
    const typed = { except: '2020-05-01, 2030-05-01, 05-01' };
    const noted = textOf(await scene.run('add', { ...basics, ...typed }, { locale }));
    expect(noted.split(before)[1]).toContain('2020');
    expect(noted.split(before)[1]?.split('\n')[0]).not.toContain('2030');
    expect(textOf(await scene.run('edit', { time: '10:00' }, { locale }))).not.toContain(before);
    expect(textOf(await scene.run('edit', typed, { locale }))).toContain(before);
    expect(textOf(await scene.run('edit', { except: '05-01' }, { locale }))).not.toContain(before);
  });
});

describe('/daily status', () => {
  it.each(locales)('names the days that are skipped before the next one (%s)', async (locale) => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    const untouched = textOf(await scene.run('status', {}, { locale }));
    const { status } = messagesFor(locale).feeds;
    const day = shortDay('2026-05-06', locale);
    expect(untouched).not.toContain(status.leftOut(day));
    await scene.run('skip', { feed: '1' });
    expect(textOf(await scene.run('status', {}, { locale }))).toContain(status.leftOut(day));
  });

  it.each(locales)('says what a feed that does not run is: paused, or stopped (%s)', async (locale) => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    const { id } = await scene.only();
    const { notNext } = messagesFor(locale).feeds.status;
    await scene.run('pause');
    expect(textOf(await scene.run('status', {}, { locale }))).toContain(notNext.paused);
    await scene.run('resume');
    await scene.deps.store.parkFeed(id, dailyId, { reason: 'missing-permission' }, scene.nowMs);
    expect(textOf(await scene.run('status', {}, { locale }))).toContain(notNext.parked);
  });

  it.each(locales)('sends nobody to itself (%s)', async (locale) => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    const { id } = await scene.only();
    await scene.deps.store.parkFeed(id, dailyId, { reason: 'missing-permission' }, scene.nowMs);
    await scene.deps.store.keepLacks(id, '2026-05-05', ['moment'], [{ kind: 'moment', of: '50013' }]);
    const shown = textOf(await scene.run('status', {}, { locale }));
    expect(shown).toContain(messagesFor(locale).feeds.status.grant);
    expect(shown).not.toContain('/daily status');
  });
});
