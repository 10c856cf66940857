import { describe, expect, it } from 'vitest';
import type { LocalDiscord, Place, RunAction } from '../../src/local-discord/local-discord.ts';
import { loginByHand, quoteCommand, type Received } from './interaction-bot.ts';
import { startDiscord } from './raw-discord.ts';

/** The payload a bot receives for an action. */
async function payloadOf(
  discord: LocalDiscord,
  action: RunAction,
  commands: readonly unknown[] = [quoteCommand],
): Promise<Received['payload']> {
  const bot = await loginByHand(discord, commands);
  void discord.run(action);
  return (await bot.next()).payload;
}

const text = { text: 'moat' };

describe('a command that a person runs', () => {
  it('reaches the bot as Discord would send it', async () => {
    const discord = await startDiscord();
    const [guild] = discord.guilds;
    const payload = await payloadOf(discord, { command: 'quote', options: { ...text, count: 3, private: true } });
    expect(payload).toMatchObject({
      type: 2,
      version: 1,
      application_id: discord.applicationId,
      guild_id: guild!.id,
      guild: { id: guild!.id, locale: 'en-US' },
      guild_locale: 'en-US',
      channel_id: guild!.channels[0]!.id,
      channel: { id: guild!.channels[0]!.id, type: 0, name: 'general' },
      locale: 'en-US',
      member: { user: { id: discord.users[0]!.id }, permissions: expect.stringMatching(/^\d+$/) },
      app_permissions: expect.stringMatching(/^\d+$/),
      context: 0,
      authorizing_integration_owners: { 0: guild!.id },
      entitlements: [],
      attachment_size_limit: 10 * 1024 * 1024,
      data: {
        id: discord.commands()[0]!.id,
        name: 'quote',
        type: 1,
        options: [
          { name: 'text', type: 3, value: 'moat' },
          { name: 'count', type: 4, value: 3 },
          { name: 'private', type: 5, value: true },
        ],
      },
    });
    expect(payload).not.toHaveProperty('user');
  });

  it('comes from the bot’s direct messages with a user and no member', async () => {
    const discord = await startDiscord();
    const payload = await payloadOf(discord, {
      command: 'quote',
      options: text,
      user: 'xiaolin',
      where: { kind: 'bot-dm' },
    });
    expect(payload).toMatchObject({
      user: { username: 'xiaolin' },
      locale: 'zh-CN',
      context: 1,
      authorizing_integration_owners: { 0: '0' },
      channel: { type: 1 },
    });
    for (const key of ['member', 'guild', 'guild_id', 'guild_locale']) expect(payload).not.toHaveProperty(key);
  });

  it('comes from elsewhere by the app of a person', async () => {
    const discord = await startDiscord();
    const elsewhere = discord.guilds.find(({ installed }) => !installed)!;
    const where: Place = { kind: 'user-app', channelId: elsewhere.channels[0]!.id };
    const payload = await payloadOf(discord, { command: 'quote', options: text, user: 'jonas', where });
    expect(payload).toMatchObject({
      context: 0,
      guild_id: elsewhere.id,
      authorizing_integration_owners: { 1: discord.users.find(({ username }) => username === 'jonas')!.id },
    });
  });

  it('comes from a talk between two people', async () => {
    const discord = await startDiscord();
    const dm = discord.channels().find((it) => it.type === 1 && !it.recipientIds.includes(discord.applicationId))!;
    const where: Place = { kind: 'user-app', channelId: dm.id };
    const payload = await payloadOf(discord, { command: 'quote', options: text, where });
    expect(payload).toMatchObject({ context: 2, user: { username: 'ada' }, channel: { id: dm.id } });
  });

  it('carries the people, channels and roles it names', async () => {
    const discord = await startDiscord();
    const [guild] = discord.guilds;
    const channel = guild!.channels[1]!.id;
    const who = discord.users[1]!.id;
    const role = guild!.roles[1]!.id;
    const payload = await payloadOf(discord, { command: 'quote', options: { ...text, channel, who, role } });
    expect(payload.data.resolved).toMatchObject({
      users: { [who]: { username: 'xiaolin' } },
      members: { [who]: { roles: [] } },
      roles: { [role]: { name: 'readers' } },
      channels: { [channel]: { name: 'daily', permissions: expect.any(String), app_permissions: expect.any(String) } },
    });
    expect(payload.data.resolved.members[who]).not.toHaveProperty('user');
  });

  it('tells what the asker may in this channel, and in one that is picked', async () => {
    const discord = await startDiscord();
    const [here, there] = discord.guilds[0]!.channels;
    const asker = discord.users[0]!.id;
    here!.memberPermissions.set(asker, 7n);
    there!.memberPermissions.set(asker, 0n);
    const payload = await payloadOf(discord, { command: 'quote', options: { ...text, channel: there!.id } });
    expect(payload).toMatchObject({
      member: { permissions: '7' },
      data: { resolved: { channels: { [there!.id]: { permissions: '0' } } } },
    });
  });

  it('finds its subcommand', async () => {
    const discord = await startDiscord();
    const sub = { type: 1, name: 'add', description: 'x', options: [{ type: 3, name: 'at', description: 'x' }] };
    const commands = [{ name: 'daily', description: 'x', options: [sub] }];
    const payload = await payloadOf(discord, { command: 'daily add', options: { at: '09:00' } }, commands);
    expect(payload.data.options).toEqual([
      { name: 'add', type: 1, options: [{ name: 'at', type: 3, value: '09:00' }] },
    ]);
  });

  it('marks what is being typed', async () => {
    const discord = await startDiscord();
    const bot = await loginByHand(discord);
    void discord.complete({ command: 'quote', options: { text: 'mo', count: 2 }, focused: 'text' });
    expect((await bot.next()).payload).toMatchObject({
      type: 4,
      data: {
        options: [
          { name: 'text', type: 3, value: 'mo', focused: true },
          { name: 'count', value: 2 },
        ],
      },
    });
  });

  const general: Place = { kind: 'guild', channelId: '1100000000000000101' };
  const refusals: readonly [why: string, code: string, action: RunAction][] = [
    ['a command nobody registered', 'unknown-command', { command: 'summary' }],
    ['a subcommand that is not there', 'unknown-command', { command: 'quote add', options: text }],
    ['an option that is not there', 'unknown-option', { command: 'quote', options: { ...text, page: 1 } }],
    ['a required option left out', 'missing-option', { command: 'quote' }],
    ['a text for a number', 'wrong-type', { command: 'quote', options: { ...text, count: '3' } }],
    ['a fraction for an integer', 'wrong-type', { command: 'quote', options: { ...text, count: 1.5 } }],
    ['a number for a text', 'wrong-type', { command: 'quote', options: { text: 5 } }],
    ['a text over max_length', 'out-of-range', { command: 'quote', options: { text: 'x'.repeat(201) } }],
    ['an empty text', 'out-of-range', { command: 'quote', options: { text: '' } }],
    ['a number under min_value', 'out-of-range', { command: 'quote', options: { ...text, count: 0 } }],
    ['a number over max_value', 'out-of-range', { command: 'quote', options: { ...text, count: 6 } }],
    ['what is not among the choices', 'not-a-choice', { command: 'quote', options: { ...text, order: 'last' } }],
    ['a channel that is not there', 'wrong-type', { command: 'quote', options: { ...text, channel: '1' } }],
    ['a person who is not there', 'unknown-user', { command: 'quote', options: text, user: 'nobody' }],
    [
      'a place the person cannot enter',
      'unknown-place',
      { command: 'quote', options: text, user: 'jonas', where: general },
    ],
    [
      'a guild that lacks the app',
      'not-available-here',
      { command: 'quote', options: text, where: { kind: 'guild', channelId: '1100000000000000301' } },
    ],
    [
      'a command for servers alone, in direct messages',
      'not-available-here',
      { command: 'setup', where: { kind: 'bot-dm' } },
    ],
    ['a command for moderators, as a member', 'not-permitted', { command: 'setup' }],
  ];

  it.each(refusals)('is refused: %s', async (_why, code, action) => {
    const discord = await startDiscord();
    const setup = { name: 'setup', description: 'x', contexts: [0], default_member_permissions: '32' };
    await loginByHand(discord, [quoteCommand, setup]);
    await expect(discord.run(action)).rejects.toMatchObject({ name: 'ActRefused', code });
  });

  it('is for administrators alone where no permission is enough', async () => {
    const discord = await startDiscord();
    await loginByHand(discord, [{ name: 'setup', description: 'x', default_member_permissions: '0' }]);
    await expect(discord.run({ command: 'setup', user: 'robin' })).rejects.toMatchObject({ code: 'not-permitted' });
  });

  it('is let through for a moderator', async () => {
    const discord = await startDiscord();
    const setup = { name: 'setup', description: 'x', default_member_permissions: '32' };
    const payload = await payloadOf(discord, { command: 'setup', user: 'robin' }, [setup]);
    expect(payload.member.user.username).toBe('robin');
  });

  it('is refused while no bot is there', async () => {
    const discord = await startDiscord();
    const bot = await loginByHand(discord);
    bot.socket.close(1000);
    await bot.socket.closed;
    await expect
      .poll(() => discord.run({ command: 'quote', options: text }).catch((error: unknown) => error))
      .toMatchObject({
        code: 'not-connected',
      });
  });
});

