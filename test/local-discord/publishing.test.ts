import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { LocalChannel, LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { judgeBySchema } from '../../src/local-discord/referee/judge-by-schema.ts';
import { rules } from './interaction-bot.ts';
import { handClock, send, startDiscord } from './raw-discord.ts';

const named = (discord: LocalDiscord, name: string): LocalChannel =>
  discord.guilds[0]!.channels.find((channel) => channel.name === name)!;

async function write(discord: LocalDiscord, { id }: LocalChannel): Promise<string> {
  return (await send(discord, 'POST', `/channels/${id}/messages`, { content: 'news' })).body.id;
}

describe('publishing', () => {
  const publish = (discord: LocalDiscord, { id }: LocalChannel, message: string) =>
    send(discord, 'POST', `/channels/${id}/messages/${message}/crosspost`);

  it('shows on the message, once', async () => {
    const discord = await startDiscord();
    const news = named(discord, 'announcements');
    const id = await write(discord, news);
    const { status, body } = await publish(discord, news, id);
    expect([status, body.id, body.flags]).toEqual([200, id, 1]);
    expect((await judgeBySchema('MessageResponseSchema', body)).findings).toEqual([]);
    expect(discord.messages(news.id)).toMatchObject([{ flags: 1 }]);
    expect(await publish(discord, news, id)).toMatchObject({ status: 400, body: { code: 40033 } });
    expect(discord.violations).toEqual([]);
  });

  it('is for announcement channels alone', async () => {
    const discord = await startDiscord();
    const daily = named(discord, 'daily');
    expect((await publish(discord, daily, await write(discord, daily))).body.code).toBe(50024);
    expect((await publish(discord, named(discord, 'announcements'), '1')).body.code).toBe(10008);
  });

  it('needs Send Messages, and Manage Messages where another wrote it', async () => {
    const discord = await startDiscord();
    const news = named(discord, 'announcements');
    const own = await write(discord, news);
    const { id } = discord.say(news.id, 'x');
    expect((await publish(discord, news, id)).body.code).toBe(50013);
    news.appPermissions |= bits.ManageMessages;
    expect((await publish(discord, news, id)).status).toBe(200);
    news.appPermissions &= ~bits.SendMessages;
    expect((await publish(discord, news, own)).body.code).toBe(50013);
  });

  it('is done ten times an hour in a channel, which no header tells before', async () => {
    const clock = handClock();
    const discord = await startDiscord({ clock: clock.read });
    const news = named(discord, 'announcements');
    const replies = [];
    for (let n = 0; n < 11; n += 1) {
      clock.advance(5_000);
      replies.push(await publish(discord, news, await write(discord, news)));
    }
    expect(replies.map(({ status }) => status)).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
    expect(replies.map(({ headers }) => headers.get('x-ratelimit-remaining'))).toEqual(
      Array.from({ length: 11 }, () => '4'),
    );
    expect(replies[10]).toMatchObject({ body: { retry_after: 3_550, global: false } });
    clock.advance(3_600_000);
    expect((await publish(discord, news, await write(discord, news))).status).toBe(200);
    expect(discord.violations).toEqual([]);
  });
});

describe('a thread under a message', () => {
  const open = (
    discord: LocalDiscord,
    { id }: Pick<LocalChannel, 'id'>,
    message: string,
    body: object = { name: 'Talk' },
  ) => send(discord, 'POST', `/channels/${id}/messages/${message}/threads`, body);

  async function permitted(name: string): Promise<{ discord: LocalDiscord; channel: LocalChannel; message: string }> {
    const discord = await startDiscord();
    const channel = named(discord, name);
    channel.appPermissions |= bits.CreatePublicThreads;
    return { discord, channel, message: await write(discord, channel) };
  }

  it.each([
    ['daily', 11],
    ['announcements', 10],
  ])('of #%s has the message’s id and the type %i', async (name, type) => {
    const { discord, channel, message } = await permitted(name);
    const { status, body } = await open(discord, channel, message, { name: 'Talk', auto_archive_duration: 60 });
    expect([status, body.id, body.parent_id, body.type, body.name]).toEqual([201, message, channel.id, type, 'Talk']);
    expect(body.thread_metadata).toMatchObject({ auto_archive_duration: 60, archived: false });
    const [shown] = discord.messages(channel.id);
    expect(shown).toMatchObject({ flags: 1 << 5, thread: { id: message } });
    expect((await judgeBySchema('MessageResponseSchema', shown)).findings).toEqual([]);
    expect((await judgeBySchema('ThreadResponseSchema', body)).findings).toEqual([]);
    expect((await send(discord, 'POST', `/channels/${message}/messages`, { content: 'first' })).status).toBe(200);
    expect(discord.violations).toEqual([]);
  });

  it('is one a message', async () => {
    const { discord, channel, message } = await permitted('daily');
    await open(discord, channel, message);
    expect(await open(discord, channel, message)).toMatchObject({ status: 400, body: { code: 160004 } });
    expect(discord.violations).toEqual([]);
  });

  it('needs Create Public Threads, and not Send Messages', async () => {
    const { discord, channel, message } = await permitted('daily');
    channel.appPermissions &= ~bits.CreatePublicThreads;
    expect(await open(discord, channel, message)).toMatchObject({ status: 403, body: { code: 50013 } });
    channel.appPermissions |= bits.CreatePublicThreads;
    channel.appPermissions &= ~bits.SendMessages;
    expect((await open(discord, channel, message)).status).toBe(201);
  });

  it('stays where its message is deleted, and may not be had of one that is gone', async () => {
    const { discord, channel, message } = await permitted('daily');
    await open(discord, channel, message);
    discord.remove(message);
    expect((await send(discord, 'GET', `/channels/${message}`)).status).toBe(200);
    expect((await open(discord, channel, message)).body.code).toBe(10008);
  });

  it('is in no thread, forum or direct message', async () => {
    const discord = await startDiscord();
    const talk = named(discord, 'book club');
    expect((await open(discord, talk, await write(discord, talk))).body.code).toBe(50024);
    expect((await open(discord, named(discord, 'posts'), '1')).body.code).toBe(50024);
    const { body } = await send(discord, 'POST', '/users/@me/channels', { recipient_id: discord.users[0]!.id });
    const { id } = (await send(discord, 'POST', `/channels/${body.id}/messages`, { content: 'x' })).body;
    expect((await open(discord, body, id)).body.code).toBe(50003);
  });

  it.each([
    ['no name', {}, 'schema name'],
    ['a blank name', { name: ' ' }, 'thread-name name'],
    ['a name over 100', { name: 'x'.repeat(101) }, 'schema name'],
    ['a sleep of an odd length', { name: 'x', auto_archive_duration: 61 }, 'schema auto_archive_duration'],
  ])('is refused with %s', async (_why, body, rule) => {
    const { discord, channel, message } = await permitted('daily');
    expect((await open(discord, channel, message, body)).body.code).toBe(50035);
    expect(rules(discord)).toEqual([rule]);
  });
});

describe('a post in a forum', () => {
  const post = { name: 'x'.repeat(100), message: { content: 'x' } };
  it.each([
    ['six tags', ['1', '2', '3', '4', '5', '6'], 'schema applied_tags'],
    ['a tag twice', ['1', '1'], 'tag-twice applied_tags.1'],
  ])('is refused with %s', async (_why, tags, rule) => {
    const discord = await startDiscord();
    const { id } = named(discord, 'posts');
    expect((await send(discord, 'POST', `/channels/${id}/threads`, { ...post, applied_tags: tags })).status).toBe(400);
    expect(rules(discord)).toEqual([rule]);
  });
});
