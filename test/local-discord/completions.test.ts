import { describe, expect, it } from 'vitest';
import type { LocalDiscord, Outcome } from '../../src/local-discord/local-discord.ts';
import { loginByHand, rules } from './interaction-bot.ts';
import { startDiscord } from './raw-discord.ts';

describe('autocomplete', () => {
  async function offer(focused: string, data: unknown): Promise<{ discord: LocalDiscord; outcome: Promise<Outcome> }> {
    const discord = await startDiscord();
    const command = {
      name: 'quote',
      description: 'Finds',
      options: [
        { type: 3, name: 'text', description: 'x', autocomplete: true },
        { type: 4, name: 'page', description: 'x', autocomplete: true },
      ],
    };
    const bot = await loginByHand(discord, [command]);
    const outcome = discord.complete({ command: 'quote', focused });
    const received = await bot.next();
    expect(received.payload.type).toBe(4);
    await bot.callback(received, { type: 8, data });
    return { discord, outcome };
  }

  it('offers choices', async () => {
    const { discord, outcome } = await offer('text', { choices: [{ name: 'a', value: 'b' }] });
    expect((await outcome).choices).toEqual([{ name: 'a', value: 'b' }]);
    expect(discord.violations).toEqual([]);
  });

  it('offers none', async () => {
    const { outcome } = await offer('text', { choices: [] });
    expect((await outcome).choices).toEqual([]);
  });

  const many = Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` }));
  it.each([
    ['26 choices', 'text', { choices: many }, 'schema data.choices'],
    ['an empty name', 'text', { choices: [{ name: '', value: 'a' }] }, 'schema data.choices.0.name'],
    ['a blank name', 'text', { choices: [{ name: ' ', value: 'a' }] }, 'choice-name data.choices.0.name'],
    ['a name over 100', 'text', { choices: [{ name: 'x'.repeat(101), value: 'a' }] }, 'schema data.choices.0.name'],
    [
      'a value over 100',
      'text',
      { choices: [{ name: 'x', value: 'x'.repeat(101) }] },
      'choice-value data.choices.0.value',
    ],
    ['an empty value', 'text', { choices: [{ name: 'x', value: '' }] }, 'choice-value data.choices.0.value'],
    ['numbers for a text', 'text', { choices: [{ name: 'x', value: 1 }] }, 'choice-type data.choices.0.value'],
    ['texts for a number', 'page', { choices: [{ name: 'x', value: 'a' }] }, 'choice-type data.choices.0.value'],
    ['no list at all', 'text', {}, 'choices data.choices'],
  ])('refuses %s', async (_why, focused, data, rule) => {
    const { discord } = await offer(focused, data);
    expect(rules(discord)).toEqual([rule]);
  });

  it('takes nothing but choices', async () => {
    const discord = await startDiscord();
    const bot = await loginByHand(discord);
    void discord.complete({ command: 'quote', focused: 'text' });
    const reply = await bot.callback(await bot.next(), { type: 4, data: { content: 'x' } });
    expect(reply.status).toBe(400);
    expect(rules(discord)).toEqual(['callback-type type']);
  });

  it('is sent by its name where a person ran the command from another channel, as Discord’s client writes it', async () => {
    const discord = await startDiscord();
    const option = { type: 3, name: 'text', description: 'x', autocomplete: true };
    const plain = { type: 3, name: 'plain', description: 'x' };
    const bot = await loginByHand(discord, [{ name: 'quote', description: 'Finds', options: [option, plain] }]);
    const [daily] = discord.channels().filter(({ name }) => name === 'daily');
    const completing = discord.complete({ command: 'quote', focused: 'text' });
    const choices = [
      { name: ' 1 · #daily · #nowhere ', value: 'f1' },
      { name: 'another', value: 'f2' },
    ];
    await bot.callback(await bot.next(), { type: 8, data: { choices } });
    await completing;
    const sent = async (options: Record<string, string>) => {
      void discord.run({ command: 'quote', options, byName: ['text'] });
      const { payload } = await bot.next();
      return payload.data.options.map(({ value }: { value: string }) => value);
    };
    expect(await sent({ text: 'f1', plain: 'f2' })).toEqual([`1 · <#${daily!.id}> · #nowhere`, 'f2']);
    const never = { command: 'quote', options: { text: 'f3' }, byName: ['text'] };
    await expect(discord.run(never)).rejects.toMatchObject({ code: 'not-a-choice' });
    await expect(discord.run({ ...never, options: { text: 'f1' }, user: 'xiaolin' })).rejects.toMatchObject({
      code: 'not-a-choice',
    });
  });
});
