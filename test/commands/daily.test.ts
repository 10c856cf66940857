import { describe, expect, it } from 'vitest';
import { daily } from '../../commands/daily.ts';
import { today } from '../../commands/today.ts';
import { missingPermissions } from '../../src/discord/missing-permissions.ts';
import { locales } from '../../src/locale.ts';
import type { Feed } from '../../src/feeds/feed.ts';
import { messagesFor } from '../../src/i18n/messages-for.ts';
import { aRefusal } from '../fixtures/rows.ts';
import { memoryStore } from '../fixtures/memory-store.ts';
import { buttonsOf } from '../fixtures/check-message.ts';
import {
  basics,
  buttonOf,
  channels,
  createDailyScene,
  type DailyScene,
  dailyId,
  enough,
  forumId,
  administrator,
  guildId,
  hereId,
  manager,
  harmfulLink,
  missingPermission,
  refusedFor,
  roleId,
  textOf,
  wednesday,
  writer,
} from './daily-scene.ts';
import { asked, type depsFor } from '../fixtures/deps.ts';
import { foreignInterview } from '../fixtures/foreign-interviews.ts';
import { digestInterview, libraryOf, longInterview, teaInterview } from '../fixtures/library.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

describe('/daily', () => {
  it('is for those who manage the server, as Discord is told, and in a server only', async () => {
    const scene = createDailyScene();
    expect(daily.data.default_member_permissions).toBe(String(manager));
    for (const { name: subcommand } of daily.data.options) {
      await expect(scene.run(subcommand, {}, { guildId: undefined })).rejects.toMatchObject({ code: 'server-only' });
    }
    expect(daily.ephemeral()).toBe(true);
  });

  it('lets nobody else press its buttons, in this server or another', async () => {
    const scene = createDailyScene();
    const added = await scene.run('add', basics);
    const preview = await scene.press(buttonOf(added, 'Preview'));
    const asking = await scene.run('remove', { feed: '1' });
    const ids = [added, preview, asking].flatMap((reply) => [...buttonsOf(reply).values()]);
    expect(ids.length).toBeGreaterThan(8);
    for (const id of ids) {
      await expect(scene.press(id, { memberPermissions: 0n })).rejects.toMatchObject({ code: 'not-permitted' });
      await expect(scene.press(id, { guildId: '5' })).rejects.toMatchObject({ code: 'feed-gone' });
    }
    expect(await scene.only()).toBeDefined();
  });
});

