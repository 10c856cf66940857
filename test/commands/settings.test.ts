import { describe, expect, it } from 'vitest';
import { highlights } from '../../commands/highlights.ts';
import { library } from '../../commands/library.ts';
import { quote } from '../../commands/quote.ts';
import { settings } from '../../commands/settings.ts';
import { summary } from '../../commands/summary.ts';
import { today } from '../../commands/today.ts';
import { interviewKey } from '../../src/interview/interview-key.ts';
import { locales } from '../../src/locale.ts';
import type { Deps } from '../../src/conversation/command.ts';
import type { ComponentRequest } from '../../src/conversation/request.ts';
import type { MessageBody } from '../../src/render/message-body.ts';
import { buttonsOf, checkMessage, pickOf, selectsOf, textOf } from '../fixtures/check-message.ts';
import { asked, depsFor, pressed, typed } from '../fixtures/deps.ts';
import { libraryOf, longInterview, slug, teaInterview } from '../fixtures/library.ts';

const manager = { memberPermissions: 1n << 5n };
const guildId = asked('settings').guildId!;
const both = libraryOf(longInterview(6), teaInterview());

function open(deps = depsFor(both)) {
  const run = (options = {}, over = {}) => settings.run(asked('settings', options, { ...manager, ...over }), deps);
  return { deps, run };
}

const act = async (request: ComponentRequest, deps: Deps) =>
  settings.components[request.action as keyof typeof settings.components](request, deps);

