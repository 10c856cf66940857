import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../../src/locale.ts';
import type { Place } from '../../src/local-discord/local-discord.ts';
import { answerOf } from './answer-of.ts';
import { openLive, type LiveBot } from './live-bot.ts';

let live: LiveBot;
beforeAll(async () => {
  live = await openLive();
  await live.start().ready;
});
afterAll(() => live.close());

const asks = [
  { command: 'quote', options: { text: '#3' } },
  { command: 'quote', options: { text: '雾' } },
  { command: 'today', options: {} },
  { command: 'highlights', options: {} },
  { command: 'summary', options: {} },
  { command: 'summary', options: { section: '1' } },
  { command: 'library', options: {} },
  { command: 'help', options: {} },
  { command: 'saved', options: {} },
  { command: 'settings', options: {} },
] as const;

describe.each(locales)('who has embeds switched off, and reads %s', (locale) => {
  const dm: Place = { kind: 'bot-dm' };
  const ada = { user: 'ada', locale };

  it('chooses plain text in a direct message, and reads everything everywhere; nobody else does', async () => {
    answerOf(await live.discord.run({ command: 'settings', options: { display: 'text' }, ...ada, where: dm }));
    for (const asked of asks) {
      const message = answerOf(await live.discord.run({ ...asked, ...ada }));
      expect(message.embeds).toEqual([]);
      expect(message.content).not.toBe('');
    }
    const others = answerOf(await live.discord.run({ ...asks[0], user: 'xiaolin', locale }));
    expect(others.embeds).not.toEqual([]);
    const { content } = answerOf(await live.discord.run({ command: 'privacy', options: {}, ...ada, where: dm }));
    expect(content).toContain('</settings:');
    answerOf(await live.discord.run({ command: 'settings', options: { display: 'embeds' }, ...ada, where: dm }));
    expect(answerOf(await live.discord.run({ ...asks[0], ...ada })).embeds).not.toEqual([]);
    expect(live.discord.violations).toEqual([]);
  });
});