describe('/daily add', () => {
  it('says what is posted where and when, the next three on the feed’s clock, and the first pick', async () => {
    const scene = createDailyScene();
    const reply = await scene.run('add', { ...basics, role: roleId });
    const text = textOf(reply);
    expect(text).toContain(
      `<#${dailyId}> · highlight of the day · every day at 09:00 (Asia/Shanghai) · pings <@&${roleId}>`,
    );
    const first = Date.UTC(2026, 4, 6, 1) / 1000;
    expect(text).toMatch(
      new RegExp(`- Wed, May 6, 09:00 · <t:${first}:R>\n- Thu, May 7, 09:00 · <t:\\d+:R>\n- Fri, May 8`, 'u'),
    );
    expect(text).toMatch(/\*\*First post\*\*\n.+ · ¶ \d+( · editor’s pick)?\n❝ .+ ❞/u);
    expect(await scene.only()).toMatchObject({
      guildId,
      channelId: dailyId,
      roleId,
      state: 'active',
    });
  });

  it('promises what is then posted', async () => {
    const scene = createDailyScene();
    const added = textOf(await scene.run('add', basics));
    await scene.run('post', { feed: '1' });
    const promised = /❝ (?<words>.{8})/u.exec(added)?.groups?.['words'];
    expect(promised).toBeTruthy();
    expect(textOf(scene.sent[0]!.body)).toContain(promised);
  });

  it('says that there is the same one already, and adds it all the same', async () => {
    const scene = createDailyScene();
    const twin = 'This server already has the same feed';
    expect(textOf(await scene.run('add', basics))).not.toContain(twin);
    expect(textOf(await scene.run('add', { ...basics, time: '10:30' }))).not.toContain(twin);
    expect(textOf(await scene.run('add', { ...basics, role: roleId }))).toContain(twin);
    expect(await scene.deps.store.feedsOf(guildId)).toHaveLength(3);
    // The second becomes another of them, by its time; and the first one no more.
    expect(textOf(await scene.run('edit', { feed: '2', time: '09:00' }))).toContain(twin);
    expect(textOf(await scene.run('edit', { feed: '1', time: '08:00' }))).not.toContain(twin);
  });

  it('names exactly the permissions missing in that very channel, in the reader’s language', async () => {
    const scene = createDailyScene();
    const picked = { ...channels[dailyId]!, appPermissions: enough & ~(1n << 14n) };
    // The channel it is asked in has everything: that must not count.
    const over = { channels: { [dailyId]: picked }, appPermissions: (1n << 50n) - 1n };
    await expect(scene.run('add', basics, over)).rejects.toMatchObject({
      code: 'missing-permissions',
      params: { channelId: dailyId, missing: ['embed-links'] },
    });
    expect(await scene.deps.store.feedsOf(guildId)).toEqual([]);
  });

  it.each([
    [dailyId, 0, 1n << 16n],
    [forumId, 15, 1n << 14n],
    [dailyId, 11, 1n << 10n],
    [dailyId, 5, 0n],
  ])('refuses %s of type %i where it is allowed %i', async (id, type, appPermissions) => {
    const scene = createDailyScene();
    const picked = { id, name: 'x', type, appPermissions, memberPermissions: undefined };
    await expect(scene.run('add', { ...basics, channel: id }, { channels: { [id]: picked } })).rejects.toMatchObject({
      params: { missing: missingPermissions(type, appPermissions, undefined) },
    });
  });

  it('takes a forum, and a channel whose permissions Discord does not tell, saying so', async () => {
    const scene = createDailyScene();
    expect(textOf(await scene.run('add', { ...basics, channel: forumId }))).not.toContain('⚠');
    const untold = { ...channels[dailyId]!, appPermissions: undefined };
    const reply = await scene.run('add', basics, { channels: { [dailyId]: untold } });
    expect(textOf(reply)).toContain('Discord didn’t say which permissions');
  });

  it('says when the role cannot be pinged, and refuses to ping everyone', async () => {
    const scene = createDailyScene();
    const roles = { [roleId]: { id: roleId, name: 'readers', mentionable: false } };
    const add = (appPermissions: bigint) => {
      const picked = { ...channels[dailyId]!, appPermissions, memberPermissions: writer | (1n << 17n) };
      return scene.run('add', { ...basics, role: roleId }, { roles, channels: { [dailyId]: picked } });
    };
    expect(textOf(await add(enough))).toContain(`<@&${roleId}> isn’t mentionable`);
    const loud = await add(enough | (1n << 17n));
    expect(textOf(loud)).not.toContain('not mentionable');
    await expect(scene.run('add', { ...basics, role: guildId })).rejects.toMatchObject({ code: 'everyone-role' });
  });

  it.each([
    ['time', '25:00', 'bad-time'],
    ['time', 'soon', 'bad-time'],
    ['zone', 'Mars/Base', 'bad-zone'],
    ['days', 'sometimes', 'bad-days'],
    ['transcript', 'nothing of the kind', 'interview-not-found'],
  ])('refuses %s %s', async (name, value, code) => {
    const scene = createDailyScene();
    await expect(scene.run('add', { ...basics, [name]: value })).rejects.toMatchObject({ code });
    expect(await scene.deps.store.feedsOf(guildId)).toEqual([]);
  });

  it('takes 25 and says that this is the most', async () => {
    const scene = createDailyScene();
    for (let count = 0; count < 25; count += 1) await scene.run('add', basics);
    const ids = (await scene.deps.store.feedsOf(guildId)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(25);
    expect(ids.every((id) => /^[a-z][a-z0-9]+$/u.test(id))).toBe(true);
    await expect(scene.run('add', basics)).rejects.toMatchObject({ code: 'too-many-feeds', params: { most: 25 } });
  });

  it.each([
    ['zh-TW', 'en-US'],
    ['en-US', 'zh-CN'],
  ] as const)(
    'settles the language of posts with the first: asked in %s, the server being %s',
    async (locale, guildLocale) => {
      const scene = createDailyScene();
      await scene.run('add', basics, { locale, guildLocale });
      const expected = guildLocale === 'en-US' ? locale : guildLocale;
      expect((await scene.deps.store.settings(guildId)).locale).toBe(expected);
      await scene.run('add', basics, { locale: 'en-US', guildLocale: 'en-US' });
      expect((await scene.deps.store.settings(guildId)).locale).toBe(expected);
    },
  );

  it('says when there is nothing to post at all', async () => {
    const empty = createDailyScene(libraryOf());
    await expect(empty.run('add', basics)).rejects.toMatchObject({ code: 'library-empty' });
    expect(textOf(await createDailyScene(libraryOf(digestInterview())).run('add', basics))).toContain(
      'Summary, not a quote',
    );
  });

  it.each(['highlight', 'serial'])('says why %s has no quotes, and what whoever runs the bot can do', async (kind) => {
    const scene = createDailyScene(libraryOf(digestInterview(), teaInterview('other')));
    const told = /so this feed posts our summary points, not quotes.+`npm run content -- add <file>`/u;
    expect(textOf(await scene.run('add', { ...basics, kind }))).toMatch(told);
    expect(textOf(await scene.run('status'))).toMatch(told);
    expect(textOf(await scene.run('edit', { feed: '1', time: '10:00' }))).toMatch(told);
    expect(textOf(await scene.run('edit', { feed: '1', transcript: 'other' }))).not.toContain('npm');
    expect(textOf(await scene.run('status'))).not.toContain('npm');
  });

  it('says nothing of it where a feed quotes nothing', async () => {
    const scene = createDailyScene(libraryOf(digestInterview()));
    expect(textOf(await scene.run('add', { ...basics, kind: 'summary' }))).not.toContain('npm');
    expect(textOf(await scene.run('status'))).not.toContain('npm');
  });
});

describe('/daily with pictures', () => {
  const attach = 1n << 15n;
  const lacking = { channels: { [dailyId]: channels[dailyId]! } };
  const granted = { channels: { [dailyId]: { ...channels[dailyId]!, appPermissions: enough | attach } } };

  it('is set up, said and listed where files may be attached', async () => {
    const scene = createDailyScene();
    expect(textOf(await scene.run('add', { ...basics, card: true }, granted))).toContain('· with a picture');
    expect(await scene.only()).toMatchObject({ card: true });
    expect(textOf(await scene.run('list'))).toContain('· with a picture');
  });

  it('is refused where they may not, naming the permission; without pictures nothing lacks', async () => {
    const scene = createDailyScene();
    await expect(scene.run('add', { ...basics, card: true }, lacking)).rejects.toMatchObject({
      code: 'missing-permissions',
      params: { missing: ['attach-files'] },
    });
    await scene.run('add', basics, lacking);
    expect(await scene.only()).not.toHaveProperty('card');
  });

  it('is taken up and put down by /daily edit, which looks at permissions where it can', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics, lacking);
    const inChannel = { channelId: dailyId, appPermissions: enough };
    await expect(scene.run('edit', { feed: '1', card: true }, inChannel)).rejects.toMatchObject({
      params: { missing: ['attach-files'] },
    });
    const elsewhere = textOf(await scene.run('edit', { feed: '1', card: true }));
    expect(elsewhere).toContain('Discord didn’t say which permissions the bot has there');
    expect(await scene.only()).toMatchObject({ card: true });
    const status = await scene.run('status', {}, inChannel);
    expect(textOf(status)).toContain('missing permissions there: Attach Files');
    await expect(scene.run('edit', { feed: '1', noping: true }, inChannel)).rejects.toMatchObject({
      params: { missing: ['attach-files'] },
    });
    await scene.run('edit', { feed: '1', card: false });
    expect(await scene.only()).not.toHaveProperty('card');
    await scene.run('edit', { feed: '1', noping: true }, inChannel);
    expect(textOf(await scene.run('status', {}, inChannel))).toContain('✓');
  });
});

describe('/daily list', () => {
  it('says how to begin where there is nothing, and numbers what there is', async () => {
    const scene = createDailyScene();
    expect(textOf(await scene.run('list'))).toContain('/daily add');
    await scene.run('add', basics);
    await scene.run('add', { ...basics, kind: 'summary', days: '1,2,3,4,5', time: '18:30', zone: 'Europe/London' });
    await scene.run('pause', { feed: '2' });
    const text = textOf(await scene.run('list'));
    expect(text).toMatch(
      /\*\*1\*\* <#\d+> · highlight of the day · every day at 09:00 \(Asia\/Shanghai\) · <t:\d+:R>/u,
    );
    expect(text).toMatch(/\*\*2\*\* .+section summaries · Mon–Fri at 18:30 \(Europe\/London\) · \*\*paused\*\*/u);
  });

  it.each(locales)('shows 25 within the limits, page by page, in %s', async (locale) => {
    const scene = createDailyScene();
    for (let count = 0; count < 25; count += 1)
      await scene.run('add', { ...basics, role: roleId, zone: 'America/New_York' });
    for (const subcommand of ['list', 'status']) {
      const seen = new Set<string>();
      for (const appPermissions of [enough, 0n]) {
        let reply = await scene.run(subcommand, {}, { locale, appPermissions });
        for (let page = 0; page < 40; page += 1) {
          for (const [, number] of textOf(reply).matchAll(/^\*\*(\d+)\*\* /gmu)) seen.add(number!);
          const next = [...buttonsOf(reply)].find(([label]) => label.startsWith('↓'))?.[1];
          if (next === undefined) break;
          reply = await scene.press(next, { locale, appPermissions });
          expect(reply.kind).toBe('update');
        }
        expect(seen.size).toBe(25);
        seen.clear();
      }
    }
  });
});

