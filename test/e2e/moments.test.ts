import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locales, type Locale } from '../../src/locale.ts';
import { libraryOf } from '../fixtures/library.ts';
import { recording, timedTalk, untimedTalk } from '../fixtures/timed-talk.ts';
import { openLive, type LiveBot } from './live-bot.ts';

const general = '1100000000000000101';
/** As long as about.yaml may have it. */
const longAddress = `https://example.org/${'a'.repeat(456)}.mp3`;
const library = libraryOf(timedTalk(), timedTalk({ media: longAddress }, 'long'), untimedTalk(['0:02', '1:02:00']));

let live: LiveBot;
beforeAll(async () => {
  live = await openLive();
  await live.start({ loadContent: () => Promise.resolve(library) }).ready;
});
afterAll(() => live.close());

async function ask(command: string, options: Record<string, string>, locale: Locale = 'en-US'): Promise<APIMessage> {
  const { message, error } = await live.discord.run({ command, options, user: 'ada', locale });
  expect([error, live.discord.violations]).toEqual([undefined, []]);
  return message!;
}
const footer = ({ embeds }: APIMessage) => embeds[0]?.footer?.text;

/** Behind ⋯. */
async function addresses(message: APIMessage): Promise<readonly string[] | null> {
  const id = /quote:more:[^"]*/u.exec(JSON.stringify(message.components))?.[0] ?? '';
  const { message: more, error } = await live.discord.press(message, id, { user: 'ada' });
  expect([error, live.discord.violations]).toEqual([undefined, []]);
  return JSON.stringify(more!.components).match(/https:[^"]*/gu);
}

describe('a moment, all the way from Discord and back', () => {
  it.each(locales)('is found, told and opened in %s', async (locale) => {
    const message = await ask('quote', { text: '12:34', transcript: 'keeper' }, locale);
    expect(footer(message)).toMatch(/ · 12:34$/u);
    expect(await addresses(message)).toEqual([`${recording}&t=754s`]);
    const contents = await ask('summary', { transcript: 'keeper' }, locale);
    expect(contents.embeds[0]!.description).toContain(`[1:02:03](${recording}&t=3723s)`);
    expect((await ask('library', {}, locale)).embeds[0]!.description).toContain('1:02:19');
  });

  it('is opened by an address as long as Discord takes one', async () => {
    expect(longAddress.length).toBe(480);
    expect(await addresses(await ask('quote', { text: '1:02:11', transcript: 'long' }))).toEqual([
      `${longAddress}#t=3731`,
    ]);
  });

  it('is offered while it is typed, and found under the name that was offered', async () => {
    const options = { transcript: 'keeper' };
    const asked = {
      command: 'quote',
      options: { ...options, text: '0:24' },
      user: 'ada',
      locale: 'en-US',
      focused: 'text',
    };
    const { choices } = await live.discord.complete(asked);
    expect(choices!.map(({ value }) => value)).toEqual(['keeper#2']);
    expect(choices![0]!.name).toMatch(/^0:24 · Ines Okafor: .*dry one within/u);
    expect(footer(await ask('quote', { ...options, text: choices![0]!.name }))).toContain('¶ 2 of 6 · 0:12');
  });

  it('is told as what is known, where only sections have times, or the talk is shorter', async () => {
    const section = await ask('quote', { text: '1:02:03', transcript: 'untimed' });
    expect(section.embeds[0]!.description).toContain('§ 2 begins at');
    expect(await addresses(section)).toEqual([`${recording}&t=3720s`]);
    expect((await ask('quote', { text: '9:00:00', transcript: 'keeper' })).embeds[0]!.title).toBe('Nothing at 9:00:00');
  });

  it('is told of the words of a message', async () => {
    const message = live.discord.say(general, 'A ship sees one flash every nine seconds and nothing else.');
    const found = await live.discord.runOnMessage({
      command: 'Find this quote',
      message,
      user: 'ada',
      locale: 'en-US',
    });
    expect(footer(found.message!)).toContain('¶ 4 of 6 · 12:34');
  });
});
