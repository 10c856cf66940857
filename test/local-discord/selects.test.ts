import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { judgeBySchema } from '../../src/local-discord/referee/judge-by-schema.ts';
import { loginByHand, type HandBot } from './interaction-bot.ts';
import { send, startDiscord } from './raw-discord.ts';

const options = ['a', 'b', 'c'].map((value) => ({ label: value.toUpperCase(), value, description: null }));
const rows = (...components: object[]): object[] => components.map((it) => ({ type: 1, components: [it] }));

/** A message of the bot with these selects, in #general. */
async function show(...selects: object[]): Promise<{ discord: LocalDiscord; bot: HandBot; message: string }> {
  const discord = await startDiscord();
  const bot = await loginByHand(discord);
  const channel = discord.guilds[0]!.channels[0]!.id;
  const body = { content: 'x', components: rows(...selects) };
  const reply = await send(discord, 'POST', `/channels/${channel}/messages`, body);
  expect((await judgeBySchema('MessageResponseSchema', reply.body)).findings).toEqual([]);
  return { discord, bot, message: reply.body.id };
}

describe('a select that a person picks from', () => {
  it('reaches the bot with its message and the values', async () => {
    const { discord, bot, message } = await show({ type: 3, custom_id: 's', options, max_values: 2 });
    const outcome = discord.pick(message, 's', ['c', 'a'], { user: 'meihua' });
    const received = await bot.next();
    expect(received.payload).toMatchObject({
      type: 3,
      locale: 'zh-TW',
      member: { user: { username: 'meihua' } },
      data: { custom_id: 's', component_type: 3, id: 2, values: ['c', 'a'] },
      message: { id: message, components: [{ components: [{ min_values: 1, max_values: 2 }] }] },
    });
    expect(received.payload.data).not.toHaveProperty('resolved');
    await bot.callback(received, { type: 7, data: { content: 'picked' } });
    expect((await outcome).message).toMatchObject({ id: message, content: 'picked' });
    expect(discord.violations).toEqual([]);
  });

  it('leaves no choice on the message: who looks again sees it as it was sent', async () => {
    const { discord, bot, message } = await show({ type: 3, custom_id: 's', options });
    const channel = discord.guilds[0]!.channels[0]!.id;
    const [before] = discord.messages(channel);
    void discord.pick(message, 's', ['b']);
    await bot.callback(await bot.next(), { type: 6 });
    expect(discord.messages(channel)).toEqual([before]);
  });

  it('carries the channels, people and roles that were picked', async () => {
    const { discord, bot, message } = await show(
      { type: 8, custom_id: 'c', channel_types: [0, 5] },
      { type: 5, custom_id: 'u' },
      { type: 6, custom_id: 'r' },
      { type: 7, custom_id: 'm', max_values: 2 },
    );
    const [guild] = discord.guilds;
    const channel = guild!.channels[1]!.id;
    const who = discord.users[1]!.id;
    const role = guild!.roles[1]!.id;
    const resolvedBy = async (customId: string, values: readonly string[]) => {
      void discord.pick(message, customId, values);
      return (await bot.next()).payload.data;
    };
    expect(await resolvedBy('c', [channel])).toMatchObject({
      component_type: 8,
      values: [channel],
      resolved: { channels: { [channel]: { name: 'daily', permissions: expect.any(String) } } },
    });
    expect(await resolvedBy('u', [who])).toMatchObject({
      resolved: { users: { [who]: { username: 'xiaolin' } }, members: { [who]: { roles: [] } } },
    });
    expect(await resolvedBy('r', [role])).toMatchObject({ resolved: { roles: { [role]: { name: 'readers' } } } });
    expect(await resolvedBy('m', [who, role])).toMatchObject({
      values: [who, role],
      resolved: { users: { [who]: {} }, roles: { [role]: {} } },
    });
  });

  it('takes none where none need be picked', async () => {
    const { discord, bot, message } = await show({ type: 3, custom_id: 's', options, min_values: 0 });
    void discord.pick(message, 's', []);
    expect((await bot.next()).payload.data.values).toEqual([]);
  });

  const text = { type: 3, custom_id: 's', options, min_values: 1, max_values: 2 };
  const channels = { type: 8, custom_id: 's', channel_types: [5] };
  const refusals: readonly [why: string, code: string, select: object, values: readonly string[]][] = [
    ['none where one must be', 'out-of-range', text, []],
    ['more than may be', 'out-of-range', text, ['a', 'b', 'c']],
    ['one twice', 'not-a-choice', text, ['a', 'a']],
    ['what is not among the options', 'not-a-choice', text, ['d']],
    ['a label instead of its value', 'not-a-choice', text, ['A']],
    ['from a select that is disabled', 'disabled-select', { ...text, disabled: true }, ['a']],
    ['from a select that is not there', 'unknown-select', { ...text, custom_id: 't' }, ['a']],
    ['from a button', 'unknown-select', { type: 2, style: 1, label: 'x', custom_id: 's' }, ['a']],
    ['a channel of another type', 'not-a-choice', channels, ['1100000000000000102']],
    ['a channel of another server', 'not-a-choice', channels, ['1100000000000000203']],
    ['a channel that is not there', 'not-a-choice', channels, ['1']],
    ['a person of another server', 'not-a-choice', { type: 5, custom_id: 's' }, ['1100000000000000015']],
    ['a person for a role', 'not-a-choice', { type: 6, custom_id: 's' }, ['1100000000000000012']],
    ['a channel for somebody', 'not-a-choice', { type: 7, custom_id: 's' }, ['1100000000000000102']],
  ];

  it.each(refusals)('refuses %s', async (_why, code, select, values) => {
    const { discord, message } = await show(select);
    await expect(discord.pick(message, 's', values)).rejects.toMatchObject({ name: 'ActRefused', code });
  });

  it('lists no channel that the person does not see', async () => {
    const { discord, message } = await show({ type: 8, custom_id: 's' });
    const daily = discord.guilds[0]!.channels[1]!;
    daily.memberPermissions.set(discord.users[0]!.id, bits.SendMessages);
    await expect(discord.pick(message, 's', [daily.id])).rejects.toMatchObject({ code: 'not-a-choice' });
  });

  it('is pressed by nobody, as a button is picked from by nobody', async () => {
    const { discord, message } = await show(text);
    await expect(discord.press(message, 's')).rejects.toMatchObject({ code: 'unknown-button' });
  });

  it('is for one person alone on an ephemeral message', async () => {
    const discord = await startDiscord();
    const bot = await loginByHand(discord);
    const outcome = discord.run({ command: 'quote', options: { text: 'x' }, user: 'xiaolin' });
    const data = { content: 'x', flags: 64, components: rows(text) };
    await bot.callback(await bot.next(), { type: 4, data });
    const { message } = await outcome;
    await expect(discord.pick(message!, 's', ['a'], { user: 'ada' })).rejects.toMatchObject({
      code: 'unknown-message',
    });
    void discord.pick(message!, 's', ['a']);
    expect((await bot.next()).payload.member.user.username).toBe('xiaolin');
  });
});
