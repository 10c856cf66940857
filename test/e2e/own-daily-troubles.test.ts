import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locales } from '../../src/locale.ts';
import {
  answerOf,
  hourMs,
  idOf,
  morning,
  openOwnScene,
  type OwnScene,
  ownWords,
  person,
  textOf,
} from './own-daily-scene.ts';

const minuteMs = 60_000;
const ada = person('en-US');
const messages = /\/channels\/\d+\/messages$/u;

let scene: OwnScene;
beforeEach(async () => {
  scene = await openOwnScene();
});
afterEach(async () => {
  await scene.live.close();
  // oxlint-disable-next-line vitest/no-standalone-expect -- part of every test
  expect(scene.live.discord.violations).toEqual([]);
});

/** Past the bot. */
function write(statement: string): void {
  const raw = new DatabaseSync(join(scene.live.dataDir, 'pullquote.db'));
  raw.exec('pragma ignore_check_constraints = on');
  raw.exec(statement);
  raw.close();
}

const errors = () => scene.live.log.lines.filter(({ level }) => level === 'error');

describe('a quote a day by direct message, in trouble', () => {
  it('says that it is damaged, or paused, to its owner, in three languages, and by which button it goes on', async () => {
    await scene.setUp('en-US');
    const words = {
      'en-US': ['what was stored about it is damaged', 'stored with your user id, but damaged', 'is paused'],
      'zh-CN': ['保存的记录已损坏', '但记录已损坏', '每日一句已暂停'],
      'zh-TW': ['儲存的紀錄已損壞', '但紀錄已損壞', '每日一句已暫停'],
    } as const;
    write("update feeds set state = 'paused'");
    for (const locale of locales) {
      const [, , paused] = words[locale];
      expect((await scene.run('saved', person(locale))).content).toContain(paused);
      expect(idOf(await scene.panel(locale), ownWords[locale].start)).not.toBe('');
    }
    write("update feeds set time = 'noon'");
    for (const locale of locales) {
      const [damaged, stored] = words[locale];
      expect((await scene.run('today', person(locale))).content).toContain(damaged);
      expect(textOf(await scene.panel(locale))).toContain(damaged);
      expect(textOf(await scene.run('privacy', person(locale)))).toContain(stored);
    }
    expect(textOf(await scene.setUp('en-US'))).not.toContain('damaged');
    await scene.leapTo('2026-01-05T14:01:00Z');
    expect(scene.sent()).toHaveLength(1);
  });

  it('is deleted with the rest while it is being sent, and never comes again', async () => {
    await scene.setUp('en-US');
    const sending = Promise.withResolvers<void>();
    const deleted = Promise.withResolvers<void>();
    const until = () => {
      sending.resolve();
      return deleted.promise;
    };
    scene.live.discord.faults.rest({ kind: 'slow', until }, { method: 'POST', path: messages });
    const due = scene.leapTo('2026-01-05T14:01:00Z');
    await sending.promise;
    const question = await scene.press(await scene.run('privacy', ada), 'Delete all of it', ada);
    expect(textOf(await scene.press(question, 'Delete them', ada))).toContain('Deleted:');
    deleted.resolve();
    await due;
    await scene.live.pass(2 * hourMs);
    expect(scene.sent().length).toBeLessThanOrEqual(1);
    expect(textOf(await scene.run('privacy', ada))).toContain('Daily quote by direct message: **none**');
    const before = scene.sent().length;
    await scene.leapTo('2026-01-06T14:01:00Z');
    expect(scene.sent()).toHaveLength(before);
    expect(errors()).toEqual([]);
  });

  it('is one where two forms, or two buttons, are sent in the same moment', async () => {
    const panel = await scene.panel('en-US');
    const { discord } = scene.live;
    const forms = [];
    for (const _ of [1, 2]) forms.push((await discord.press(panel, idOf(panel, 'Set it up'), ada)).modal!);
    const set = await Promise.all(forms.map((modal) => discord.submit(modal, morning, ada)));
    for (const outcome of set) expect(textOf(answerOf(outcome))).toContain('09:00');
    await scene.leapTo('2026-01-05T14:01:00Z');
    expect(scene.sent()).toHaveLength(1);
    const shown = await scene.panel('en-US');
    const stops = await Promise.all([1, 2].map(() => discord.press(shown, idOf(shown, 'Stop'), ada)));
    for (const outcome of stops) expect(textOf(answerOf(outcome))).toContain('No more daily quotes');
    expect(idOf(answerOf(stops[0]!), 'Set it up')).not.toBe('');
    expect(errors()).toEqual([]);
  });

  it('comes once where two processes of the bot run', async () => {
    await scene.setUp('en-US');
    await scene.start();
    await scene.leapTo('2026-01-05T14:01:00Z');
    await scene.live.pass(10 * minuteMs);
    expect(scene.sent()).toHaveLength(1);
    expect(errors()).toEqual([]);
  });

  it.each([
    ['the account was deleted', { code: 10013, status: 404 }, /\/users\/@me\/channels$/u],
    ['no server is shared any more', { code: 50278, status: 403 }, messages],
  ] as const)('stops where %s, and stops no server’s posts', async (_, refusal, path) => {
    const { discord, log } = scene.live;
    const channel = discord.channels().find(({ name }) => name === 'daily')!.id;
    const options = { kind: 'highlight', channel, time: '9:00', zone: 'America/New_York' };
    answerOf(await discord.run({ command: 'daily add', options, user: 'robin', locale: 'en-US' }));
    const posts = () => discord.messages(channel).length;
    await scene.setUp('en-US');
    const target = { method: 'POST', path: path === messages ? messagesBut(channel) : path, times: Infinity };
    const stop = discord.faults.rest({ kind: 'refusal', ...refusal }, target);
    const before = posts();
    for (const day of ['05', '06']) {
      await scene.leapTo(`2026-01-${day}T14:01:00Z`);
      await scene.live.pass(2 * hourMs);
    }
    stop();
    expect(scene.sent()).toEqual([]);
    expect(scene.refusals()).toBe(8);
    expect(posts()).toBe(before + 2);
    expect(textOf(await scene.panel('en-US'))).toContain('has stopped');
    const status = answerOf(await discord.run({ command: 'daily status', user: 'robin', locale: 'en-US' }));
    expect(textOf(status)).not.toMatch(/stopped|Discord (?:refused|didn)/u);
    await scene.leapTo('2026-01-09T14:30:00Z');
    expect(scene.refusals()).toBe(8);
    expect(log.lines.filter((line) => JSON.stringify(line).includes('told about a feed'))).toEqual([]);
  });
});

/** Of another channel. */
function messagesBut(channel: string): RegExp {
  return new RegExp(`/channels/(?!${channel}/)\\d+/messages$`, 'u');
}