describe('/daily edit', () => {
  it('changes what is named and leaves the rest', async () => {
    const scene = createDailyScene();
    await scene.run('add', { ...basics, role: roleId, days: '6,7' });
    const before = await scene.only();
    scene.nowMs += hourMs / 2;
    const text = textOf(await scene.run('edit', { feed: before.id, time: '20:15' }));
    expect(text).toContain('Sat, Sun at 20:15');
    expect(await scene.only()).toEqual({ ...before, rule: { ...before.rule, time: '20:15' }, sinceMs: scene.nowMs });
    await scene.run('edit', { feed: before.id, kind: 'serial', channel: forumId, noping: true });
    expect(await scene.only()).toMatchObject({
      kind: 'serial',
      channelId: forumId,
      roleId: undefined,
    });
    expect((await scene.only()).sinceMs).toBe(scene.nowMs);
  });

  it('does not make up for a time that has passed, and says when today has its post', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    await scene.run('post', { feed: '1' });
    const text = textOf(await scene.run('edit', { feed: '1', time: '23:00' }));
    expect(text).toContain(`Today’s post [is already out](https://discord.com/channels/${guildId}/${dailyId}/`);
    expect(text).toContain('- Thu, May 7, 23:00');
    expect(text).not.toContain('Wed, May 6');
    const passed = textOf(await scene.run('edit', { feed: '1', time: '07:00' }));
    expect(passed).toContain('- Thu, May 7, 07:00');
  });

  it('says that today’s post was not sent where it may be asked for again, and sends it then', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    const { id } = await scene.only();
    await scene.run('edit', { feed: '1', days: 'mon' });
    scene.refusals.push({ reason: 'refused', answer: { code: 50024, words: 'No' }, afterMs: undefined });
    await scene.run('post', { feed: '1' });
    for (const [what, options] of [
      ['resume', {}],
      ['edit', { time: '07:00' }],
    ] as const) {
      const text = textOf(await scene.run(what, { feed: '1', ...options }));
      expect(text).toContain('wasn’t sent and won’t be sent automatically any more; “Post today’s now” sends it.');
    }
    expect(textOf(await scene.run('post', { feed: '1' }))).toContain('discord.com/channels');
    expect(await scene.deps.store.post(id, '2026-05-06')).toMatchObject({ state: 'sent' });
  });

  it('says which feed is not there', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    for (const feed of ['2', 'f0', '#99']) {
      await expect(scene.run('edit', { feed, time: '10:00' })).rejects.toMatchObject({ code: 'feed-not-found' });
    }
    const elsewhere = { guildId: '5' };
    const { id } = await scene.only();
    await expect(scene.run('edit', { feed: id, time: '10:00' }, elsewhere)).rejects.toMatchObject({
      code: 'feed-not-found',
    });
  });

  it('takes a feed by its id, by its number as listed, and by what is offered for it', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    await scene.run('add', { ...basics, kind: 'serial' });
    const [, second] = await scene.deps.store.feedsOf(guildId);
    const [, offered] = await scene.complete('edit', 'feed', '');
    scene.nowMs += 60_000;
    for (const [hour, feed] of [second!.id, '2', '#2', offered!.name].entries()) {
      await scene.run('edit', { feed, time: `1${hour}:00` });
      const times = (await scene.deps.store.feedsOf(guildId)).map(({ rule }) => rule.time);
      expect(times).toEqual(['09:00', `1${hour}:00`]);
    }
  });

  it('checks a new channel as setting up does', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    const over = { channels: { [hereId]: { ...channels[hereId]!, appPermissions: 0n } } };
    await expect(scene.run('edit', { feed: '1', channel: hereId }, over)).rejects.toMatchObject({
      code: 'missing-permissions',
    });
    expect((await scene.only()).channelId).toBe(dailyId);
  });
});

describe('whom a feed pings', () => {
  const staff = '100000000000000031';
  const roles = { [staff]: { id: staff, name: 'staff', mentionable: false } };
  const mayPing = enough | (1n << 17n);
  const there = (appPermissions: bigint) => ({
    channelId: dailyId,
    appPermissions,
    memberPermissions: writer | (1n << 17n),
  });

  it('is checked when it is changed, and said to be unchecked where the request does not tell', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    const edit = async (over: object) =>
      textOf(await scene.run('edit', { feed: '1', role: staff }, { roles, ...over }));
    const elsewhere = { ...there(mayPing), channelId: hereId, memberPermissions: administrator };
    expect(await edit(elsewhere)).toContain(`ping <@&${staff}> there can’t be checked`);
    expect(await edit(there(enough))).toContain(`<@&${staff}> isn’t mentionable`);
    expect(await edit(there(mayPing))).not.toMatch(/isn’t mentionable|not known/u);
    const open = { roles: { [staff]: { ...roles[staff], mentionable: true } }, channelId: hereId };
    expect(await edit(open)).not.toMatch(/isn’t mentionable|not known/u);
  });

  it('is said with whatever else is changed, resumed or looked at', async () => {
    const scene = createDailyScene();
    await scene.run('add', { ...basics, role: roleId });
    scene.roles.clear();
    for (const [subcommand, options] of [
      ['edit', { feed: '1', time: '10:00' }],
      ['resume', { feed: '1' }],
      ['status', {}],
    ] as const) {
      const over = { channelId: hereId, appPermissions: mayPing, memberPermissions: administrator };
      const elsewhere = textOf(await scene.run(subcommand, options, over));
      expect(elsewhere).toContain(`ping <@&${roleId}> there can’t be checked from here`);
      expect(textOf(await scene.run(subcommand, options, there(mayPing)))).not.toContain('not known');
    }
    await scene.run('edit', { feed: '1', noping: true }, { channelId: hereId });
    expect(textOf(await scene.run('status'))).not.toContain('Whether the bot can ping');
  });

  it('moves with the feed, and is said to be unchecked where Discord does not tell what the role is like', async () => {
    const scene = createDailyScene();
    await scene.run('add', { ...basics, role: roleId });
    scene.roles.clear();
    const move = async (appPermissions: bigint) => {
      const picked = { [hereId]: { ...channels[hereId]!, appPermissions, memberPermissions: mayPing } };
      return textOf(await scene.run('edit', { feed: '1', channel: hereId }, { channels: picked }));
    };
    expect(await move(enough)).toContain(`ping <@&${roleId}> there can’t be checked`);
    expect(await move(mayPing)).not.toContain('not known');
  });
});

