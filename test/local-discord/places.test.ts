import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { LocalChannel, LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { judgeBySchema, type SchemaName } from '../../src/local-discord/referee/judge-by-schema.ts';
import { handClock, send, startDiscord } from './raw-discord.ts';

const named = (discord: LocalDiscord, name: string): LocalChannel =>
  discord.guilds[0]!.channels.find((channel) => channel.name === name)!;
const idOf = (discord: LocalDiscord, name: string): string => named(discord, name).id;
const rules = (discord: LocalDiscord): string[] => discord.violations.map(({ rule, path }) => `${rule} ${path}`.trim());
const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
const valid = async (schema: SchemaName, body: unknown): Promise<unknown> =>
  (await judgeBySchema(schema, body)).findings;
const hour = 3_600_000;

describe('a channel', () => {
  it.each(['general', 'announcements', 'posts'])('is shown as Discord shows it: %s', async (name) => {
    const discord = await startDiscord();
    const { body } = await send(discord, 'GET', `/channels/${idOf(discord, name)}`);
    expect(await valid('GuildChannelResponseSchema', body)).toEqual([]);
  });

  it('tells its newest message, even when that is gone', async () => {
    const discord = await startDiscord();
    const path = `/channels/${idOf(discord, 'daily')}`;
    expect((await send(discord, 'GET', path)).body.last_message_id).toBeNull();
    const message = discord.say(idOf(discord, 'daily'), 'hello');
    discord.remove(message);
    expect((await send(discord, 'GET', path)).body.last_message_id).toBe(message.id);
  });

  it('tells by overwrites how the bot’s permissions differ from its role’s', async () => {
    const discord = await startDiscord();
    named(discord, 'daily').appPermissions |= bits.ManageMessages;
    named(discord, 'daily').appPermissions &= ~bits.EmbedLinks;
    const { body } = await send(discord, 'GET', `/channels/${idOf(discord, 'daily')}`);
    expect(body.permission_overwrites).toEqual([
      { id: discord.applicationId, type: 1, allow: String(bits.ManageMessages), deny: String(bits.EmbedLinks) },
    ]);
  });

  it('is unknown once deleted, with its threads and messages', async () => {
    const discord = await startDiscord();
    const [general, thread] = [idOf(discord, 'general'), idOf(discord, 'book club')];
    discord.say(thread, 'hello');
    discord.deleteChannel(general);
    for (const id of [general, thread]) {
      expect((await send(discord, 'GET', `/channels/${id}`)).body.code).toBe(10003);
      expect((await send(discord, 'POST', `/channels/${id}/messages`, { content: 'x' })).body.code).toBe(10003);
    }
    expect(discord.messages(thread)).toEqual([]);
  });
});

describe('what people rename, alter and delete', () => {
  it('bears its new name', async () => {
    const discord = await startDiscord();
    discord.renameChannel(idOf(discord, 'daily'), 'weekly');
    expect((await send(discord, 'GET', `/channels/${idOf(discord, 'weekly')}`)).body.name).toBe('weekly');
  });

  it('is a role that is pinged as long as it is there and mentionable, and in the answer only then', async () => {
    const discord = await startDiscord();
    const readers = discord.guilds[0]!.roles.find(({ name }) => name === 'readers')!;
    const said = { content: `<@&${readers.id}>`, allowed_mentions: { parse: [], roles: [readers.id] } };
    const pinged = async () =>
      (await send(discord, 'POST', `/channels/${idOf(discord, 'daily')}/messages`, said)).body.mention_roles;
    expect(await pinged()).toEqual([readers.id]);
    discord.changeRole(readers.id, { mentionable: false, name: 'listeners' });
    expect(await pinged()).toEqual([]);
    discord.changeRole(readers.id, { mentionable: true });
    expect(await pinged()).toEqual([readers.id]);
    discord.deleteRole(readers.id);
    expect(await pinged()).toEqual([]);
    expect(() => discord.deleteRole(readers.id)).toThrow(`no role ${readers.id}`);
    expect([discord.pings.length, discord.violations]).toEqual([2, []]);
  });
});

describe('the bot as a member', () => {
  it('has its own role, and is told of nobody else', async () => {
    const discord = await startDiscord();
    const [guild] = discord.guilds;
    const { body } = await send(discord, 'GET', `/guilds/${guild!.id}/members/${discord.applicationId}`);
    expect(body).toMatchObject({ user: { id: discord.applicationId }, roles: [expect.any(String)] });
    const robin = discord.users.at(-2)!.id;
    expect((await send(discord, 'GET', `/guilds/${guild!.id}/members/${robin}`)).status).toBe(404);
    discord.kick(guild!.id);
    expect((await send(discord, 'GET', `/guilds/${guild!.id}/members/${discord.applicationId}`)).body.code).toBe(50001);
    expect(discord.violations).toEqual([]);
  });
});

describe('a role', () => {
  it('is shown as among its guild’s, as it is now, until it is deleted', async () => {
    const discord = await startDiscord();
    const [guild] = discord.guilds;
    const { id } = guild!.roles.find(({ name }) => name === 'readers')!;
    const show = () => send(discord, 'GET', `/guilds/${guild!.id}/roles/${id}`);
    discord.changeRole(id, { mentionable: false });
    const all = (await send(discord, 'GET', `/guilds/${guild!.id}`)).body;
    const { body } = await show();
    expect(body).toMatchObject({ id, mentionable: false });
    expect(all.roles).toContainEqual(body);
    discord.deleteRole(id);
    expect((await show()).body.code).toBe(10011);
    discord.kick(guild!.id);
    expect((await show()).body.code).toBe(50001);
  });
});

describe('a guild', () => {
  it('is shown as Discord shows it', async () => {
    const discord = await startDiscord();
    const { body } = await send(discord, 'GET', `/guilds/${discord.guilds[0]!.id}`);
    expect(await valid('GuildWithCountsResponseSchema', body)).toEqual([]);
    expect(
      body.roles.map(({ name, mentionable }: { name: string; mentionable: boolean }) => [name, mentionable]),
    ).toEqual([
      ['@everyone', false],
      ['readers', true],
      ['staff', false],
      ['Pullquote', false],
    ]);
  });

  it('is unknown where there is none, and out of reach where the app was thrown out', async () => {
    const discord = await startDiscord();
    const { id } = discord.guilds[0]!;
    const channel = idOf(discord, 'general');
    expect(await send(discord, 'GET', '/guilds/1')).toMatchObject({ status: 404, body: { code: 10004 } });
    discord.kick(id);
    expect(await send(discord, 'GET', `/guilds/${id}`)).toMatchObject({ status: 403, body: { code: 50001 } });
    expect(await send(discord, 'GET', `/channels/${channel}`)).toMatchObject({ status: 403, body: { code: 50001 } });
    discord.invite(id);
    expect((await send(discord, 'GET', `/guilds/${id}`)).status).toBe(200);
  });

  it('can be added, with channels', async () => {
    const discord = await startDiscord();
    const guild = discord.addGuild({ name: 'Fresh' });
    const channel = discord.addChannel(guild.id, { name: 'quotes' });
    expect((await send(discord, 'POST', `/channels/${channel.id}/messages`, { content: 'x' })).status).toBe(200);
    expect(discord.channels()).toContain(channel);
    expect(() => discord.addChannel('1')).toThrow('no guild 1');
  });
});

describe('a channel’s history', () => {
  async function filled(): Promise<{ discord: LocalDiscord; path: string; said: string[] }> {
    const discord = await startDiscord({ rateLimits: false });
    const said = Array.from({ length: 9 }, (_, n) => discord.say(idOf(discord, 'daily'), `line ${n}`).id);
    return { discord, path: `/channels/${idOf(discord, 'daily')}/messages`, said };
  }

  it.each([
    ['', [8, 7, 6, 5, 4, 3, 2, 1, 0]],
    ['limit=2', [8, 7]],
    ['limit=2&before=5', [4, 3]],
    ['limit=2&after=5', [7, 6]],
    ['limit=3&around=5', [6, 5, 4]],
    ['limit=1&around=5', [5]],
  ])('is cut by “%s”', async (query, expected) => {
    const { discord, path, said } = await filled();
    const real = query.replace(/=5/, `=${said[5]!}`);
    const { body } = await send(discord, 'GET', `${path}?${real}`);
    expect(ids(body)).toEqual(expected.map((n) => said[n]));
    expect(discord.violations).toEqual([]);
  });

  it.each(['before=1&after=1', 'around=x'])('is refused for “%s”', async (query) => {
    const { discord, path } = await filled();
    expect((await send(discord, 'GET', `${path}?${query}`)).status).toBe(400);
    expect(rules(discord)).toEqual(['history-anchors']);
  });

  it('is empty, not refused, without Read Message History; a single message is refused', async () => {
    const { discord, path, said } = await filled();
    named(discord, 'daily').appPermissions &= ~bits.ReadMessageHistory;
    expect(await send(discord, 'GET', path)).toMatchObject({ status: 200, body: [] });
    expect(await send(discord, 'GET', `${path}/${said[0]!}`)).toMatchObject({ status: 403, body: { code: 50013 } });
  });

  it('is empty in a forum', async () => {
    const { discord } = await filled();
    discord.addThread(idOf(discord, 'posts'));
    expect((await send(discord, 'GET', `/channels/${idOf(discord, 'posts')}/messages`)).body).toEqual([]);
  });
});

describe('a forum', () => {
  const post = { name: 'A post', message: { content: 'hello' } };

  it('takes posts, not messages', async () => {
    const discord = await startDiscord();
    const forum = idOf(discord, 'posts');
    expect(await send(discord, 'POST', `/channels/${forum}/messages`, { content: 'x' })).toMatchObject({
      status: 400,
      body: { code: 50008 },
    });
    const { status, body } = await send(discord, 'POST', `/channels/${forum}/threads`, post);
    const { message, member, ...thread } = body;
    expect([status, thread.id, thread.parent_id, member.user_id]).toEqual([
      201,
      message.id,
      forum,
      discord.applicationId,
    ]);
    expect(await valid('CreatedThreadResponseSchema', thread)).toEqual([]);
    expect(await valid('MessageResponseSchema', message)).toEqual([]);
    expect((await send(discord, 'GET', `/channels/${forum}`)).body.last_message_id).toBe(thread.id);
    expect((await send(discord, 'GET', `/channels/${thread.id}/messages`)).body).toMatchObject([{ content: 'hello' }]);
    expect(discord.violations).toEqual([]);
  });

  it.each([
    ['no name', { message: { content: 'x' } }, 'schema name'],
    ['a blank name', { name: ' ', message: { content: 'x' } }, 'thread-name name'],
    ['a name too long', { name: 'x'.repeat(101), message: { content: 'x' } }, 'schema name'],
    ['no message', { name: 'x' }, 'schema message'],
    ['an empty message', { name: 'x', message: {} }, 'empty-message'],
    ['a text too long', { name: 'x', message: { content: 'x'.repeat(2001) } }, 'content-length message.content'],
    ['an ephemeral message', { name: 'x', message: { content: 'x', flags: 64 } }, 'flags message.flags'],
  ])('refuses a post with %s', async (_, body, rule) => {
    const discord = await startDiscord();
    const reply = await send(discord, 'POST', `/channels/${idOf(discord, 'posts')}/threads`, body);
    expect([reply.status, rules(discord)]).toEqual([400, [rule]]);
  });

  it('knows no nonce: it ignores one, and two requests are two posts', async () => {
    const discord = await startDiscord();
    const twice = { ...post, message: { ...post.message, nonce: 'a', enforce_nonce: true } };
    for (const _ of [1, 2]) await send(discord, 'POST', `/channels/${idOf(discord, 'posts')}/threads`, twice);
    expect(discord.channels().filter(({ parentId }) => parentId === idOf(discord, 'posts'))).toHaveLength(2);
    expect(new Set(rules(discord))).toEqual(
      new Set(['unknown-key message.nonce', 'unknown-key message.enforce_nonce']),
    );
  });

  it('may demand a tag, and gives no moderated one away', async () => {
    const discord = await startDiscord();
    const { id, forum } = named(discord, 'posts');
    forum!.requiresTag = true;
    const [moderated, free] = forum!.tags;
    const open = (tags: readonly string[]) =>
      send(discord, 'POST', `/channels/${id}/threads`, { ...post, applied_tags: tags });
    expect((await open([])).body.code).toBe(40067);
    expect((await open([moderated!.id])).body.code).toBe(50013);
    expect((await open([free!.id])).body).toMatchObject({ applied_tags: [free!.id] });
    expect((await send(discord, 'GET', `/channels/${id}`)).body.flags).toBe(1 << 4);
  });

  it('is closed to whom may not send messages, and a text channel to posts', async () => {
    const discord = await startDiscord();
    const { id } = named(discord, 'posts');
    expect((await send(discord, 'POST', `/channels/${idOf(discord, 'daily')}/threads`, post)).body.code).toBe(50024);
    named(discord, 'posts').appPermissions &= ~bits.SendMessages;
    expect((await send(discord, 'POST', `/channels/${id}/threads`, post)).body.code).toBe(50013);
  });

  it('loses the post whose first message a moderator deletes', async () => {
    const discord = await startDiscord();
    const { body } = await send(discord, 'POST', `/channels/${idOf(discord, 'posts')}/threads`, post);
    discord.remove(body.message);
    expect((await send(discord, 'GET', `/channels/${body.id}`)).body.code).toBe(10003);
  });
});

describe('a thread', () => {
  it('is shown as Discord shows it, and written in by a permission of its own', async () => {
    const discord = await startDiscord();
    const path = `/channels/${idOf(discord, 'book club')}`;
    expect(await valid('ThreadResponseSchema', (await send(discord, 'GET', path)).body)).toEqual([]);
    named(discord, 'general').appPermissions &= ~bits.SendMessages;
    expect((await send(discord, 'POST', `${path}/messages`, { content: 'x' })).status).toBe(200);
    named(discord, 'general').appPermissions &= ~bits.SendMessagesInThreads;
    expect((await send(discord, 'POST', `${path}/messages`, { content: 'x' })).body.code).toBe(50013);
  });

  it('opens again with a message, unless it is locked', async () => {
    const discord = await startDiscord();
    const { id, thread } = named(discord, 'book club');
    const write = () => send(discord, 'POST', `/channels/${id}/messages`, { content: 'x' });
    const metadata = async () => (await send(discord, 'GET', `/channels/${id}`)).body.thread_metadata;
    discord.archiveThread(id);
    expect(await metadata()).toMatchObject({ archived: true, locked: false });
    expect((await write()).status).toBe(200);
    expect(await metadata()).toMatchObject({ archived: false });
    discord.archiveThread(id, { locked: true });
    expect(await write()).toMatchObject({ status: 400, body: { code: 50083 } });
    thread!.closedAtMs = undefined;
    expect(await write()).toMatchObject({ status: 400, body: { code: 160005 } });
    named(discord, 'general').appPermissions |= bits.ManageThreads;
    expect((await write()).status).toBe(200);
    expect(discord.violations).toEqual([]);
  });

  it('is listed as open until it sleeps or is closed, then as archived', async () => {
    const clock = handClock();
    const discord = await startDiscord({ clock: clock.read, rateLimits: false });
    const general = idOf(discord, 'general');
    const [closed, asleep] = [discord.addThread(general).id, discord.addThread(general).id];
    discord.archiveThread(closed);
    const open = async () => (await send(discord, 'GET', `/guilds/${discord.guilds[0]!.id}/threads/active`)).body;
    const archived = async (query = '') =>
      (await send(discord, 'GET', `/channels/${general}/threads/archived/public${query}`)).body;
    expect(ids((await open()).threads)).toEqual([asleep, idOf(discord, 'book club')]);
    expect(ids((await archived()).threads)).toEqual([closed]);
    clock.advance(169 * hour);
    expect(ids((await open()).threads)).toEqual([idOf(discord, 'book club')]);
    expect(ids((await archived()).threads)).toEqual([asleep, closed]);
    expect(await valid('ThreadsResponseSchema', await archived())).toEqual([]);
  });

  it('is found by turning the pages of the archive', async () => {
    const clock = handClock();
    const discord = await startDiscord({ clock: clock.read, rateLimits: false });
    const general = idOf(discord, 'general');
    const threads = Array.from({ length: 5 }, () => {
      clock.advance(hour);
      const { id } = discord.addThread(general);
      discord.archiveThread(id);
      return id;
    });
    const path = `/channels/${general}/threads/archived/public?limit=2`;
    const seen: string[] = [];
    let query = '';
    for (let more = true; more;) {
      const { body } = await send(discord, 'GET', path + query);
      seen.push(...ids(body.threads));
      more = body.has_more;
      query = `&before=${encodeURIComponent(body.threads.at(-1).thread_metadata.archive_timestamp)}`;
    }
    expect(seen).toEqual(threads.toReversed());
    expect((await send(discord, 'GET', path.replace('=2', '=1'))).status).toBe(400);
    expect(rules(discord)).toEqual(['thread-list']);
  });

  it('of the archive is shown to whom may read the history alone', async () => {
    const discord = await startDiscord();
    named(discord, 'general').appPermissions &= ~bits.ReadMessageHistory;
    const path = `/channels/${idOf(discord, 'general')}/threads/archived/public`;
    expect(await send(discord, 'GET', path)).toMatchObject({ status: 403, body: { code: 50013 } });
  });
});

describe('a ping', () => {
  it('of a role that not everyone may mention needs Mention Everyone', async () => {
    const discord = await startDiscord();
    const [, readers, staff] = ids(discord.guilds[0]!.roles);
    const daily = named(discord, 'daily');
    const ping = () =>
      send(discord, 'POST', `/channels/${daily.id}/messages`, {
        content: `<@&${readers!}> <@&${staff!}>`,
        allowed_mentions: { parse: [], roles: [readers, staff] },
      });
    await ping();
    daily.appPermissions |= bits.MentionEveryone;
    await ping();
    expect(discord.pings.map(({ roleIds }) => roleIds)).toEqual([[readers], [readers, staff]]);
  });

  it('of everyone needs Mention Everyone, and a message that allows it', async () => {
    const discord = await startDiscord();
    const daily = named(discord, 'daily');
    const ping = (parse: readonly string[]) =>
      send(discord, 'POST', `/channels/${daily.id}/messages`, { content: '@everyone', allowed_mentions: { parse } });
    await ping(['everyone']);
    daily.appPermissions |= bits.MentionEveryone;
    await ping([]);
    expect(discord.pings).toEqual([]);
    await ping(['everyone']);
    expect(discord.pings).toMatchObject([{ everyone: true }]);
  });

  it('stays when its message goes', async () => {
    const discord = await startDiscord();
    const [ada] = discord.users;
    discord.remove(discord.say(idOf(discord, 'daily'), `<@${ada!.id}>`, { user: 'robin' }));
    expect(discord.pings).toMatchObject([{ userIds: [ada!.id], everyone: false }]);
  });
});

describe('direct messages', () => {
  it('are refused by whoever wants none', async () => {
    const discord = await startDiscord();
    const { body } = await send(discord, 'POST', '/users/@me/channels', { recipient_id: discord.users[0]!.id });
    const write = () => send(discord, 'POST', `/channels/${body.id}/messages`, { content: 'x' });
    discord.refuseDirectMessages('ada');
    expect(await write()).toMatchObject({ status: 403, body: { code: 50007 } });
    discord.refuseDirectMessages('ada', false);
    expect((await write()).status).toBe(200);
  });
});

describe('requests', () => {
  it('are kept as many as wanted', async () => {
    const discord = await startDiscord({ requestsKept: 2 });
    for (const path of ['/users/@me', '/gateway/bot', '/gateway']) await send(discord, 'GET', path);
    expect(discord.requests.map(({ path }) => path)).toEqual(['/gateway/bot', '/gateway']);
  });
});