describe('/settings', () => {
  it('shows what is chosen and what each does, to those who manage the server', async () => {
    const { run } = open();
    for (const locale of locales) {
      const reply = await run({}, { locale });
      checkMessage(reply);
      expect(textOf(reply)).toContain('</highlights>');
      expect(selectsOf(reply)).toHaveLength(2);
      expect(buttonsOf(reply).size).toBe(3);
    }
    const text = textOf(await run());
    expect(text).toContain('**给你的回复** · 嵌入内容');
    expect(text).toContain('**推送语言** · 未设置');
    expect(text).toContain('**默认访谈** · 未设置');
    expect(text).toContain('**回复** · 公开');
    expect(text).toContain('**推送样式** · 嵌入内容');
  });

  it('shows everybody else what they chose for themselves, and changes nothing of the server for them', async () => {
    const { deps } = open();
    for (const where of [{}, { guildId: undefined }, { ...manager, isGuest: true }]) {
      const reply = await settings.run(asked('settings', {}, where), deps);
      checkMessage(reply);
      expect(textOf(reply)).toContain('**给你的回复** · 嵌入内容');
      expect(textOf(reply)).not.toContain('推送语言');
      expect(reply.components).toHaveLength(1);
    }
    const everything = { display: 'text', language: 'zh-TW', posts: 'text' };
    await expect(settings.run(asked('settings', everything), deps)).rejects.toMatchObject({ code: 'not-permitted' });
    for (const where of [{ guildId: undefined }, { ...manager, isGuest: true }]) {
      const request = asked('settings', everything, where);
      await expect(settings.run(request, deps)).rejects.toMatchObject({ code: 'server-only' });
    }
    expect(await deps.store.guildIds()).toEqual([]);
    expect(await deps.store.member(asked('settings').userId)).toEqual({ display: undefined });
  });

  it('changes what is given, leaves the rest, and says that it is saved', async () => {
    const { run, deps } = open();
    const changed = await run({ language: 'zh-TW', transcript: 'Tea-Machine' });
    expect(textOf(changed)).toContain('**已保存。**');
    expect(textOf(changed)).toContain('**推送语言** · 繁体中文');
    expect(textOf(changed)).toContain('**默认访谈** · 茶与机器：高远谈会学习的泡茶机');
    await run({ replies: 'private', posts: 'text' });
    const left = { locale: 'zh-TW', slug, privateReplies: true, display: 'text' };
    expect(await deps.store.settings(guildId)).toEqual(left);
    const shown = await run();
    expect(textOf(shown)).not.toContain('已保存');
    expect(textOf(shown)).toContain('**回复** · 私密');
    expect(textOf(shown)).toContain('**推送样式** · 纯文字');
  });

  it('is changed, and taken back, by what is pressed and picked', async () => {
    const { run, deps } = open();
    let shown: MessageBody = await run();
    const press = async (label: string) => {
      shown = await act(pressed(buttonsOf(shown).get(label)!, manager), deps);
      checkMessage(shown);
    };
    const pick = async (label: string) => {
      const [id, values] = pickOf(shown, label);
      shown = await act(pressed(id, { ...manager, ...values }), deps);
      checkMessage(shown);
      if (label.includes('不') || label.includes('全部')) return;
      const marked = selectsOf(shown).flatMap(({ options }) => options.filter((option) => option.default === true));
      expect(marked.some((option) => option.label.startsWith(label))).toBe(true);
    };
    await pick('英语');
    const [, interviews] = selectsOf(shown);
    const named = { values: [interviewKey(slug)] };
    shown = await act(pressed(interviews!.custom_id, { ...manager, ...named }), deps);
    const marked = selectsOf(shown)[1]!.options.filter((option) => option.default === true);
    expect(marked.map(({ value }) => value)).toEqual(named.values);
    await press('把回复改为私密');
    await press('推送改用纯文字');
    const chosen = { locale: 'en-US', slug, privateReplies: true, display: 'text' };
    expect(await deps.store.settings(guildId)).toEqual(chosen);
    await pick('不设置');
    await pick('全部访谈');
    await press('把回复改为公开');
    await press('推送改用嵌入内容');
    const back = { locale: undefined, slug: undefined, privateReplies: false, display: 'embeds' };
    expect(await deps.store.settings(guildId)).toEqual(back);
  });

  it('draws itself as plain text for whoever wants that, at once, and with embeds again', async () => {
    const deps = depsFor(both);
    const { userId } = asked('settings');
    const plain = await settings.run(asked('settings', { display: 'text' }, { guildId: undefined }), deps);
    checkMessage(plain);
    expect(plain.embeds).toEqual([]);
    expect(plain.content).toContain('**给你的回复** · 纯文字');
    expect(await deps.store.member(userId)).toEqual({ display: 'text' });
    const back = await act(pressed(buttonsOf(plain).get('给我的回复改用嵌入内容')!, { guildId: undefined }), deps);
    expect(back.embeds).toHaveLength(1);
    expect(await deps.store.member(userId)).toEqual({ display: undefined });
  });

  it('takes back one choice with a button of before', async () => {
    const { deps } = open();
    await deps.store.changeSettings(guildId, { locale: 'en-US', slug, privateReplies: true });
    for (const action of ['language', 'transcript', 'replies']) {
      expect((await act(pressed(`settings:reset-${action}:1`, manager), deps)).kind).toBe('update');
    }
    const nothing = { locale: undefined, slug: undefined, privateReplies: false };
    expect(await deps.store.settings(guildId)).toEqual(nothing);
  });

  it('keeps nothing of a server whose moderators only looked', async () => {
    const { run, deps } = open();
    await run();
    expect(await deps.store.guildIds()).toEqual([]);
    await run({ replies: 'public' });
    expect(await deps.store.guildIds()).toEqual([guildId]);
  });

  it('keeps servers apart', async () => {
    const { run } = open();
    await run({ language: 'zh-TW' });
    expect(textOf(await run({}, { guildId: '100000000000000009' }))).toContain('**推送语言** · 未设置');
  });

  it('refuses whoever may not manage the server, whoever let them run it, buttons and selects included', async () => {
    const { run, deps } = open();
    const shown = await run({ replies: 'private' });
    await expect(run({ replies: 'public' }, { guildId: undefined })).rejects.toMatchObject({ code: 'server-only' });
    const [language, { values }] = pickOf(shown, '英语');
    for (const request of [
      pressed(buttonsOf(shown).get('把回复改为公开')!, { onOwnCommand: true }),
      pressed(language, { values, onOwnCommand: true }),
      pressed('settings:reset-replies:1', { onOwnCommand: true }),
    ]) {
      await expect(act(request, deps)).rejects.toMatchObject({ code: 'not-permitted' });
    }
    for (const id of ['settings:replies:1:everybody', 'settings:display:1', 'settings:transcript:1']) {
      await expect(async () => act(pressed(id, manager), deps)).rejects.toMatchObject({ code: 'stale-button' });
    }
    expect((await deps.store.settings(guildId)).privateReplies).toBe(true);
  });

  it('refuses an interview that is not here, and changes nothing then', async () => {
    const { run, deps } = open();
    await expect(run({ language: 'zh-TW', transcript: 'nope' })).rejects.toMatchObject({ code: 'interview-not-found' });
    expect((await deps.store.settings(guildId)).locale).toBeUndefined();
  });

  it('offers the interviews', async () => {
    const { choices } = await settings.complete(typed('settings', 'transcript', '高远', manager), depsFor(both));
    expect(choices.map(({ value }) => value)).toContain(slug);
  });
});