describe('what a feed may', () => {
  const everything = (1n << 50n) - 1n;
  const mention = 1n << 17n;
  const staff = '100000000000000031';
  const roles = { [staff]: { id: staff, name: 'staff', mentionable: false } };
  /** A channel where the bot may do anything, and its user this; undefined where Discord does not tell. */
  const where = (memberPermissions: bigint | undefined, id = dailyId, type = 0) => ({
    channels: { [id]: { id, type, appPermissions: everything, memberPermissions } },
    roles,
    memberPermissions: everything & ~(1n << 3n),
  });
  const lacks = (...missing: readonly string[]) => ({
    code: 'maker-lacks',
    params: { channelId: dailyId, missing },
  });

  it.each([
    ['a channel they cannot see', 0, 0n, ['view-channel']],
    ['a channel they only read', 0, 1n << 10n, ['send-messages']],
    ['announcements they only read', 5, 1n << 10n, ['send-messages']],
    ['a thread they only read', 11, writer, ['send-messages-in-threads']],
    ['a forum they only read', 15, 1n << 10n, ['create-posts']],
  ])('is what its maker may: it does not post in %s', async (_, type, held, missing) => {
    const scene = createDailyScene();
    await expect(scene.run('add', basics, where(held, dailyId, type))).rejects.toMatchObject(lacks(...missing));
    expect(await scene.deps.store.feedsOf(guildId)).toEqual([]);
    await scene.run('add', basics, where(writer | (1n << 38n), dailyId, type));
    await scene.run('add', basics, where(1n << 3n, dailyId, type));
    await scene.run('add', basics, where(undefined, dailyId, type));
  });

  it('is what its maker may in the channel it is asked in, where nothing is told of it besides', async () => {
    const scene = createDailyScene();
    const here = { channelId: dailyId, appPermissions: everything, channels: {} };
    await expect(scene.run('add', basics, { ...here, memberPermissions: manager })).rejects.toMatchObject(
      lacks('view-channel'),
    );
    await scene.run('add', basics, { ...here, memberPermissions: writer });
  });

  it('is what its maker may: it pings no role that they cannot ping', async () => {
    const scene = createDailyScene();
    const add = (held: bigint | undefined, over = {}) =>
      scene.run('add', { ...basics, role: staff }, { ...where(held), ...over });
    await expect(add(writer)).rejects.toMatchObject(lacks('mention-everyone'));
    expect(await scene.deps.store.feedsOf(guildId)).toEqual([]);
    await add(writer | mention);
    await add(1n << 3n);
    await add(undefined);
    await add(writer, { roles: { [staff]: { ...roles[staff], mentionable: true } } });
  });

  it('pings nobody whom whoever edits it may not ping, whoever made it and whoever chose the role', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics, where(writer));
    const { createdBy: maker } = await scene.only();
    const other = '900000000000000009';
    await scene.run(
      'edit',
      { feed: '1', role: staff, channel: dailyId },
      { ...where(writer | mention), userId: other },
    );
    const before = await scene.only();
    const edit = (options: object, held: bigint, userId: string) =>
      scene.run('edit', { feed: '1', ...options }, { ...where(held), roles: {}, memberPermissions: held, userId });
    const untold = (...unnamed: readonly string[]) => ({
      code: 'ping-untold',
      params: { roleId: staff, channelId: dailyId, unnamed },
    });
    const aside = { channels: {}, roles: {}, memberPermissions: writer | mention };
    for (const userId of [maker, other]) {
      for (const options of [{ channel: dailyId }, { channel: dailyId, time: '10:00' }]) {
        await expect(edit(options, writer, userId)).rejects.toMatchObject(untold('role'));
      }
      const retime = { feed: '1', time: '10:00' };
      await expect(scene.run('edit', retime, { ...aside, userId })).rejects.toMatchObject(untold('channel', 'role'));
      const inChannel = { ...aside, channelId: dailyId, memberPermissions: writer, userId };
      await expect(scene.run('edit', retime, inChannel)).rejects.toMatchObject(untold('role'));
    }
    expect(await scene.only()).toEqual(before);
    await edit({ channel: dailyId, time: '10:30' }, writer | mention, other);
    const named = { [staff]: { ...roles[staff], mentionable: true } };
    await scene.run('edit', { feed: '1', time: '11:00', role: staff }, { ...where(writer), roles: named });
    await scene.run('edit', { feed: '1', time: '11:15' }, { ...aside, memberPermissions: 1n << 3n });
    expect(await scene.only()).toMatchObject({ roleId: staff, rule: { time: '11:15' } });
    await edit({ time: '11:30', noping: true }, writer, other);
    expect(await scene.only()).toMatchObject({ roleId: undefined, rule: { time: '11:30' } });
  });

  it('goes on pinging a role that everybody may mention, or is refused, as the role is when it is edited', async () => {
    const scene = createDailyScene();
    await scene.run('add', { ...basics, role: roleId });
    const edits = [
      [{ time: '10:00' }, {}],
      [{ channel: dailyId }, where(writer)],
      [{ channel: dailyId, kind: 'serial' }, where(writer)],
    ] as const;
    for (const [options, over] of edits) {
      const said = textOf(await scene.run('edit', { feed: '1', ...options }, { ...over, roles: {} }));
      expect(said).not.toContain('can’t be checked');
    }
    scene.roles.set(roleId, { id: roleId, name: 'readers', mentionable: false });
    const [[retime], ...named] = edits;
    await expect(scene.run('edit', { feed: '1', ...retime })).rejects.toMatchObject({
      code: 'ping-untold',
      params: { unnamed: ['channel'] },
    });
    for (const [options, over] of named) {
      await expect(scene.run('edit', { feed: '1', ...options }, { ...over, roles: {} })).rejects.toMatchObject(
        lacks('mention-everyone'),
      );
    }
    await scene.run('edit', { feed: '1', ...retime, noping: true });
    expect((await scene.only()).roleId).toBeUndefined();
  });

  it('is looked at again when it gets another channel or role, by what whoever edits it may', async () => {
    const scene = createDailyScene();
    await scene.run('add', { ...basics, channel: hereId });
    const before = await scene.only();
    const edit = (options: object, over: object) => scene.run('edit', { feed: '1', ...options }, over);
    await expect(edit({ channel: dailyId }, where(0n))).rejects.toMatchObject(lacks('view-channel'));
    await expect(edit({ channel: dailyId, role: staff }, where(writer))).rejects.toMatchObject(
      lacks('mention-everyone'),
    );
    const inChannel = { roles, channelId: hereId, appPermissions: everything, memberPermissions: writer };
    await expect(edit({ role: staff }, inChannel)).rejects.toMatchObject({
      code: 'maker-lacks',
      params: { channelId: hereId, missing: ['mention-everyone'] },
    });
    // Of the feed's channel nothing is told then, and what they may in another one says nothing.
    for (const memberPermissions of [writer, writer | mention]) {
      await expect(
        edit({ role: staff }, { ...inChannel, channelId: dailyId, memberPermissions }),
      ).rejects.toMatchObject({
        code: 'ping-untold',
        params: { roleId: staff, channelId: hereId, unnamed: ['channel'] },
      });
    }
    expect(await scene.only()).toEqual(before);
    await edit({ channel: dailyId, role: staff }, where(writer | mention));
    expect(await scene.only()).toMatchObject({ channelId: dailyId, roleId: staff });
  });

  it('is looked at with whatever else is changed, where it is told; not with what stops or resumes it', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics, where(writer));
    const before = await scene.only();
    const other = { channelId: dailyId, appPermissions: everything, memberPermissions: manager | (1n << 10n) };
    for (const options of [{ time: '10:00' }, { card: true }, { kind: 'serial' }]) {
      await expect(scene.run('edit', { feed: '1', ...options }, other)).rejects.toMatchObject(lacks('send-messages'));
    }
    for (const subcommand of ['pause', 'resume', 'post']) await scene.run(subcommand, { feed: '1' }, other);
    expect(await scene.only()).toEqual(before);
    await scene.run('edit', { feed: '1', time: '10:00' }, { ...other, channelId: hereId });
    expect(await scene.only()).toMatchObject({ rule: { time: '10:00' } });
  });
});

