import { describe, expect, it } from 'vitest';
import { locales } from '../../src/locale.ts';
import { checkChoices } from '../fixtures/check-message.ts';
import { basics, createDailyScene, dailyId } from './daily-scene.ts';

describe('/daily, while its options are typed', () => {
  it('offers the feeds of this server, by channel, kind and time, and takes what it offers', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    await scene.run('add', { ...basics, kind: 'serial', time: '21:00', zone: 'Europe/London' });
    await scene.run('pause', { feed: '2' });
    const all = await scene.complete('edit', 'feed', '');
    expect(all.map(({ name }) => name)).toEqual([
      '1 · #daily · highlight of the day · every day at 09:00 (Asia/Shanghai)',
      '2 · #daily · the interview in order · every day at 21:00 (Europe/London) · paused',
    ]);
    expect(await scene.complete('edit', 'feed', 'london')).toEqual([all[1]]);
    expect(await scene.complete('edit', 'feed', '', { guildId: '5' })).toEqual([]);
    await scene.run('remove', { feed: all[1]!.value });
  });

  it('never fails, whatever is typed', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    for (const name of ['feed', 'zone', 'time', 'days', 'except', 'date', 'transcript', 'nonsense']) {
      for (const typed of ['', '\u0000', '😀'.repeat(200), 'x'.repeat(6000), '§§§']) {
        for (const locale of locales) {
          const choices = await scene.complete('add', name, typed, { locale });
          checkChoices(choices);
          expect(choices.length).toBeLessThanOrEqual(25);
        }
      }
    }
  });

  it('offers zones by their cities in both languages, with the offset now, each of which is taken', async () => {
    const scene = createDailyScene();
    const english = await scene.complete('add', 'zone', 'shang');
    expect(english[0]).toEqual({ name: 'Shanghai · UTC+8 · Asia/Shanghai', value: 'Asia/Shanghai' });
    const traditional = await scene.complete('add', 'zone', '紐約', { locale: 'zh-TW' });
    expect(traditional[0]).toEqual({ name: '紐約 · UTC−4 · America/New_York', value: 'America/New_York' });
    expect((await scene.complete('add', 'zone', 'kathmandu'))[0]!.name).toContain('UTC+5:45');
    const first = await scene.complete('add', 'zone', '');
    checkChoices(first);
    for (const { value } of first) await scene.run('add', { ...basics, zone: value });
  });

  it.each(locales)('takes the name of a zone, whatever its offset was when it was offered: %s', async (locale) => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    scene.nowMs = Date.UTC(2026, 0, 6);
    const [winter] = await scene.complete('edit', 'zone', 'america/new_york', { locale });
    expect(winter).toMatchObject({ name: expect.stringContaining('UTC−5'), value: 'America/New_York' });
    scene.nowMs = Date.UTC(2026, 6, 6);
    const [summer] = await scene.complete('edit', 'zone', 'america/new_york', { locale });
    expect(summer!.name).toContain('UTC−4');
    for (const { name } of [winter!, summer!]) {
      await scene.run('edit', { feed: '1', zone: 'Asia/Tokyo' });
      await scene.run('edit', { feed: '1', zone: name });
      expect((await scene.only()).rule.timeZone).toBe('America/New_York');
    }
    await expect(scene.run('edit', { feed: '1', zone: 'Nowhere · UTC+1 · Mars/Base' })).rejects.toMatchObject({
      code: 'bad-zone',
    });
  });

  it('offers times, days and the coming dates, each of which is taken', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    expect((await scene.complete('add', 'time', '9')).map(({ value }) => value)).toEqual([
      '09:00',
      '09:30',
      '21:00',
      '21:30',
    ]);
    for (const [typed, offered] of [
      ['12', ['12:00', '12:30']],
      ['11', ['11:00', '11:30', '23:00', '23:30']],
      ['15', ['15:00', '15:30']],
      ['9:15', ['09:15']],
      ['tea', []],
    ] as const) {
      expect((await scene.complete('add', 'time', typed)).map(({ value }) => value)).toEqual(offered);
    }
    for (const { value } of await scene.complete('add', 'time', ''))
      await scene.run('edit', { feed: '1', time: value });
    for (const locale of locales) {
      const days = await scene.complete('add', 'days', '', { locale });
      expect(days).toHaveLength(15);
      for (const { name, value } of days) {
        await scene.run('edit', { feed: '1', days: value });
        const asOffered = (await scene.only()).rule.days;
        await scene.run('edit', { feed: '1', days: name });
        expect([name, (await scene.only()).rule.days]).toEqual([name, asOffered]);
      }
    }
    await scene.run('edit', { feed: '1', days: 'every day', time: '09:00' });
    const { id } = await scene.only();
    const dates = await scene.complete('skip', 'date', '', { options: { feed: id } });
    expect(dates[0]).toEqual({ name: 'Wednesday, May 6, 2026', value: '2026-05-06' });
    expect(dates).toHaveLength(25);
    await scene.run('skip', { feed: id, date: dates[3]!.value });
    expect(await scene.complete('skip', 'date', '2026-05-09', { options: { feed: id } })).toEqual([]);
    expect(await scene.complete('skip', 'date', '', { options: { feed: id }, guildId: '5' })).toEqual([]);
  });

  it.each([
    ['en-US', '24 Dec 2026 – 2 Jan 2027, 1 May every year', 'none'],
    ['zh-CN', '2026年12月24日 – 2027年1月2日，每年5月1日', '无'],
    ['zh-TW', '2026年12月24日 – 2027年1月2日，每年5月1日', '無'],
  ] as const)(
    'says how it understands the dates to leave out, and takes it as it says it: %s',
    async (locale, said, none) => {
      const scene = createDailyScene();
      await scene.run('add', basics);
      const complete = (typed: string) => scene.complete('edit', 'except', typed, { locale });
      const offered = await complete(' 2026-12-24..01-02, 05-01 ');
      expect(offered.map(({ value }) => value)).toEqual(['2026-12-24..01-02, 05-01']);
      // The dates of each year stand first.
      expect(offered[0]!.name.split(/, |，/u).toSorted()).toEqual(said.split(/, |，/u).toSorted());
      const spans = [
        { from: '05-01', to: '05-01' },
        { from: '2026-12-24', to: '2027-01-02' },
      ];
      for (const except of [offered[0]!.value, offered[0]!.name]) {
        await scene.run('edit', { feed: '1', except });
        expect((await scene.only()).rule.except).toEqual(spans);
      }
      expect(await complete('christmas')).toEqual([]);
      expect(await complete('')).toEqual([{ name: none, value: 'none' }]);
      await scene.run('edit', { feed: '1', except: none });
      expect((await scene.only()).rule.except).toBeUndefined();
    },
  );

  it('calls a feed’s channel what it is called now, and takes that', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    const offered = async () => (await scene.complete('edit', 'feed', ''))[0]!.name;
    expect(await offered()).toContain('1 · #daily ·');
    scene.channelNames.set(dailyId, { name: 'weekly' });
    expect(await offered()).toContain('1 · #weekly ·');
    await scene.run('edit', { feed: await offered(), time: '10:00' });
    scene.channelNames.set(dailyId, 'deleted');
    expect(await offered()).toContain('1 · a deleted channel ·');
    scene.channelNames.set(dailyId, 'hidden');
    expect(await offered()).toContain('1 · a channel the bot can’t see ·');
    await scene.run('remove', { feed: await offered() });
  });

  it('takes what was offered before the bot was started', async () => {
    const before = createDailyScene();
    await before.run('add', basics);
    const [offered] = await before.complete('edit', 'feed', '');
    const scene = createDailyScene();
    await scene.run('add', basics);
    await scene.run('edit', { feed: offered!.name, time: '10:00' });
    expect((await scene.only()).rule.time).toBe('10:00');
  });

  it('calls a feed whose channel Discord does not name by what is known', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    scene.channelNames.clear();
    const name = async (channelId: string) => (await scene.complete('edit', 'feed', '', { channelId }))[0]!.name;
    expect(await name(dailyId)).toContain('1 · here ·');
    expect(await name('1')).toContain('1 · a channel ·');
  });
});
