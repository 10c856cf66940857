import { type APIMessage, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bot, BotOptions } from '../../src/app/bot.ts';
import { localise } from '../../src/i18n/chinese/localise.ts';
import { interviewKey } from '../../src/interview/interview-key.ts';
import { loadFolder } from '../../src/library/load-folder.ts';
import { toLibrary } from '../../src/library/load-library.ts';
import type { Actor, Outcome } from '../../src/local-discord/local-discord.ts';
import type { Locale } from '../../src/locale.ts';
import { loadSample, openLive, type LiveBot } from './live-bot.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** What is left of a leap: the clock jumps, and is believed again after a while. */
const believedMs = 40 * minuteMs;

let live: LiveBot;
let bot: Bot;
beforeEach(async () => {
  live = await openLive();
  await start();
});
afterEach(async () => {
  await live.close();
  // oxlint-disable-next-line vitest/no-standalone-expect -- part of every test
  expect(live.discord.violations).toEqual([]);
});

async function start(options: Partial<BotOptions> = {}): Promise<void> {
  bot = live.start(options);
  await bot.ready;
  await live.discord.connected();
}

/** Bot and Discord together, as far as what they do to each other. */
async function pass(ms: number): Promise<void> {
  const untilMs = live.clock.steady() + ms;
  while (live.clock.steady() < untilMs) {
    await live.clock.advance(
      Math.min((live.clock.nextMs ?? untilMs) - live.clock.steady(), untilMs - live.clock.steady()),
    );
    live.discord.tick();
    // What it has answered is still on its way back for a moment.
    for (let quiet = 0; quiet < 3; quiet = live.discord.underWay() > 0 ? 0 : quiet + 1) await setTimeout(1);
  }
}

/** To a moment, with most of the time until then skipped over. */
async function leapTo(iso: string): Promise<void> {
  const left = Date.parse(iso) - live.clock.wall();
  live.clock.setWall(left - believedMs);
  live.discord.tick();
  await pass(believedMs);
}

const words = {
  'en-US': {
    ways: 'A quote a day…',
    setUp: 'Set it up',
    title: 'Your daily quote',
    stop: 'Stop',
    start: 'Start again',
    again: 'Edit again',
    stopped: 'Your daily quote has stopped: Discord didn’t let',
    gone: 'its interview is no longer here',
    missed: 'the bot was offline',
    change: 'Change',
    unsent: 'The last daily quote couldn’t be sent',
  },
  'zh-CN': {
    ways: '每天一句…',
    setUp: '开启',
    title: '你的每日一句',
    stop: '停止',
    start: '重新开始',
    again: '重新填写',
    stopped: '你的每日一句已停止：连续两天',
    gone: '它的访谈已不在这里',
    missed: '机器人当时不在线',
    change: '修改',
    unsent: '上一条每日一句没能发出',
  },
  'zh-TW': {
    ways: '每天一句…',
    setUp: '開啟',
    title: '你的每日一句',
    stop: '停止',
    start: '重新開始',
    again: '重新填寫',
    stopped: '你的每日一句已停止：連續兩天',
    gone: '它的訪談已不在這裡',
    missed: '機器人當時離線',
    change: '修改',
    unsent: '上一則每日一句沒能傳出',
  },
} as const;
const locales = ['en-US', 'zh-CN', 'zh-TW'] as const;

const firstInterview = 'jensen-huang-bg2-2024';
const loadTwo = async () =>
  toLibrary([
    await loadFolder(resolve(import.meta.dirname, '../../src/demo'), 'sample'),
    await loadFolder(resolve(import.meta.dirname, '../../content'), firstInterview),
  ]);

const person = (locale: Locale): Actor => ({ user: 'ada', locale, where: { kind: 'bot-dm' } });
const morning = { time: '9:00', zone: 'America/New_York', kind: ['highlight'] };

function answerOf({ message, followups, error }: Outcome): APIMessage {
  expect(error).toBeUndefined();
  const answer = followups[0] ?? message;
  if (answer === undefined) throw new Error('there is no answer');
  return answer;
}

const textOf = ({ content, embeds }: APIMessage) => JSON.stringify([content, embeds]);

function idOf(message: APIMessage, label: string): string {
  const rows = (message.components ?? []).filter((row) => row.type === ComponentType.ActionRow);
  for (const button of rows.flatMap(({ components }) => components)) {
    if ('custom_id' in button && 'label' in button && button.label === label) return button.custom_id;
  }
  throw new Error(`no button ${label}`);
}

const run = async (command: string, actor: Actor) => answerOf(await live.discord.run({ command, ...actor }));
const press = async (message: APIMessage, label: string, actor: Actor) =>
  answerOf(await live.discord.press(message, idOf(message, label), actor));