describe('a feed whose interview is gone', () => {
  it('says so in every answer, with what there is instead', async () => {
    const store = memoryStore();
    const left = longInterview(20);
    const before = createDailyScene(libraryOf(teaInterview(), left), store);
    await before.run('add', { ...basics, transcript: 'tea-machine' });
    const scene = createDailyScene(libraryOf(left), store);
    expect(textOf(await scene.run('edit', { feed: '1', time: '10:00' }))).toMatch(
      new RegExp(
        `⚠ Its interview, \`tea-machine\`, is no longer here\\. Choose another with </daily edit>.*Available here: ${left.title.en}`,
        'u',
      ),
    );
    expect(textOf(await scene.run('post', { feed: '1' }))).toContain('its interview, `tea-machine`, is no longer here');
    expect(scene.told).toMatchObject([expect.stringContaining(left.title.en)]);
    expect(textOf(await scene.run('status'))).toMatch(
      /Since Wed, May 6: its interview, `tea-machine`, is no longer here/u,
    );
    await scene.run('edit', { feed: '1', transcript: left.slug });
    scene.nowMs += dayMs;
    expect(textOf(await scene.run('post', { feed: '1' }))).toContain('is out');
    expect(textOf(await scene.run('status'))).not.toMatch(/no longer here\. Choose/u);
  });
});

describe('a feed with pictures', () => {
  const vain = 'The next posts come without a picture';
  it.each([
    ['quotes', 'highlight', teaInterview(), false],
    ['section summaries', 'summary', teaInterview(), true],
    ['quotes in letters that cards cannot be set in', 'serial', foreignInterview('hebrew'), true],
  ] as const)('says so at once where there will be none: of %s', async (_, kind, interview, expected) => {
    const scene = createDailyScene(libraryOf(interview));
    const over = { channels: { [dailyId]: { ...channels[dailyId]!, appPermissions: enough | (1n << 15n) } } };
    const added = await scene.run('add', { ...basics, kind, card: true }, over);
    expect(textOf(added).includes(vain)).toBe(expected);
    expect(textOf(await scene.run('edit', { feed: '1', card: false }, over))).not.toContain(vain);
  });
});

it('says of a feed with pictures that none can be drawn here any more, whatever is done with it', async () => {
  const scene = createDailyScene();
  const over = { channels: { [dailyId]: { ...channels[dailyId]!, appPermissions: enough | (1n << 15n) } } };
  await scene.run('add', { ...basics, card: true }, over);
  const moved = { ...over, draws: false };
  for (const subcommand of ['pause', 'resume', 'edit']) {
    const options = subcommand === 'edit' ? { feed: '1', time: '10:00' } : { feed: '1' };
    expect(textOf(await scene.run(subcommand, options, moved))).toContain('pictures can’t be drawn on the machine');
  }
  expect(textOf(await scene.run('edit', { feed: '1', card: false }, moved))).not.toContain('can be drawn');
});

describe('/daily pause and resume', () => {
  it('stops, and runs again from now', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    expect(textOf(await scene.run('pause', { feed: '1' }))).toContain('“Resume” starts it.');
    expect((await scene.only()).state).toBe('paused');
    scene.nowMs += 2 * hourMs;
    expect(textOf(await scene.run('resume', { feed: '1' }))).toContain('- Thu, May 7, 09:00');
    expect(await scene.only()).toMatchObject({ state: 'active', sinceMs: scene.nowMs });
  });

  it.each(locales)('says where it was so already (%s)', async (locale) => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    const { feeds } = messagesFor(locale);
    const titles: (string | undefined)[] = [];
    for (const subcommand of ['resume', 'pause', 'pause', 'resume']) {
      titles.push((await scene.run(subcommand, {}, { locale })).embeds?.[0]?.title);
    }
    expect(titles).toEqual([feeds.runningAlready, feeds.pausedNow, feeds.pausedAlready, feeds.resumedNow]);
  });

  it('ends a parking, but not where it would stop at once', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    const { id } = await scene.only();
    await scene.deps.store.parkFeed(id, dailyId, { reason: 'missing-permission' }, scene.nowMs);
    const there = { channelId: dailyId, appPermissions: enough & ~(1n << 11n) };
    await expect(scene.run('resume', { feed: '1' }, there)).rejects.toMatchObject({
      params: { missing: ['send-messages'] },
    });
    await scene.run('resume', { feed: '1' });
    expect(await scene.only()).toMatchObject({ state: 'active', parked: undefined });
  });

  it('leaves what is due now to a feed that runs already', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    const { sinceMs } = await scene.only();
    scene.nowMs += 2 * hourMs;
    await scene.run('resume', { feed: '1' });
    expect((await scene.only()).sinceMs).toBe(sinceMs);
  });
});

