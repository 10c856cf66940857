import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { judgeBySchema } from '../../src/local-discord/referee/judge-by-schema.ts';
import { loginByHand } from './interaction-bot.ts';
import { startDiscord } from './raw-discord.ts';

const find = { name: 'Find this quote', type: 3 };
const daily = (discord: LocalDiscord): string => discord.guilds[0]!.channels[1]!.id;

describe('a command in a message’s menu', () => {
  it('reaches the bot with the message', async () => {
    const discord = await startDiscord();
    const bot = await loginByHand(discord, [find]);
    const message = discord.say(daily(discord), 'Bread is patience', { user: 'meihua' });
    void discord.runOnMessage({ command: find.name, message, user: 'xiaolin' });
    const { payload } = await bot.next();
    expect(payload).toMatchObject({
      type: 2,
      channel_id: daily(discord),
      member: { user: { username: 'xiaolin' } },
      data: {
        id: discord.commands()[0]!.id,
        name: 'Find this quote',
        type: 3,
        target_id: message.id,
        resolved: { messages: { [message.id]: { content: 'Bread is patience', author: { username: 'meihua' } } } },
      },
    });
    expect(payload.data).not.toHaveProperty('options');
  });

  it('is answered like any other', async () => {
    const discord = await startDiscord();
    const bot = await loginByHand(discord, [find]);
    const message = discord.say(daily(discord), 'x');
    const outcome = discord.runOnMessage({ command: find.name, message: message.id });
    await bot.callback(await bot.next(), { type: 4, data: { content: 'found' } });
    const { message: answer } = await outcome;
    expect(answer).toMatchObject({
      type: 23,
      content: 'found',
      interaction_metadata: { target_message_id: message.id },
    });
    expect((await judgeBySchema('MessageResponseSchema', answer)).findings).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('is not a slash command, nor the other way round', async () => {
    const discord = await startDiscord();
    await loginByHand(discord, [find, { name: 'quote', description: 'x' }]);
    const message = discord.say(daily(discord), 'x');
    await expect(discord.run({ command: find.name })).rejects.toMatchObject({ code: 'unknown-command' });
    await expect(discord.runOnMessage({ command: 'quote', message })).rejects.toMatchObject({
      code: 'unknown-command',
    });
    const gone = { command: find.name, message: '1' };
    await expect(discord.runOnMessage(gone)).rejects.toMatchObject({ code: 'unknown-message' });
  });
});

describe('an option for a channel', () => {
  const add = {
    name: 'add',
    description: 'x',
    options: [
      { type: 7, name: 'where', description: 'x', channel_types: [0, 5, 11, 15] },
      { type: 8, name: 'role', description: 'x' },
    ],
  };

  it('tells the bot’s permissions in that very channel, and the member’s', async () => {
    const discord = await startDiscord();
    const bot = await loginByHand(discord, [add]);
    const channel = discord.guilds[0]!.channels.find(({ name }) => name === 'staff-only')!;
    const [, role] = discord.guilds[0]!.roles;
    void discord.run({ command: 'add', options: { where: channel.id, role: role!.id }, user: 'robin' });
    const { payload } = await bot.next();
    expect(payload.app_permissions).not.toBe('0');
    expect(payload.data.resolved.channels[channel.id]).toMatchObject({
      type: 0,
      name: 'staff-only',
      app_permissions: '0',
      permissions: payload.member.permissions,
    });
    expect(payload.data.resolved.roles[role!.id]).toMatchObject({ name: 'readers', mentionable: true, managed: false });
  });

  it.each(['posts', 'book club', 'announcements'])('takes what its types name: #%s', async (name) => {
    const discord = await startDiscord();
    const bot = await loginByHand(discord, [add]);
    const channel = discord.guilds[0]!.channels.find((it) => it.name === name)!;
    void discord.run({ command: 'add', options: { where: channel.id } });
    expect((await bot.next()).payload.data.resolved.channels[channel.id]).toMatchObject({ type: channel.type });
  });

  it('takes no other type, and no channel of another place', async () => {
    const discord = await startDiscord();
    await loginByHand(discord, [{ ...add, options: [{ ...add.options[0], channel_types: [15] }] }]);
    const elsewhere = discord.guilds[1]!.channels.find(({ type }) => type === 15)!;
    for (const where of [daily(discord), elsewhere.id]) {
      await expect(discord.run({ command: 'add', options: { where } })).rejects.toMatchObject({ code: 'wrong-type' });
    }
  });
});

describe('who may use a command', () => {
  const setup = { name: 'setup', description: 'x', default_member_permissions: '32' };
  const refused = { code: 'not-permitted' };

  it('is the command’s default until an admin says otherwise, of a person before of everyone', async () => {
    const discord = await startDiscord();
    const bot = await loginByHand(discord, [setup]);
    const [guild] = discord.guilds;
    const idOf = (name: string) => discord.users.find(({ username }) => username === name)!.id;
    const expectHeard = async (user: string): Promise<void> => {
      void discord.run({ command: 'setup', user });
      expect((await bot.next()).payload.member.user.username).toBe(user);
    };
    await expect(discord.run({ command: 'setup', user: 'ada' })).rejects.toMatchObject(refused);
    discord.overrideCommand(guild!.id, 'setup', { [guild!.id]: true, [idOf('xiaolin')]: false });
    await expectHeard('ada');
    await expect(discord.run({ command: 'setup', user: 'xiaolin' })).rejects.toMatchObject(refused);
    discord.overrideCommand(guild!.id, 'setup', { [guild!.id]: false, [idOf('ada')]: true });
    await expectHeard('ada');
    await expect(discord.run({ command: 'setup', user: 'robin' })).rejects.toMatchObject(refused);
  });
});
