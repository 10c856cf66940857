import { describe, expect, it } from 'vitest';
import { findThisQuote } from '../../commands/find-this-quote.ts';
import { quote } from '../../commands/quote.ts';
import { locales } from '../../src/locale.ts';
import { createSearch } from '../../src/search/create-search.ts';
import { buttonsOf, checkMessage, textOf } from '../fixtures/check-message.ts';
import { behindMore } from '../fixtures/behind-more.ts';
import { asked, depsFor, keepingLookups, pressed } from '../fixtures/deps.ts';
import { libraryOf, longInterview, teaInterview } from '../fixtures/library.ts';

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
