import { describe, expect, it } from 'vitest';
import { highlights } from '../../commands/highlights.ts';
import { library } from '../../commands/library.ts';
import { quote } from '../../commands/quote.ts';
import { settings } from '../../commands/settings.ts';
import { summary } from '../../commands/summary.ts';
import { today } from '../../commands/today.ts';
import { locales } from '../../src/locale.ts';
import { buttonsOf, checkMessage, textOf } from '../fixtures/check-message.ts';
import { asked, depsFor, pressed, typed } from '../fixtures/deps.ts';
import { libraryOf, longInterview, slug, teaInterview } from '../fixtures/library.ts';

const manager = { memberPermissions: 1n << 5n };
const guildId = asked('settings').guildId!;
const both = libraryOf(longInterview(6), teaInterview());

function open(deps = depsFor(both)) {
  const run = (options = {}, over = {}) => settings.run(asked('settings', options, { ...manager, ...over }), deps);
  return { deps, run };
}

describe('/settings', () => {
  it('shows what is chosen and what each does, with nothing to reset where nothing is', async () => {
    const { run } = open();
    for (const locale of locales) {
      const reply = await run({}, { locale });
      checkMessage(reply);
      expect(textOf(reply)).toContain('/highlights');
      expect(buttonsOf(reply).size).toBe(0);
    }
    const text = textOf(await run());
    expect(text).toContain('**推送语言** · 未设置');
    expect(text).toContain('**默认访谈** · 未设置');
    expect(text).toContain('**回复** · 公开');
  });

  it('changes what is given, leaves the rest, and says that it is saved', async () => {
    const { run, deps } = open();
    const changed = await run({ language: 'zh-TW', transcript: 'Tea-Machine' });
    expect(textOf(changed)).toContain('**已保存。**');
    expect(textOf(changed)).toContain('**推送语言** · 繁体中文');
    expect(textOf(changed)).toContain('**默认访谈** · 茶与机器：高远谈会学习的泡茶机');
    await run({ replies: 'private' });
    expect(await deps.store.settings(guildId)).toEqual({ locale: 'zh-TW', slug, privateReplies: true });
    const shown = await run();
    expect(textOf(shown)).not.toContain('已保存');
    expect(textOf(shown)).toContain('**回复** · 私密');
  });

  it.each([
    ['重置：推送语言', { locale: undefined, slug, privateReplies: true }],
    ['重置：默认访谈', { locale: 'en-US', slug: undefined, privateReplies: true }],
    ['重置：回复', { locale: 'en-US', slug, privateReplies: false }],
  ] as const)('takes back one choice with %s', async (label, left) => {
    const { run, deps } = open();
    const shown = await run({ language: 'en-US', transcript: slug, replies: 'private' });
    const request = pressed(buttonsOf(shown).get(label)!, manager);
    const reply = await settings.components[request.action as keyof typeof settings.components](request, deps);
    checkMessage(reply);
    expect(reply.kind).toBe('update');
    expect(buttonsOf(reply).keys().toArray()).not.toContain(label);
    expect(await deps.store.settings(guildId)).toEqual(left);
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

  it('refuses whoever may not manage the server, buttons included, and direct messages', async () => {
    const { run, deps } = open();
    const shown = await run({ replies: 'private' });
    expect(settings.data.default_member_permissions).toBe(String(1n << 5n));
    await expect(run({ replies: 'public' }, { guildId: undefined })).rejects.toMatchObject({ code: 'server-only' });
    const id = buttonsOf(shown).get('重置：回复')!;
    await expect(settings.components['reset-replies'](pressed(id), deps)).rejects.toMatchObject({
      code: 'not-permitted',
    });
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

  it.each(Object.entries(members))(
    'hide /%s in the server that chose them, and nowhere else',
    async (name, command) => {
      const deps = depsFor(both);
      expect(await command.ephemeral(asked(name), deps)).toBe(false);
      await deps.store.changeSettings(guildId, { privateReplies: true });
      expect(await command.ephemeral(asked(name), deps)).toBe(true);
      expect(await command.ephemeral(asked(name, {}, { guildId: undefined }), deps)).toBe(false);
      expect(await command.ephemeral(asked(name, {}, { guildId: '100000000000000009' }), deps)).toBe(false);
    },
  );

  it('give way to private: false', async () => {
    const deps = depsFor(both);
    await deps.store.changeSettings(guildId, { privateReplies: true });
    expect(await quote.ephemeral(asked('quote', { private: false }), deps)).toBe(false);
  });
});