describe('/daily skip', () => {
  it('leaves out the next day, or the one named, and takes it back', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    const reply = await scene.run('skip', { feed: '1' });
    expect(textOf(reply)).toContain('Nothing will be posted on Wednesday, May 6, 2026');
    expect(textOf(reply)).toMatch(/Wed, May 6, 09:00 · <t:\d+:R> · skipped/u);
    await scene.run('skip', { feed: '1', date: '2026-05-09' });
    const { id } = await scene.only();
    expect((await scene.deps.store.wishes(id)).map(({ date }) => date)).toEqual(['2026-05-06', '2026-05-09']);
    expect(textOf(await scene.press(buttonOf(reply, 'Undo')))).not.toContain('· skipped');
    expect(await scene.deps.store.wishes(id)).toHaveLength(1);
  });

  it('refuses a day that the feed does not post on, that is past, or that has its post', async () => {
    const scene = createDailyScene();
    await scene.run('add', { ...basics, days: '1,2,3,4,5' });
    for (const date of ['2026-05-09', '2026-05-05', '2026-02-30', 'tomorrow', '2030-01-01']) {
      await expect(scene.run('skip', { feed: '1', date })).rejects.toMatchObject({
        code: 'bad-date',
        params: { given: date },
      });
    }
    await scene.run('post', { feed: '1' });
    await expect(scene.run('skip', { feed: '1', date: '2026-05-06' })).rejects.toMatchObject({ code: 'date-settled' });
    expect(textOf(await scene.run('skip', { feed: '1' }))).toContain('Thursday, May 7');
  });
});

describe('/daily remove', () => {
  it('asks first, and forgets only when told', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    const asking = await scene.run('remove', { feed: '1' });
    expect(await scene.only()).toBeDefined();
    expect(textOf(await scene.press(buttonOf(asking, 'Keep it')))).toContain('Feed kept');
    expect(await scene.only()).toBeDefined();
    expect(textOf(await scene.press(buttonOf(asking, 'Remove it')))).toContain('removed');
    expect(await scene.only()).toBeUndefined();
    await expect(scene.press(buttonOf(asking, 'Remove it'))).rejects.toMatchObject({ code: 'feed-gone' });
  });
});

describe('/daily post', () => {
  it('counts as today’s post, and is the only one', async () => {
    const scene = createDailyScene();
    await scene.run('add', { ...basics, role: roleId });
    const first = textOf(await scene.run('post', { feed: '1' }));
    const link = `https://discord.com/channels/${guildId}/${dailyId}/700000000000000001`;
    expect(first).toContain(`Today’s post [is out](${link})`);
    expect(first).toContain('- Thu, May 7, 09:00');
    expect(first).toContain('**Next post**');
    expect(textOf(await scene.run('edit', { feed: '1', noping: true }))).toContain('**Next post**');
    const second = textOf(await scene.run('post', { feed: '1' }));
    expect(second).toContain(`[was already out](${link})`);
    expect(scene.sent).toHaveLength(1);
    expect(scene.sent[0]).toMatchObject({ channelId: dailyId, roleId });
    scene.nowMs += dayMs;
    await scene.run('post', { feed: '1' });
    expect(scene.sent).toHaveLength(2);
  });

  it('says why Discord refused, in its words, what to do, and when it is asked again by itself', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    scene.refusals.push(missingPermission, missingPermission);
    const early = textOf(await scene.run('post', { feed: '1' }));
    expect(early).toContain('wasn’t sent: the bot isn’t allowed to post in that channel');
    expect(early).toContain('Discord: “Missing Permissions” (50013).');
    expect(early).toContain('Next try: Wed, May 6, 09:00');
    expect(early).not.toContain('/daily resume');
    scene.nowMs += hourMs + 5 * 60_000;
    expect(textOf(await scene.run('post', { feed: '1' }))).toContain('Next try: Wed, May 6, 09:06');
    expect(await scene.only()).toMatchObject({ state: 'active', channelId: dailyId });
    expect(textOf(await scene.run('post', { feed: '1' }))).toContain('Today’s post [is out]');
    expect([scene.sent.length, scene.told]).toEqual([1, []]);
  });

  it('says why nothing more is tried where the feed does not run', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    await scene.run('pause', { feed: '1' });
    scene.refusals.push(refusedFor('thread-closed', 160005, 'Thread is locked'));
    const text = textOf(await scene.run('post', { feed: '1' }));
    expect(text).toContain('the thread is locked or archived.');
    expect(text).not.toContain('Next try');
    expect(textOf(await scene.run('post', { feed: '1' }))).toContain('Today’s post [is out]');
    expect(textOf(await scene.run('post', { feed: '1' }))).toContain('[was already out]');
    expect(scene.sent).toHaveLength(1);
  });

  it('sends the next one where Discord refuses what one says, and names that one', async () => {
    const scene = createDailyScene();
    await scene.run('add', { ...basics, kind: 'serial' });
    scene.refusals.push(harmfulLink);
    const text = textOf(await scene.run('post', { feed: '1' }));
    expect(text).toContain('Today’s post [is out]');
    expect(text).toMatch(/Skipped because Discord rejects it: part 1 of \d+ · .* Discord: “Blocked” \(240000\)\./u);
    expect(scene.told).toMatchObject([expect.stringContaining('part 1 of')]);
    // What was refused is not told again.
    expect(scene.told[0]).not.toContain('❝');
  });

  it('says that the feed stopped where two in a row are refused for the same, by both, and how to start it again', async () => {
    const scene = createDailyScene();
    await scene.run('add', { ...basics, kind: 'serial' });
    scene.refusals.push(harmfulLink, harmfulLink);
    const text = textOf(await scene.run('post', { feed: '1' }));
    expect(text).toMatch(
      /two different posts in a row.*\n.*part 1 .*\n.*part 2 .*\n.*240000.*\n.*AutoMod.*Then press “Resume”/u,
    );
    expect(textOf(await scene.run('status'))).toMatch(/⛔.*\n.*part 1 .*\n.*part 2 .*\n.*240000/u);
    expect(scene.told.at(-1)).toMatch(/part 1 .*\n.*part 2 .*\n.*240000/u);
    expect(await scene.only()).toMatchObject({ state: 'parked', parked: { reason: 'content-refused' } });
    await scene.run('resume', { feed: '1' });
    expect(textOf(await scene.run('post', { feed: '1' }))).toContain('Today’s post [is out]');
  });
});

