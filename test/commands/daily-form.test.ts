import { describe, expect, it } from 'vitest';
import { buttonOf, createDailyScene, dailyId, forumId, guildId, manager, roleId, textOf } from './daily-scene.ts';
import { filledAsItStands } from '../fixtures/check-message.ts';
import { messagesFor } from '../../src/i18n/messages-for.ts';
import { locales } from '../../src/locale.ts';

const { feeds, feedForm } = messagesFor('en-US');

describe('/daily add without options', () => {
  it.each(locales)('sets a feed up by its form, with nothing chosen but the channel (%s)', async (locale) => {
    const scene = createDailyScene();
    const form = await scene.form('add', {}, { locale });
    const reply = await scene.submit(form, { channel: dailyId }, { locale });
    expect(textOf(reply)).toContain(messagesFor(locale).feeds.added);
    const zone = { 'en-US': 'UTC', 'zh-CN': 'Asia/Shanghai', 'zh-TW': 'Asia/Taipei' }[locale];
    expect(await scene.only()).toMatchObject({
      channelId: dailyId,
      kind: 'highlight',
      slug: undefined,
      rule: { time: '09:00', timeZone: zone, days: [1, 2, 3, 4, 5, 6, 7] },
    });
  });

  it('guesses the zone from what the server has already', async () => {
    const scene = createDailyScene();
    await scene.run('add', { channel: dailyId, kind: 'highlight', time: '09:00', zone: 'Asia/Kathmandu' });
    expect(filledAsItStands(await scene.form('add')).texts['zone']).toBe('Asia/Kathmandu');
  });

  it('keeps what was typed, asked for by the form or not', async () => {
    const scene = createDailyScene();
    const typed = { channel: dailyId, kind: 'summary', time: '7:30', role: roleId };
    const form = await scene.form('add', typed);
    expect(filledAsItStands(form)).toMatchObject({
      picks: { channel: [dailyId], what: ['summary'] },
      texts: { time: '7:30' },
    });
    await scene.submit(form);
    expect(await scene.only()).toMatchObject({
      kind: 'summary',
      roleId: typed.role,
      rule: { time: '07:30' },
    });
  });

  it('says so where what else was typed is kept no more', async () => {
    const scene = createDailyScene();
    const form = await scene.form('add', { role: roleId });
    scene.nowMs += 25 * 60 * 60_000;
    await scene.deps.store.forgetOldDeeds(scene.nowMs);
    const reply = await scene.submit(form, { channel: dailyId });
    expect(textOf(reply)).toContain(feedForm.lost);
    expect((await scene.only()).roleId).toBeUndefined();
  });

  it('sets up one feed, however often its form is submitted', async () => {
    const scene = createDailyScene();
    const form = await scene.form('add');
    await scene.submit(form, { channel: dailyId });
    const again = await scene.submit(form, { channel: dailyId, time: '10:00' });
    expect(textOf(again)).toContain(feedForm.submitted);
    expect(await scene.deps.store.feedsOf(guildId)).toHaveLength(1);
  });

  it('understands times, zones and days as the options do', async () => {
    const scene = createDailyScene();
    await scene.submit(await scene.form('add'), {
      channel: dailyId,
      time: '晚上九点半',
      zone: '北京',
      days: 'Mon–Fri',
    });
    expect((await scene.only()).rule).toEqual({ time: '21:30', timeZone: 'Asia/Shanghai', days: [1, 2, 3, 4, 5] });
  });

  it.each([
    ['time', { time: 'half past' }, 'half past'],
    ['zone', { zone: 'Atlantis' }, 'Atlantis'],
    ['days', { days: 'someday' }, 'someday'],
  ])('refuses a %s that is none, by its name, and opens again as it was filled in', async (_, wrong, named) => {
    const scene = createDailyScene();
    const filled = { channel: dailyId, what: 'serial', time: '8:15', zone: 'Asia/Kathmandu', days: 'Mon', ...wrong };
    const refused = await scene.submit(await scene.form('add', { role: roleId }), filled);
    expect(textOf(refused)).toContain(named);
    expect(await scene.deps.store.feedsOf(guildId)).toEqual([]);
    const again = await scene.form(buttonOf(refused, feedForm.again)!);
    const { channel, what, ...texts } = filled;
    expect(filledAsItStands(again)).toEqual({ texts, picks: { channel: [channel], what: [what] } });
    await scene.submit(again, { time: '8:20', zone: 'Asia/Kathmandu', days: 'Mon' });
    expect(await scene.only()).toMatchObject({ kind: 'serial', roleId, rule: { time: '08:20', days: [1] } });
  });

  it('names what the bot lacks in the channel, and offers to try again once that is mended', async () => {
    const scene = createDailyScene();
    const lacking = {
      channels: { [dailyId]: { id: dailyId, type: 0, appPermissions: 1n << 10n, memberPermissions: undefined } },
    };
    const refused = await scene.submit(await scene.form('add'), { channel: dailyId }, lacking);
    expect(textOf(refused)).toContain('Send Messages');
    await scene.submit(await scene.form(buttonOf(refused, feedForm.tryAgain)!));
    expect((await scene.only()).channelId).toBe(dailyId);
  });

  it('is for those who manage the server, also when the form is submitted', async () => {
    const scene = createDailyScene();
    const form = await scene.form('add');
    const member = { messageId: '7', onOwnCommand: false, memberPermissions: 0n };
    const refused = await scene.submit(form, { channel: dailyId }, member);
    expect(buttonOf(refused, feedForm.again)).toBeUndefined();
    expect(await scene.deps.store.feedsOf(guildId)).toEqual([]);
    await scene.submit(form, { channel: dailyId }, { ...member, memberPermissions: manager });
    expect(await scene.deps.store.feedsOf(guildId)).toHaveLength(1);
  });
});

