import { describe, expect, it } from 'vitest';
import { privacy } from '../../commands/privacy.ts';
import { locales } from '../../src/locale.ts';
import { buttonsOf, checkMessage, textOf } from '../fixtures/check-message.ts';
import { asked, pressed } from '../fixtures/deps.ts';
import { libraryOf, teaInterview } from '../fixtures/library.ts';
import { memoryStore } from '../fixtures/memory-store.ts';

const [me, other] = [asked('privacy').userId, '100000000000000004'];

async function open() {
  const deps = { library: libraryOf(teaInterview()), store: memoryStore() };
  for (const [userId, item] of [
    [me, 'tea-machine#3'],
    [me, 'gone#1'],
    [other, 'tea-machine#3'],
  ] as const) {
    await deps.store.saveQuote({ userId, item, savedAtMs: 1 });
  }
  const press = (reply: object, label: string, userId = me) => {
    const request = pressed(buttonsOf(reply).get(label)!, { userId });
    return privacy.components[request.action as keyof typeof privacy.components](request, deps);
  };
  return { deps, press };
}

describe('/privacy', () => {
  it('tells what is stored, for the asker alone, and what becomes of a server that is left', async () => {
    const { deps } = await open();
    for (const locale of locales) {
      const reply = await privacy.run(asked('privacy', {}, { locale }), deps);
      checkMessage(reply);
      expect(textOf(reply)).toContain('**2**');
      expect(textOf(reply)).toMatch(/\b30\b/u);
      expect(buttonsOf(reply).size).toBe(1);
    }
    expect(privacy.ephemeral()).toBe(true);
  });

  it('forgets after one more question, and nobody else', async () => {
    const { deps, press } = await open();
    const question = await press(await privacy.run(asked('privacy'), deps), '清空我的收藏');
    checkMessage(question);
    expect(textOf(question)).toContain('2 条');
    expect(await deps.store.savedBy(me)).toHaveLength(2);
    const done = await press(question, '全部删除');
    checkMessage(done);
    expect(textOf(done)).toMatch(/已删除：.*2 条收藏/su);
    expect([done.kind, buttonsOf(done).size]).toEqual(['update', 0]);
    expect(await deps.store.savedBy(me)).toEqual([]);
    expect(await deps.store.savedBy(other)).toHaveLength(1);
  });

  it('tells what would be stored of a daily quote, also before there is one', async () => {
    const { deps } = await open();
    for (const [locale, none, words] of [
      ['en-US', 'Daily quote by direct message: **none**', ['time, zone, kind and language', 'which quotes came']],
      ['zh-CN', '私信发给你的每日一句：**没有**', ['时间、时区、种类、语言', '发过哪些']],
      ['zh-TW', '用私訊傳給你的每日一句：**沒有**', ['時間、時區、種類、語言', '傳過哪些']],
    ] as const) {
      const text = textOf(await privacy.run(asked('privacy', {}, { locale }), deps));
      for (const each of [none, ...words]) expect(text).toContain(each);
    }
  });

  it('names all that goes before it goes, and nothing else', async () => {
    const { deps } = await open();
    const confirming = async (locale: (typeof locales)[number]) => {
      const page = await privacy.run(asked('privacy', {}, { locale }), deps);
      const [forget] = buttonsOf(page).values();
      return textOf(await privacy.components.forget(pressed(forget!, { locale }), deps));
    };
    const before = await Promise.all(locales.map(confirming));
    for (const text of before) expect(text).toMatch(/2.*(?:notes|笔记|筆記)/u);
    for (const text of before) expect(text).not.toMatch(/plain text|纯文字|純文字|daily quote|每日一句/u);
    await deps.store.changeMember(me, { display: 'text' });
    for (const locale of locales) expect(await confirming(locale)).toMatch(/plain text|纯文字|純文字/u);
  });

  it('shows that somebody chose plain text, and forgets it at one press where nothing else is kept', async () => {
    const { deps } = await open();
    await deps.store.forgetMember(me);
    await deps.store.changeMember(me, { display: 'text' });
    for (const locale of locales) {
      const shown = await privacy.run(asked('privacy', {}, { locale, wantsText: true }), deps);
      checkMessage(shown);
      expect(textOf(shown)).toContain('</settings>');
    }
    const page = await privacy.run(asked('privacy', {}, { wantsText: true }), deps);
    const request = pressed(buttonsOf(page).get('删除这个选择')!, { wantsText: true });
    expect(privacy.isDeed(request)).toBe(true);
    const forgotten = await privacy.components.confirm(request, deps);
    expect(forgotten.embeds).toHaveLength(1);
    expect(buttonsOf(forgotten).size).toBe(0);
    expect(await deps.store.member(me)).toEqual({ display: undefined });
  });

  it('keeps them when told to, and shows the page again', async () => {
    const { deps, press } = await open();
    const page = await privacy.run(asked('privacy'), deps);
    const kept = await press(await press(page, '清空我的收藏'), '保留');
    expect(textOf(kept)).toBe(textOf(page));
    expect(await deps.store.savedBy(me)).toHaveLength(2);
  });

  it('has nothing to forget where nothing was saved', async () => {
    const { deps } = await open();
    const reply = await privacy.run(asked('privacy', {}, { userId: '100000000000000005' }), deps);
    checkMessage(reply);
    expect(textOf(reply)).toContain('**0**');
    expect(buttonsOf(reply).size).toBe(0);
  });
});