describe('/daily status, preview and list, where Discord refused', () => {
  const decide = (reply: Awaited<ReturnType<DailyScene['run']>>, label: string) => {
    const found = [...buttonsOf(reply)].find(([name]) => name.endsWith(label));
    return found?.[1];
  };

  it('show what is left out and in whose words, with buttons to ban it for good or to let it come again', async () => {
    const scene = createDailyScene();
    await scene.run('add', { ...basics, kind: 'serial' });
    scene.refusals.push(harmfulLink);
    await scene.run('post', { feed: '1' });
    const { id } = await scene.only();
    const { store } = scene.deps;
    for (const subcommand of ['status', 'preview'] as const) {
      const shown = await scene.run(subcommand, { feed: '1' });
      expect(textOf(shown)).toMatch(/Skipped because Discord rejects it: part 1 of .*240000/u);
      expect(decide(shown, 'Allow it again')).toBeDefined();
    }
    const status = await scene.run('status');
    const allowed = textOf(await scene.press(decide(status, 'Allow it again')));
    expect([allowed.includes('Allowed again'), await store.leftOut(id)]).toEqual([true, []]);
    // By an answer from before, as anybody may have open still.
    const banned = await scene.press(decide(status, 'Ban for good'));
    expect(textOf(banned)).toContain('Banned for good');
    expect(await store.banned(id)).toHaveLength(1);
    expect(textOf(await scene.run('status'))).not.toContain('Skipped because');
    await expect(scene.press(decide(status, 'Ban for good'), { memberPermissions: 0n })).rejects.toMatchObject({
      code: 'not-permitted',
    });
  });

  it('show the latest few of many', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    const { id } = await scene.only();
    for (const [index, item] of [1, 2, 3, 4].map((number) => `tea-machine#${number}`).entries()) {
      await claim(scene.deps, id, '2026-05-05', item);
      const refusal = aRefusal({
        feedId: id,
        date: '2026-05-05',
        item,
        code: 240000 + index,
        reason: 'content-refused',
      });
      await scene.deps.store.refuse({ ...refusal, leftOut: true }, 'p');
    }
    const text = textOf(await scene.run('status'));
    expect([240000, 240001, 240002, 240003].map((code) => text.includes(String(code)))).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(text).toContain('… and 1 more');
  });

  it('say when a post is asked for again, and what comes after', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    scene.nowMs += hourMs;
    scene.refusals.push(missingPermission);
    await scene.run('post', { feed: '1' });
    const text = textOf(await scene.run('status'));
    expect(text).toContain('⚠ Wed, May 6: the bot isn’t allowed to post in that channel.');
    expect(text).toContain('Discord: “Missing Permissions” (50013).');
    expect(text).toContain('Next try: Wed, May 6, 09:01');
    expect(text).toContain('Next: Thu, May 7, 09:00');
  });

  it('say that what failed for a whole day is tried again the next time, and what stops the feed', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    const { id } = await scene.only();
    await claim(scene.deps, id, '2026-05-05');
    const refusal = aRefusal({ feedId: id, date: '2026-05-05', channelId: dailyId });
    await scene.deps.store.refuse(refusal, 'p', { settleAs: 'missing-permission' });
    const text = textOf(await scene.run('status'));
    expect(text).toMatch(/⚠ Tue, May 5: .*50013/u);
    expect(text).toContain('It will try again at the next scheduled time: Wed, May 6, 09:00');
    expect(text).toContain('The feed stops only if both days fail');
  });

  it('say of a stop what, which item, which code, and the mend', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    const { id } = await scene.only();
    const answer = { code: 160005, words: 'Thread is locked' };
    await scene.deps.store.parkFeed(id, dailyId, { reason: 'thread-closed', answer, item: 'tea-machine#3' }, wednesday);
    for (const subcommand of ['status', 'list'] as const) {
      const text = textOf(await scene.run(subcommand));
      for (const part of [
        'locked or archived',
        '¶ 3',
        '“Thread is locked” (160005)',
        'Reopen it',
        'open it below and press “Resume”',
      ])
        expect(text).toContain(part);
    }
    await scene.deps.store.noteParkedAnswer(id, dailyId, true, wednesday + dayMs);
    expect(textOf(await scene.run('status'))).toContain('The channel seems to accept posts again');
  });

  it('say what a feed lacks since when, the mend, and whether its creator knows', async () => {
    const scene = createDailyScene();
    await scene.run('add', { ...basics, role: roleId });
    scene.lacks = [{ kind: 'ping', of: roleId }];
    await scene.run('post', { feed: '1' });
    expect(scene.told).toMatchObject([expect.stringContaining(`<@&${roleId}> wasn’t pinged`)]);
    const text = textOf(await scene.run('status'));
    expect(text).toMatch(new RegExp(`⚠ Since Wed, May 6: .*<@&${roleId}> wasn’t pinged.*noping.*was told`, 'u'));
    scene.lacks = [];
    scene.nowMs += dayMs;
    await scene.run('post', { feed: '1' });
    expect(textOf(await scene.run('status'))).not.toContain('wasn’t pinged');
  });
});

describe('/daily status', () => {
  it('shows the next run on the feed’s clock, the last with a link, and permissions of the channel it is asked in', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    const untouched = textOf(await scene.run('status'));
    expect(untouched).toContain(`Next: Wed, May 6, 09:00 · <t:${Date.UTC(2026, 4, 6, 1) / 1000}:R>`);
    expect(untouched).toContain('nothing posted yet');
    expect(untouched).toContain('not checked yet');
    await scene.run('post', { feed: '1' });
    const text = textOf(await scene.run('status', {}, { channelId: dailyId, appPermissions: enough }));
    expect(text).toContain(
      `Last: Wed, May 6, 08:00 · <t:${wednesday / 1000}:R> · [view](https://discord.com/channels/${guildId}/${dailyId}/7`,
    );
    expect(text).toContain('Next: Thu, May 7, 09:00');
    expect(text).toContain('✓');
  });

  it('says before everything else why nothing is posted while the machine’s clock is wrong', async () => {
    const scene = createDailyScene();
    expect(textOf(await scene.run('status'))).not.toContain('clock');
    await scene.run('add', basics);
    expect(textOf(await scene.run('status'))).not.toContain('clock of the machine');
    const aheadMs = 24 * 3_600_000 + 5 * 60_000;
    Object.assign(scene.deps.delivery, { clockDoubt: () => ({ kind: 'apart', aheadMs }) });
    const [embed] = (await scene.run('status')).embeds ?? [];
    expect(embed?.description).toMatch(/^⚠ Posts are on hold: the clock .* is 24 hours ahead of Discord’s/u);
    const plain = await scene.run('status', {}, { appPermissions: 0n });
    expect(plain.content).toContain('24 hours ahead');
  });

  it('names what is missing right now there, and in a channel that is named', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    const there = await scene.run('status', {}, { channelId: dailyId, appPermissions: enough & ~(1n << 16n) });
    expect(textOf(there)).toContain('missing permissions there: Read Message History');
    expect(textOf(await scene.run('status', { channel: dailyId }))).toContain('✓');
    const lacking = { channels: { [dailyId]: { ...channels[dailyId]!, appPermissions: 0n } } };
    expect(textOf(await scene.run('status', { channel: dailyId }, lacking))).toContain(
      'missing permissions there: View Channel',
    );
  });

  it('says why a feed is stopped, since when, what to do, and whether its creator was told', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    const { id, createdBy } = await scene.only();
    await scene.deps.store.parkFeed(id, dailyId, { reason: 'unknown-channel' }, wednesday);
    const untold = textOf(await scene.run('status'));
    expect(untold).toContain(`⛔ Stopped since <t:${wednesday / 1000}:F>: the channel or thread is gone`);
    expect(untold).toContain('/daily edit');
    expect(untold).toContain(`<@${createdBy}> couldn’t be reached`);
    const [telling] = await scene.deps.store.tellingsDue(wednesday, 1);
    await scene.deps.store.endTelling(telling!, true);
    expect(textOf(await scene.run('status'))).toContain(`<@${createdBy}> was told`);
    expect(textOf(await scene.run('status'))).toContain('Next: none while it’s stopped');
  });

  it.each([
    ['late', '6 hours'],
    ['unverifiable', 'Read Message History'],
    ['nothing-to-show', '/daily preview'],
  ] as const)(
    'shows a post skipped as %s, in words with what to do, and the last one sent beside it',
    async (reason, words) => {
      const scene = createDailyScene();
      await scene.run('add', basics);
      const { id } = await scene.only();
      await claim(scene.deps, id, '2026-05-04');
      await scene.deps.store.settleSent(id, '2026-05-04', 'p', '77', wednesday - 2 * dayMs);
      await claim(scene.deps, id, '2026-05-05');
      await scene.deps.store.settleUnsent(id, '2026-05-05', 'p', 'skipped', reason, wednesday);
      const text = textOf(await scene.run('status'));
      expect(text).toMatch(new RegExp(`⚠ Tue, May 5: .*${words}`, 'u'));
      expect(text).toContain(`/${dailyId}/77)`);
    },
  );

  it('keeps a real trouble in sight behind a day that was left out', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    const { id } = await scene.only();
    for (const [date, reason] of [
      ['2026-05-04', 'late'],
      ['2026-05-05', 'moderator'],
    ] as const) {
      await claim(scene.deps, id, date);
      await scene.deps.store.settleUnsent(id, date, 'p', 'skipped', reason, wednesday);
    }
    const text = textOf(await scene.run('status'));
    expect(text).toContain('Tue, May 5: skipped');
    expect(text).toContain('⚠ Mon, May 4');
  });
});