describe('a button that a person presses', () => {
  const row = {
    type: 1,
    components: [
      { type: 2, style: 1, label: 'a', custom_id: 'a' },
      { type: 2, style: 1, label: 'b', custom_id: 'b', disabled: true },
    ],
  };

  it('reaches the bot with its message', async () => {
    const discord = await startDiscord();
    const bot = await loginByHand(discord);
    const outcome = discord.run({ command: 'quote', options: text });
    await bot.callback(await bot.next(), { type: 4, data: { content: 'x', components: [row] } });
    const message = (await outcome).message!;
    void discord.press(message.id, 'a', { user: 'meihua' });
    expect((await bot.next()).payload).toMatchObject({
      type: 3,
      locale: 'zh-TW',
      member: { user: { username: 'meihua' }, nick: '美' },
      data: { custom_id: 'a', component_type: 2 },
      message: { id: message.id, content: 'x' },
    });
    await expect(discord.press(message, 'c')).rejects.toMatchObject({ code: 'unknown-button' });
    await expect(discord.press(message, 'b')).rejects.toMatchObject({ code: 'disabled-button' });
    await expect(discord.press('1', 'a')).rejects.toMatchObject({ code: 'unknown-message' });
  });

  it('is seen by one person alone on an ephemeral message', async () => {
    const discord = await startDiscord();
    const bot = await loginByHand(discord);
    const outcome = discord.run({ command: 'quote', options: text, user: 'xiaolin' });
    await bot.callback(await bot.next(), { type: 4, data: { content: 'x', flags: 64, components: [row] } });
    const message = (await outcome).message!;
    await expect(discord.press(message, 'a', { user: 'ada' })).rejects.toMatchObject({ code: 'unknown-message' });
    void discord.press(message, 'a');
    expect((await bot.next()).payload.member.user.username).toBe('xiaolin');
  });

  it('is pressed by that person wherever the message is, though they are in no server of the app', async () => {
    const discord = await startDiscord();
    const bot = await loginByHand(discord);
    const outcome = discord.run({ command: 'quote', options: text, user: 'jonas', where: { kind: 'bot-dm' } });
    await bot.callback(await bot.next(), { type: 4, data: { content: 'x', flags: 64, components: [row] } });
    void discord.press((await outcome).message!, 'a', { user: 'jonas' });
    expect((await bot.next()).payload.user.username).toBe('jonas');
  });
});
