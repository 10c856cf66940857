import { describe, expect, it } from 'vitest';
import { parseCadence } from '../../src/time-input/parse-cadence.ts';
import { locales } from '../../src/locale.ts';
import { rhythmText } from '../../src/render/feeds/rhythm-text.ts';
import { basics, channels, createDailyScene, dailyId, enough, forumId, hereId, textOf } from './daily-scene.ts';

const createThreads = 1n << 35n;
const allowed = { channels: { [dailyId]: { ...channels[dailyId]!, appPermissions: enough | createThreads } } };
const announcement = { channels: { [dailyId]: { ...channels[dailyId]!, type: 5 } } };
const forum = {
  id: forumId,
  type: 15,
  appPermissions: enough,
  tags: [
    { id: '8', name: 'Notices', moderated: true },
    { id: '9', name: 'Quotes', moderated: false },
  ],
  requiresTag: false,
};
const inForum = { ...basics, channel: forumId };

describe('the rhythm of a feed', () => {
  it.each([
    [
      'every 3 days',
      { days: [1, 2, 3, 4, 5, 6, 7], every: { days: 3, from: '2026-05-06' } },
      'every 3 days from May 6, 2026',
    ],
    [
      'every other friday',
      { days: [5], every: { days: 14, from: '2026-05-08' } },
      'every 2 weeks on Fri from May 8, 2026',
    ],
    ['每月最後一個週五', { days: [5], weeks: [-1] }, 'last Fri of the month'],
    ['first and third mon', { days: [1], weeks: [1, 3] }, 'first and third Mon of the month'],
  ])('is read from %s, and said', async (days, rule, said) => {
    const scene = createDailyScene();
    expect(textOf(await scene.run('add', { ...basics, days }))).toContain(said);
    expect((await scene.only()).rule).toMatchObject(rule);
  });

  it('is counted from the day after where today’s time is over', async () => {
    const scene = createDailyScene();
    await scene.run('add', { ...basics, time: '07:00', days: 'every 3 days' });
    expect((await scene.only()).rule.every?.from).toBe('2026-05-07');
  });

  it.each(locales)('is understood again as it is said, in %s', (locale) => {
    for (const typed of ['every 3 days', 'every 2 weeks', 'every other mon', 'first mon', 'last fri', 'mon-fri']) {
      const cadence = parseCadence(typed)!;
      expect([typed, parseCadence(rhythmText(cadence, locale))]).toEqual([typed, cadence]);
    }
  });

  it('stays when something else is changed, and goes when other days are named', async () => {
    const scene = createDailyScene();
    await scene.run('add', { ...basics, days: 'every 3 days', except: '05-09' });
    await scene.run('edit', { feed: '1', time: '10:00' });
    expect((await scene.only()).rule).toMatchObject({ time: '10:00', every: { days: 3 }, except: [{ from: '05-09' }] });
    await scene.run('edit', { feed: '1', days: 'mon' });
    const { rule } = await scene.only();
    expect([rule.every, rule.days, rule.except]).toEqual([undefined, [1], [{ from: '05-09', to: '05-09' }]]);
    const listed = textOf(await scene.run('list'));
    expect(listed).toContain(', except May 9 every year');
    expect(listed).not.toContain('every year at');
    await scene.run('edit', { feed: '1', except: 'none' });
    expect((await scene.only()).rule.except).toBeUndefined();
  });

  it('refuses what is no date, and what would leave nothing', async () => {
    const scene = createDailyScene();
    await expect(scene.run('add', { ...basics, except: 'soon' })).rejects.toMatchObject({ code: 'bad-except' });
    await expect(scene.run('add', { ...basics, except: '01-01..12-31' })).rejects.toMatchObject({ code: 'no-dates' });
    expect(await scene.only()).toBeUndefined();
  });
});

describe('what a feed’s posts have besides', () => {
  it('is a thread, where the bot may open one', async () => {
    const scene = createDailyScene();
    await expect(scene.run('add', { ...basics, thread: true })).rejects.toMatchObject({
      code: 'missing-permissions',
      params: { missing: ['create-public-threads'] },
    });
    expect(textOf(await scene.run('add', { ...basics, thread: true }, allowed))).toContain('with a thread');
    expect((await scene.only()).thread).toBe(true);
    await scene.run('edit', { feed: '1', thread: false });
    expect((await scene.only()).thread).toBeUndefined();
  });

  it.each([
    ['thread', true, inForum],
    ['publish', true, basics],
    ['tag', 'Quotes', basics],
  ])('refuses %s where it makes no sense', async (option, value, where) => {
    const scene = createDailyScene();
    await expect(scene.run('add', { ...where, [option]: value })).rejects.toMatchObject({
      code: 'not-for-channel',
      params: { option },
    });
  });

  it('drops what has no sense where a feed moves to, and says so', async () => {
    const scene = createDailyScene();
    await scene.run('add', { ...basics, publish: true }, announcement);
    expect((await scene.only()).publish).toBe(true);
    expect(textOf(await scene.run('edit', { feed: '1', channel: hereId }))).toContain('can’t be published there');
    expect((await scene.only()).publish).toBeUndefined();
  });

  it('is a forum’s tag by name or id, offered and kept by its id', async () => {
    const scene = createDailyScene();
    scene.places.set(forumId, forum);
    const offered = await scene.complete('add', 'tag', '', { options: { channel: forumId } });
    expect(offered).toEqual([
      { name: 'Quotes', value: '9' },
      { name: 'none', value: 'none' },
    ]);
    await scene.run('add', { ...inForum, tag: 'quotes' });
    expect((await scene.only()).tag).toEqual({ id: '9', name: 'Quotes' });
    await expect(scene.run('edit', { feed: '1', tag: 'Notices' })).rejects.toMatchObject({ code: 'bad-tag' });
    await scene.run('edit', { feed: '1', tag: 'none' });
    expect((await scene.only()).tag).toBeUndefined();
  });

  it('says which tag a forum that demands one gives by default', async () => {
    const scene = createDailyScene();
    scene.places.set(forumId, { ...forum, requiresTag: true });
    expect(textOf(await scene.run('add', inForum))).toContain('“Quotes”');
    scene.places.set(forumId, { ...forum, requiresTag: true, tags: [] });
    expect(textOf(await scene.run('status'))).toContain('has none that the bot may use');
  });

  it('is a closing line at the end of each post, that pings nobody and hides no address', async () => {
    const scene = createDailyScene();
    const closing = '[free](https://evil.example) @everyone https://example.org/a_b';
    await scene.run('add', { ...basics, closing });
    await scene.run('post', { feed: '1' });
    const description = scene.sent[0]?.body.embeds?.at(-1)?.description ?? '';
    expect(description.split('\n').at(-1)).toBe(
      '-# \\[free\\](https://evil.example) \\@everyone https://example.org/a_b',
    );
    await scene.run('edit', { feed: '1', closing: 'none' });
    expect((await scene.only()).closing).toBeUndefined();
  });
});

describe('/daily status', () => {
  it('knows the permissions of channels that nobody stands in', async () => {
    const scene = createDailyScene();
    await scene.run('add', { ...basics, thread: true }, allowed);
    scene.places.set(dailyId, { id: dailyId, type: 0, appPermissions: enough, tags: [], requiresTag: false });
    expect(textOf(await scene.run('status'))).toContain('Create Public Threads');
  });

  it('names the next post that comes, past those that are skipped', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    for (let count = 0; count < 3; count += 1) await scene.run('skip', { feed: '1' });
    expect(textOf(await scene.run('status'))).toContain('Next: Sat, May 9');
  });
});