describe('the interview a server chose', () => {
  const chosen = async (over: Partial<{ slug: string }> = {}) => {
    const deps = depsFor(both);
    await deps.store.changeSettings(guildId, { slug, ...over });
    return deps;
  };

  it('is meant by /quote, /highlights and /summary where none is named', async () => {
    const deps = await chosen();
    expect(textOf(await quote.run(asked('quote', { text: '#2' }), deps))).toContain('每一片茶叶');
    expect(textOf(await quote.run(asked('quote', { text: '护城河' }), deps))).not.toContain('第1次谈到');
    expect(textOf(await highlights.run(asked('highlights'), deps))).toContain('先去喝一万杯茶');
    expect(textOf(await summary.run(asked('summary', { section: '数据与开放' }), deps))).toContain('本节讲数据与开放');
  });

  it('is what /today chooses from', async () => {
    const deps = await chosen();
    const shown = async (day: number, where = {}) =>
      textOf(await today.run(asked('today', {}, where), { ...deps, clock: { wall: () => day * 86_400_000 } }));
    const days = Array.from({ length: 12 }, (_, at) => 20_000 + at);
    const ours = await Promise.all(days.map((day) => shown(day)));
    expect(ours.filter((text) => text.includes('次谈到护城河'))).toEqual([]);
    const others = await Promise.all(days.map((day) => shown(day, { guildId: undefined })));
    expect(others.some((text) => text.includes('次谈到护城河'))).toBe(true);
  });

  it('is where autocomplete looks as well, for the server that chose it alone', async () => {
    const deps = await chosen();
    const offered = async (where: object) => {
      const { choices } = await quote.complete(typed('quote', 'text', '护城河', where), deps);
      return choices.map(({ value }) => value.split('#')[0]);
    };
    expect(await offered({})).toEqual([slug]);
    expect(await offered({ guildId: undefined })).toContain('long-one');
    const { choices } = await summary.complete(typed('summary', 'section', ''), deps);
    expect(choices).toHaveLength(3);
  });

  it('gives way to the one that is named', async () => {
    const deps = await chosen();
    const reply = await quote.run(asked('quote', { text: '#2', transcript: 'long-one' }), deps);
    expect(textOf(reply)).toContain('第2次谈到');
  });

  it('is not that of another server, nor of direct messages', async () => {
    const deps = await chosen();
    for (const where of [{ guildId: '100000000000000009' }, { guildId: undefined }]) {
      expect(textOf(await quote.run(asked('quote', { text: '#2' }, where), deps))).toContain('第2次谈到');
    }
  });

  it('is passed over once it has left the library, and /settings says so', async () => {
    const deps = await chosen({ slug: 'gone-*one*' });
    expect(textOf(await quote.run(asked('quote', { text: '#2' }), deps))).toContain('第2次谈到');
    const shown = await settings.run(asked('settings', {}, manager), deps);
    expect(textOf(shown)).toContain(String.raw`gone-\*one\*（已不在访谈库里`);
  });

  it('is heeded at once, whatever was cached before', async () => {
    const deps = depsFor(both);
    const ask = async () => textOf(await highlights.run(asked('highlights'), deps));
    const before = await ask();
    await deps.store.changeSettings(guildId, { slug });
    expect(await ask()).not.toBe(before);
    await deps.store.changeSettings(guildId, { slug: undefined });
    expect(await ask()).toBe(before);
  });
});

describe('private replies', () => {
  const members = { quote, today, highlights, summary, library };
  const chose = (privateReplies: boolean) => async () => ({ privateReplies, locale: undefined, slug: undefined });

  it.each(Object.entries(members))('hide /%s where the server chose them, and nowhere else', async (name, command) => {
    expect(await command.ephemeral(asked(name), chose(false))).toBe(false);
    expect(await command.ephemeral(asked(name), chose(true))).toBe(true);
    expect(await command.ephemeral(asked(name, {}, { guildId: undefined }), async () => undefined)).toBe(false);
  });

  it('give way to private: false', async () => {
    expect(await quote.ephemeral(asked('quote', { private: false }), chose(true))).toBe(false);
  });
});
