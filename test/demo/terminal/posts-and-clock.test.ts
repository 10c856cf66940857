import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/locale.ts';
import { send } from '../../local-discord/raw-discord.ts';
import { openTerminal, used } from './terminal-bot.ts';

const button = { type: 2, style: 2, label: 'Before & after', custom_id: 'do:around' };
const post = { content: 'Today: bread', components: [{ type: 1, components: [button] }] };

/** A prompt, and what is shown there of what nobody at it asked for. */
async function openListening(options: Parameters<typeof openTerminal>[0] = {}) {
  const terminal = await openTerminal(options);
  const shown: string[] = [];
  const stop = terminal.session.listen((lines) => shown.push(...lines));
  const channelId = (name: string) => terminal.discord.channels().find((each) => each.name === name)!.id;
  const posted = (id: string, data: object = post) => send(terminal.discord, 'POST', `/channels/${id}/messages`, data);
  return { ...terminal, shown, stop, channelId, posted };
}

describe('what the bot posts by itself', () => {
  it.each([
    ['en-US', 'In #daily:'],
    ['zh-CN', '发到 #daily：'],
    ['zh-TW', '貼到 #daily：'],
  ] as const)('is shown at a prompt in %s below its channel, and can be used', async (locale, head) => {
    const { shown, posted, channelId, answered } = await openListening({ locale });
    await posted(channelId('daily'));
    expect(shown).toEqual([head, 'Today: bread', '  [1] Before & after']);
    expect(used((await answered('1', { content: 'around' })).received)).toBe('do:around');
  });

  it('is told from what answers somebody, and from what people say', async () => {
    const { shown, answered, discord } = await openListening();
    await answered('/quote moat', { content: 'said' });
    discord.say(discord.guilds[0]!.channels[0]!.id, 'hello');
    expect(shown).toEqual([]);
  });

  it('says in direct messages whom it is for', async () => {
    const { shown, posted, discord } = await openListening();
    const own = discord.channels().find(({ guildId, recipientIds }) => {
      return guildId === undefined && recipientIds.includes(discord.applicationId);
    })!;
    const to = discord.users.find(({ id }) => id !== discord.applicationId && own.recipientIds.includes(id))!;
    await posted(own.id);
    expect(shown[0]).toBe(`To ${to.globalName}, in direct messages:`);
  });

  it('is shown no longer than somebody listens', async () => {
    const { shown, stop, posted, channelId } = await openListening();
    stop();
    await posted(channelId('daily'));
    expect(shown).toEqual([]);
  });
});

describe('the clock at the prompt', () => {
  it.each([
    ['en-US', 'It is Monday, January 5, 2026 at 08:00 (Asia/Shanghai). Type `clock 09:00`'],
    ['zh-CN', '现在是 2026年1月5日星期一 08:00（Asia/Shanghai）。输入 `clock 09:00`'],
    ['zh-TW', '現在是 2026年1月5日 星期一 08:00（Asia/Shanghai）。輸入 `clock 09:00`'],
  ] as const)('tells in %s what time it is, and how it is moved', async (locale, expected) => {
    const { said } = await openTerminal({ locale });
    expect((await said('clock')).replaceAll(/\s/gu, ' ')).toContain(expected);
  });

  it.each([
    ['clock 09:00', 'Monday, January 5, 2026 at 09:00'],
    ['clock 7am', 'Tuesday, January 6, 2026 at 07:00'],
    ['clock 08:00', 'Tuesday, January 6, 2026 at 08:00'],
    ['clock 晚上九点半', 'Monday, January 5, 2026 at 21:30'],
    ['clock 2h', 'Monday, January 5, 2026 at 10:00'],
    ['clock +30 min', 'Monday, January 5, 2026 at 08:30'],
    ['clock 3 天', 'Thursday, January 8, 2026 at 08:00'],
  ])('goes on at “%s” to %s', async (typed, expected) => {
    const { said } = await openTerminal();
    expect(await said(typed)).toBe(`It is ${expected} (Asia/Shanghai).`);
  });

  it.each(locales)('says in %s what it does not understand, and does not move', async (locale) => {
    const { said } = await openTerminal({ locale });
    expect(await said('clock yesterday')).toMatch(/yesterday.*clock 09:00/);
    expect(await said('clock 40d')).toMatch(/31/);
    expect(await said('clock')).toMatch(/08:00/);
  });

  it('shows moments in the reader’s language and in the demo’s zone', async () => {
    const at = Date.UTC(2026, 0, 6, 1) / 1000;
    const { answered } = await openTerminal({ locale: 'zh-CN' });
    const { lines } = await answered('/quote moat', { content: `<t:${at}:F> · <t:${at}:R> · <t:${at}:t>` });
    expect(lines).toEqual(['2026年1月6日星期二 09:00 · 明天 · 09:00']);
  });
});
