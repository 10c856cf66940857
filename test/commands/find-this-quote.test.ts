import { describe, expect, it } from 'vitest';
import { findThisQuote } from '../../commands/find-this-quote.ts';
import { quote } from '../../commands/quote.ts';
import { locales } from '../../src/locale.ts';
import { createSearch } from '../../src/search/create-search.ts';
import { buttonsOf, checkMessage, textOf } from '../fixtures/check-message.ts';
import { behindMore } from '../fixtures/behind-more.ts';
import { asked, depsFor, keepingLookups, pressed } from '../fixtures/deps.ts';
import { guest, host, libraryOf, longInterview, passagesOf, shell, teaInterview } from '../fixtures/library.ts';

const library = libraryOf(teaInterview());
const deps = depsFor(library, { search: await createSearch(library) });
const find = (message: string | undefined, over = {}, given = deps) =>
  findThisQuote.run(asked('Find this quote', {}, { message, ...over }), given);

describe('Find this quote', () => {
  it('shows the passage a message quotes, with the found words marked and a quote’s buttons', async () => {
    const reply = await find('> 难点在数据\n哈哈哈');
    checkMessage(reply);
    expect(textOf(reply)).toContain('其实__难点__在__数据__');
    expect(buttonsOf(await behindMore(reply, deps, { ephemeral: true })).has('收藏')).toBe(true);
    const wider = await quote.components.wider(pressed(buttonsOf(reply).get('前后文')!), deps);
    expect(textOf(wider)).toContain('一台泡茶机为什么需要学习');
  });

  it.each([
    (words: string) => `林晓雨：${words}`,
    (words: string) => `Lin Xiaoyu: "${words}"`,
    (words: string) => `**小雨：** ${words}`,
    (words: string) => `> 林曉雨（主持人）：${words}`,
    (words: string) => `https://example.com/talk\n林晓雨：${words}`,
    (words: string) => `${words} —— 小雨`,
    (words: string) => `Lin: ${words}`,
  ])('finds the passage, whoever the message says it is from: %s', async (write) => {
    for (const words of ['水温差两度，味道就完全变了', '舌头记住的东西不会变']) {
      const [plain, named] = [await find(words), await find(write(words))];
      checkMessage(named);
      expect(named.embeds![0]!.author).toEqual(plain.embeds![0]!.author);
      expect(named.embeds![0]!.footer).toEqual(plain.embeds![0]!.footer);
    }
  });

  it('tells how it is quoted right below the quote, before our summary and what else there is', async () => {
    const reply = await find('“水温差三度，味道就完全变了”', { locale: 'en-US' });
    const lines = reply.embeds![0]!.description!.split('\n');
    const quoted = lines.findIndex((line) => line.includes('❞'));
    expect(lines[quoted + 1]).toMatch(/^-# Misquoted/u);
    expect(lines.findIndex((line) => line.includes('In short'))).toBeGreaterThan(quoted + 2);
  });

  it('fits where the passage, what it is said after and what differs are as long as they may be', async () => {
    const sentence = (at: number) =>
      `*第${at}年*的_石阶_又低了一寸，灯塔里的人都不说话，只听海浪在门外一遍一遍地数${at}。`;
    const long = Array.from({ length: 120 }, (_, at) => sentence(at)).join('');
    const spoken = [
      { speaker: host, text: `${'*请问*'.repeat(200)}？` },
      { speaker: guest, text: long },
    ];
    const all = libraryOf(shell('long', [], passagesOf('long', spoken, [])));
    const given = depsFor(all, { search: await createSearch(all) });
    const wrong = [20, 21, 22, 23].map((at) => sentence(at).replace('不说话', '*唱*_歌_')).join('');
    for (const locale of locales) {
      for (const appPermissions of [undefined, 0n]) {
        const over = { locale, ...(appPermissions !== undefined && { appPermissions }) };
        const misquoted = await find(`“${wrong}”`, over, given);
        checkMessage(misquoted);
        expect(textOf(misquoted)).toContain('~~');
        checkMessage(await find(wrong, over, given));
        checkMessage(await find(`林晓雨：${sentence(3)}${'明天吃面。'.repeat(20)}`, over, given));
      }
    }
  });

  it('shows the closest where it is sure of none, and opens them', async () => {
    for (const locale of locales) {
      const reply = await find('≈机器', { locale }, depsFor(library));
      checkMessage(reply);
      expect(buttonsOf(reply).keys().toArray()).toEqual(['1', '2', '3']);
      const opened = await quote.components.open(pressed(buttonsOf(reply).get('2')!), deps);
      expect(textOf(opened)).toContain('每一片茶叶');
    }
    expect(textOf(await find('≈机器', {}, depsFor(library)))).toContain('没有与这条消息完全相符的段落');
  });

  it('says so where nothing is near, in each language', async () => {
    const said = await Promise.all(locales.map(async (locale) => textOf(await find('qqq zzz', { locale }))));
    expect(new Set(said).size).toBe(3);
    expect(said[1]).toContain('没有与这条消息相近的段落');
  });

  it.each([undefined, '', '😀😀'])('says that %j has no words', async (message) => {
    await expect(find(message)).rejects.toMatchObject({ code: 'message-without-text' });
  });

  it('searches all interviews, whichever the server chose', async () => {
    const both = libraryOf(longInterview(4), teaInterview());
    const chosen = depsFor(both);
    await chosen.store.changeSettings(asked('x').guildId!, { slug: 'long-one' });
    expect(textOf(await find('难点在数据', {}, chosen))).toContain('很多人以为');
  });

  it('is for the asker alone, and leaves nothing of the message in the cache', async () => {
    const lookups = keepingLookups();
    await find('难点在数据', {}, { ...deps, lookups });
    expect(lookups.keys).toEqual([]);
    expect(findThisQuote.ephemeral()).toBe(true);
  });

  it('answers in plain text where the bot may not embed', async () => {
    const reply = await find('难点在数据', { appPermissions: 0n });
    checkMessage(reply);
    expect(reply.embeds).toEqual([]);
  });

  it('refuses where there is no interview', async () => {
    await expect(find('茶', {}, depsFor(libraryOf()))).rejects.toMatchObject({ code: 'library-empty' });
  });
});