/** By clicks alone. */
async function setUp(
  locale: Locale,
  fields: Parameters<LiveBot['discord']['submit']>[1] = morning,
): Promise<APIMessage> {
  const { ways, setUp: first } = words[locale];
  const panel = await press(await run('today', person(locale)), ways, person(locale));
  const { modal } = await live.discord.press(panel, idOf(panel, first), person(locale));
  return answerOf(await live.discord.submit(modal!, fields, person(locale)));
}

/** What the bot wrote by itself. */
function sent(): readonly APIMessage[] {
  const direct = live.discord.channels().filter(({ type }) => type === 1);
  return direct
    .flatMap(({ id }) => live.discord.messages(id))
    .filter(
      ({ interaction_metadata: asked, flags = 0 }) => asked === undefined && (flags & MessageFlags.Ephemeral) === 0,
    );
}

describe('a quote a day by direct message', () => {
  it.each(locales)('is set up by clicks, comes at its local time across DST, and is stopped in %s', async (locale) => {
    const { title, ways, stop } = words[locale];
    expect(textOf(await setUp(locale))).toContain(title);
    await leapTo('2026-01-05T13:59:00Z');
    expect(sent()).toEqual([]);
    await pass(2 * minuteMs);
    expect(sent()).toHaveLength(1);
    await pass(hourMs);
    await leapTo('2026-03-09T12:59:00Z');
    await pass(2 * minuteMs);
    expect(sent()).toHaveLength(2);
    const quoted = sent()[1]!.embeds[0]?.description?.substring(0, 30);
    const shown = await run('today', person(locale));
    expect(shown.embeds[0]?.description).toContain(quoted);
    await press(await press(shown, ways, person(locale)), stop, person(locale));
    await leapTo('2026-03-10T14:00:00Z');
    expect(sent()).toHaveLength(2);
    expect(live.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('is one, however many forms were open, and no server’s', async () => {
    const ada = person('en-US');
    const panel = await press(await run('today', ada), 'A quote a day…', ada);
    const forms = [];
    for (const _ of [1, 2]) forms.push((await live.discord.press(panel, idOf(panel, 'Set it up'), ada)).modal!);
    for (const modal of forms) await live.discord.submit(modal, morning, ada);
    await leapTo('2026-01-05T14:01:00Z');
    expect(sent()).toHaveLength(1);
    const list = answerOf(await live.discord.run({ command: 'daily list', user: 'robin', locale: 'en-US' }));
    expect(textOf(list)).not.toContain('09:00');
    const about = await press(sent()[0]!, 'About this post', ada);
    expect(textOf(about)).toContain('Your daily quote');
  });

  it('is in the language of whoever set it up, and not said of anybody in a public answer', async () => {
    await setUp('zh-TW');
    const shown = await run('today', { user: 'ada', locale: 'en-US' });
    expect(JSON.stringify(shown.components)).not.toContain('today:own');
    await leapTo('2026-01-05T14:01:00Z');
    expect(JSON.stringify(sent().map(({ components }) => components))).toContain('收藏');
    expect(sent().flatMap(({ mentions, mention_everyone: all }) => [...mentions, ...(all ? [all] : [])])).toEqual([]);
  });

  it('says what could not be read, and keeps what stands', async () => {
    const refused = await setUp('en-US', { ...morning, zone: 'Nowhere at all' });
    expect(refused.content).toContain('Nowhere at all');
    expect(textOf(await run('privacy', person('en-US')))).not.toContain('daily quote by direct message');
  });

  it.each(locales)('opens a refused form again as it was filled in, in %s', async (locale) => {
    const { again, title } = words[locale];
    const actor = person(locale);
    const typed = { time: '8:30', zone: 'Mars/Olympus', kind: ['serial'] };
    const refused = await setUp(locale, typed);
    expect(refused.content).toContain('Mars/Olympus');
    expect(refused.content).toMatch(/Asia\/(?:Shanghai|Taipei)/u);
    const later = await setUp(locale, { ...morning, time: 'half past' });
    expect(later.content).toContain('half past');
    const { modal } = await live.discord.press(refused, idOf(refused, again), actor);
    expect(JSON.stringify(modal)).toMatch(
      /"value":"8:30".*"value":"Mars\/Olympus".*"value":"serial"[^}]*"default":true/u,
    );
    const set = answerOf(await live.discord.submit(modal!, { zone: 'UTC+5:30' }, actor));
    expect(textOf(set)).toContain(title);
    expect(textOf(set)).toMatch(/08:30.*UTC\+5\\*:30/u);
    expect(set.content).not.toContain('Mars');
  });

  it('goes with all else that is stored of a person, and comes no more', async () => {
    const ada = person('en-US');
    await setUp('en-US');
    const page = await run('privacy', ada);
    expect(textOf(page)).toContain('09:00');
    const question = await press(page, 'Delete all of it', ada);
    expect(question.content).toContain('Your daily quote by direct message: it stops');
    await press(question, 'Delete them', ada);
    await leapTo('2026-01-05T14:01:00Z');
    expect(sent()).toEqual([]);
    expect(textOf(await run('privacy', ada))).not.toContain('09:00');
  });

  it('stops where Discord lets nobody write, and says so wherever it is asked for, in three languages', async () => {
    const ada = person('en-US');
    await setUp('en-US');
    live.discord.refuseDirectMessages('ada');
    for (const day of ['05', '06']) {
      await leapTo(`2026-01-${day}T14:01:00Z`);
      await pass(2 * hourMs);
    }
    expect(sent()).toEqual([]);
    // Of each date four: at once, after 1, 15 and 60 minutes.
    expect(refusals()).toBe(8);
    for (const locale of locales) {
      const { ways, start: again, stopped } = words[locale];
      for (const command of ['today', 'saved']) {
        const answer = await run(command, person(locale));
        expect(answer.content).toContain(stopped);
        const told = await press(answer, ways, person(locale));
        expect(textOf(told)).toContain(stopped);
        expect(idOf(told, again)).not.toBe('');
      }
      expect(textOf(await run('today', { user: 'ada', locale }))).not.toContain(stopped);
    }
    const panel = await press(await run('saved', ada), 'A quote a day…', ada);
    await leapTo('2026-01-09T17:00:00Z');
    expect(refusals()).toBe(8);
    live.discord.refuseDirectMessages('ada', false);
    expect(textOf(await press(panel, 'Start again', ada))).not.toContain('stopped');
    expect((await run('saved', ada)).content).toBe('');
    await leapTo('2026-01-10T14:01:00Z');
    expect(sent()).toHaveLength(1);
  });

  it.each(locales)('says that it was missed while the bot was away, in %s', async (locale) => {
    const actor = person(locale);
    const { ways, missed } = words[locale];
    await setUp(locale);
    await bot.stop();
    live.clock.setWall(36 * hourMs);
    live.discord.tick();
    await start();
    await pass(believedMs);
    for (const command of ['today', 'saved']) {
      const answer = await run(command, actor);
      expect(answer.content).toContain(missed);
      expect(textOf(await press(answer, ways, actor))).toContain(missed);
    }
    expect(sent()).toEqual([]);
    await leapTo('2026-01-06T14:01:00Z');
    expect(sent()).toHaveLength(1);
    expect((await run('saved', actor)).content).toBe('');
  });

  it.each(locales)('names its interview, and says that it is gone and how to choose another, in %s', async (locale) => {
    const actor = person(locale);
    const { ways, gone, change } = words[locale];
    const [sample] = (await loadSample()).interviews;
    await bot.stop();
    await start({ loadContent: loadTwo });
    const set = await setUp(locale, { ...morning, interview: [interviewKey(firstInterview)] });
    expect(textOf(set)).toMatch(/BG2/u);
    await bot.stop();
    await start();
    for (const command of ['today', 'saved']) expect((await run(command, actor)).content).toContain(gone);
    const panel = await press(await run('today', actor), ways, actor);
    expect(textOf(panel)).toContain(gone);
    const { modal } = await live.discord.press(panel, idOf(panel, change), actor);
    expect(JSON.stringify(modal)).toMatch(/"value":"09:00".*"value":"America\/New_York"/u);
    const mended = answerOf(await live.discord.submit(modal!, {}, actor));
    expect(textOf(mended)).not.toContain(gone);
    expect(textOf(mended)).toContain(localise(sample!.show, locale));
  });

  it.each(locales)('says that the last one could not be sent, until one is, in %s', async (locale) => {
    const actor = person(locale);
    const { unsent, ways } = words[locale];
    await setUp(locale);
    expect(textOf(await run('saved', actor))).not.toContain(unsent);
    live.discord.refuseDirectMessages('ada');
    await leapTo('2026-01-05T14:01:00Z');
    for (const command of ['today', 'saved']) {
      const answer = await run(command, actor);
      expect(answer.content).toContain(unsent);
      expect(textOf(await press(answer, ways, actor))).toContain(unsent);
    }
    expect(textOf(await run('today', { user: 'ada', locale }))).not.toContain(unsent);
    live.discord.refuseDirectMessages('ada', false);
    await leapTo('2026-01-06T14:01:00Z');
    expect(sent()).not.toEqual([]);
    expect(textOf(await run('today', actor))).not.toContain(unsent);
  });

  it('is not sent again where nobody knows whether it arrived', async () => {
    await setUp('en-US');
    live.discord.faults.rest({ kind: 'reset', when: 'after' }, { path: /\/channels\/\d+\/messages$/u, times: 1 });
    await leapTo('2026-01-05T14:01:00Z');
    await pass(20 * minuteMs);
    expect(sent()).toHaveLength(1);
    expect(live.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

/** How often Discord was asked to take a direct message, and did not. */
function refusals(): number {
  return live.log.lines.filter(({ message }) => message === 'Discord refuses a post').length;
}