describe('/daily edit without options', () => {
  const setUp = async () => {
    const scene = createDailyScene();
    await scene.run('add', {
      channel: dailyId,
      kind: 'highlight',
      time: '09:00',
      zone: 'Asia/Shanghai',
      days: 'mon,tue',
    });
    return scene;
  };

  it.each(locales)(
    'shows the only feed as it is, and changes nothing where nothing is changed (%s)',
    async (locale) => {
      const scene = await setUp();
      const before = await scene.only();
      const form = await scene.form('edit', {}, { locale });
      expect(filledAsItStands(form)).toMatchObject({
        picks: { channel: [dailyId], what: ['highlight'] },
        texts: { time: '09:00', zone: 'Asia/Shanghai' },
      });
      expect(textOf(await scene.submit(form, {}, { locale }))).toContain(messagesFor(locale).feedForm.unchanged);
      expect(await scene.only()).toEqual(before);
    },
  );

  it('changes what was changed in it alone, whatever became of the rest since it was opened', async () => {
    const scene = await setUp();
    const form = await scene.form('edit');
    await scene.run('edit', { feed: '1', kind: 'serial', channel: forumId });
    const reply = await scene.submit(form, { time: '10:00', days: '' });
    expect(textOf(reply)).toContain(feeds.changed);
    expect(await scene.only()).toMatchObject({
      kind: 'serial',
      channelId: forumId,
      rule: { time: '10:00', timeZone: 'Asia/Shanghai', days: [1, 2, 3, 4, 5, 6, 7] },
    });
  });

  it('is refused by name and opens again, of a feed that is there', async () => {
    const scene = await setUp();
    const refused = await scene.submit(await scene.form('edit'), { time: 'late' });
    expect(textOf(refused)).toContain('late');
    const again = await scene.form(buttonOf(refused, feedForm.again)!);
    expect(again.title).toBe(feedForm.editTitle);
    await scene.submit(again, { time: '11:00' });
    const { rule, id } = await scene.only();
    expect(rule.time).toBe('11:00');
    const form = await scene.form('edit');
    await scene.deps.store.removeFeed(id);
    const gone = await scene.submit(form, { time: '12:00' });
    expect(buttonOf(gone, feedForm.again)).toBeUndefined();
  });
});

describe('a feed that is not named', () => {
  const two = async () => {
    const scene = createDailyScene();
    const basics = { kind: 'highlight', zone: 'Asia/Shanghai' };
    await scene.run('add', { ...basics, channel: dailyId, time: '09:00' });
    await scene.run('add', { ...basics, channel: forumId, time: '10:00' });
    const [first, second] = await scene.deps.store.feedsOf(guildId);
    return { scene, first: first!, second: second! };
  };

  it.each(['pause', 'resume', 'skip', 'remove', 'preview', 'post'])(
    'is the only one, of /daily %s',
    async (subcommand) => {
      const scene = createDailyScene();
      await scene.run('add', { channel: dailyId, kind: 'highlight', time: '09:00', zone: 'Asia/Shanghai' });
      expect(textOf(await scene.run(subcommand))).toContain(`<#${dailyId}>`);
    },
  );

  it('is picked where there are several, which goes on', async () => {
    const { scene, second } = await two();
    const which = await scene.run('pause');
    expect(textOf(which)).toContain(feedForm.whichTitle);
    await scene.pick(which, second.id);
    expect((await scene.deps.store.feedsOf(guildId)).map(({ state }) => state)).toEqual(['active', 'paused']);
  });

  it('is picked with the day that was named to be skipped', async () => {
    const { scene, first } = await two();
    const skipped = await scene.pick(await scene.run('skip', { date: '2026-05-08' }), first.id);
    expect(textOf(skipped)).toContain('May 8');
  });

  it('is refused where it was removed meanwhile', async () => {
    const { scene, second } = await two();
    const which = await scene.run('pause');
    await scene.deps.store.removeFeed(second.id);
    await expect(scene.pick(which, second.id)).rejects.toThrow('feed-gone');
  });

  it('is none where there is none, with a button that sets one up', async () => {
    const scene = createDailyScene();
    const none = await scene.run('edit');
    const form = await scene.form(buttonOf(none, feedForm.setUp)!);
    await scene.submit(form, { channel: dailyId });
    expect((await scene.only()).channelId).toBe(dailyId);
  });
});
