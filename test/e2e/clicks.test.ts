import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../../src/locale.ts';
import { pickOf } from '../fixtures/check-message.ts';
import { answerOf } from './answer-of.ts';
import { openLive, type LiveBot } from './live-bot.ts';

let live: LiveBot;
beforeAll(async () => {
  live = await openLive();
  await live.start().ready;
});
afterAll(() => live.close());

const textOf = (message: APIMessage) => JSON.stringify(message.embeds);

describe.each(locales)('what is picked from, in %s', (locale) => {
  const run = async (command: string, user = 'ada') => answerOf(await live.discord.run({ command, user, locale }));
  const pick = async (message: APIMessage, label: string, user = 'ada') => {
    const [id, { values }] = pickOf(message as object, label);
    return answerOf(await live.discord.pick(message, id, [...values], { user, locale }));
  };

  it('opens an interview, a section of it, and the next', async () => {
    const library = await run('library');
    const [id, { values }] = pickOf(library as object, '');
    const contents = answerOf(await live.discord.pick(library, id, [...values], { user: 'ada', locale }));
    expect(contents.id).toBe(library.id);
    expect(textOf(await pick(contents, '2 · '))).toContain('§ 2');
    expect(textOf(await pick(await pick(await run('summary'), '1 · '), '2 · '))).toContain('§ 2');
    expect(live.discord.violations).toEqual([]);
  });

  it('changes a server’s settings, and takes them back', async () => {
    const words = {
      'en-US': ['Simplified', 'Not set'],
      'zh-CN': ['简体', '不设置'],
      'zh-TW': ['簡體', '不設定'],
    } as const;
    const [language, none] = words[locale];
    const chosen = await pick(await run('settings', 'robin'), language, 'robin');
    expect(textOf(chosen)).toContain(`· ${language}`);
    expect(textOf(await pick(chosen, none, 'robin'))).not.toContain(`· ${language}`);
    expect(live.discord.violations).toEqual([]);
  });
});
