import { ApplicationCommandType, type APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../../src/locale.ts';
import { openLive, type LiveBot } from './live-bot.ts';

let live: LiveBot;
beforeAll(async () => {
  live = await openLive();
  await live.start().ready;
});
afterAll(() => live.close());

const idOf = (name: string) => live.discord.commands().find((command) => command.name === name)!.id;
const textOf = (message: APIMessage | undefined) => JSON.stringify([message?.content, message?.embeds]);

describe.each(locales)('commands that the bot names to a reader of %s', (locale) => {
  const ask = async (command: string, options = {}) =>
    textOf((await live.discord.run({ command, options, user: 'ada', locale })).message);

  it('can be clicked: each in /help, and in what it says of a mistake', async () => {
    const help = await ask('help');
    for (const { name } of live.discord.commands().filter(({ type }) => type === ApplicationCommandType.ChatInput)) {
      const mention = name === 'daily' ? `</daily status:${idOf('daily')}>` : `</${name}:${idOf(name)}>`;
      expect(help).toContain(mention);
    }
    expect(await ask('summary', { section: '999' })).toContain(`</summary:${idOf('summary')}>`);
    expect(live.discord.violations).toEqual([]);
  });

  it('are nobody else’s: what a reader types stays as it is', async () => {
    const said = await ask('quote', { text: 'zzzz </quote> qqqq </daily add>' });
    expect(said).not.toContain('zzzz </quote:');
    expect(said).toMatch(/zzzz \\+<\/quote\\+> qqqq \\+<\/daily add\\+>/u);
    expect(live.discord.violations).toEqual([]);
  });
});

describe('commands that are registered anew', () => {
  it('are mentioned by their new ids', async () => {
    const bot = await openLive();
    try {
      const first = bot.start();
      await first.ready;
      await first.stop();
      await bot.start().ready;
      const { message } = await bot.discord.run({ command: 'help', user: 'ada', locale: 'en-US' });
      const { id } = bot.discord.commands().find(({ name }) => name === 'quote')!;
      expect(textOf(message)).toContain(`</quote:${id}>`);
    } finally {
      await bot.close();
    }
  });
});