describe('the button of a post', () => {
  it('tells anybody, and them alone, which feed it is of and how it was chosen', async () => {
    const scene = createDailyScene();
    await scene.run('add', basics);
    await scene.run('post', { feed: '1' });
    const id = buttonOf(scene.sent[0]!.body, 'About this post');
    expect(id).toBe(`daily:post:1:${(await scene.only()).id}:2026-05-06`);
    const reply = await scene.press(id, { memberPermissions: 0n, ephemeral: false });
    expect(reply).toMatchObject({ kind: 'message', privately: true });
    expect(textOf(reply)).toContain('Wednesday, May 6, 2026');
    expect(textOf(reply)).toContain('Hand-picked quotes come first');
    // An announcement may be shown in other servers.
    expect(textOf(await scene.press(id, { guildId: '5' }))).toContain('since been removed');
    await scene.deps.store.removeFeed((await scene.only()).id);
    expect(textOf(await scene.press(id))).toContain('since been removed');
  });

  it('refuses what it never wrote', async () => {
    const scene = createDailyScene();
    for (const state of ['', 'f1', 'f1:2026-13-40', 'f1:soon']) {
      await expect(scene.press(`daily:post:1:${state}`)).rejects.toMatchObject({ code: 'stale-button' });
    }
  });
});

describe('/today', () => {
  const tea = libraryOf(teaInterview());

  it('is what the server’s oldest active highlight feed posted, or will', async () => {
    const scene = createDailyScene(tea);
    const deps = scene.deps;
    await scene.run('add', { ...basics, kind: 'serial' });
    await scene.run('add', basics);
    await scene.run('add', { ...basics, zone: 'Pacific/Kiritimati' });
    const before = textOf(await today.run(asked('today', {}, { guildId }), deps));
    await scene.run('post', { feed: '2' });
    expect(textOf(await today.run(asked('today', {}, { guildId }), deps))).toBe(before);
    const words = /❝ (?<words>.{6})/u.exec(before)!.groups!['words']!;
    expect(textOf(scene.sent[0]!.body)).toContain(words);
    scene.nowMs += dayMs;
    expect(textOf(await today.run(asked('today', {}, { guildId }), deps))).not.toContain(words);
  });

  it('follows the feed’s own calendar', async () => {
    const scene = createDailyScene(tea);
    await scene.run('add', { ...basics, zone: 'Pacific/Kiritimati' });
    scene.nowMs = Date.UTC(2026, 4, 6, 12);
    expect(textOf(await today.run(asked('today', {}, { guildId }), scene.deps))).toContain('2026年5月7日');
    await scene.run('pause', { feed: '1' });
    expect(textOf(await today.run(asked('today', {}, { guildId }), scene.deps))).toContain('2026年5月6日');
  });

  it('shows what comes next where what was posted is gone since, or was never posted', async () => {
    const gone = createDailyScene(tea);
    await gone.run('add', basics);
    await claim(gone.deps, (await gone.only()).id, '2026-05-06', 'gone-interview#3');
    expect(textOf(await today.run(asked('today', {}, { guildId }), gone.deps))).toContain('❝');

    const other = createDailyScene(tea);
    await other.run('add', basics);
    other.refusals.push(missingPermission);
    await other.run('post', { feed: '1' });
    const feed = await other.only();
    const [refusal] = await other.deps.store.refusals(feed.id, 1);
    expect(await other.deps.store.post(feed.id, '2026-05-06')).toBeUndefined();
    const shown = textOf(await today.run(asked('today', {}, { guildId }), other.deps));
    await other.deps.store.ban(feed.id, refusal!.item);
    expect(textOf(await today.run(asked('today', {}, { guildId }), other.deps))).not.toBe(shown);
  });

  it('shows what comes next on a day that is left out', async () => {
    const scene = createDailyScene(tea);
    await scene.run('add', basics);
    await scene.run('skip', { feed: '1' });
    expect(textOf(await today.run(asked('today', {}, { guildId }), scene.deps))).toContain('❝');
  });
});

async function claim(
  deps: ReturnType<typeof depsFor>,
  feedId: Feed['id'],
  date: string,
  item = 'tea-machine#3',
): Promise<void> {
  const unsettled = { messageId: undefined, reason: undefined, settledAtMs: undefined, item };
  const post = {
    feedId,
    date,
    state: 'claimed',
    channelId: dailyId,
    claimedAtMs: wednesday,
    claimedBy: 'p',
    ...unsettled,
  } as const;
  expect(await deps.store.claim(post)).toBe(true);
}
