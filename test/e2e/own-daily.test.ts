import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localise } from '../../src/i18n/chinese/localise.ts';
import { messagesFor } from '../../src/i18n/messages-for.ts';
import { timeIn } from '../../src/feeds/time-in.ts';
import { interviewKey } from '../../src/interview/interview-key.ts';
import { loadFolder } from '../../src/library/load-folder.ts';
import { toLibrary } from '../../src/library/load-library.ts';
import { loadSample } from './live-bot.ts';
import {
  answerOf,
  believedMs,
  hourMs,
  idOf,
  morning,
  openOwnScene,
  type OwnScene,
  ownWords as words,
  person,
  textOf,
} from './own-daily-scene.ts';

const minuteMs = 60_000;
const locales = ['en-US', 'zh-CN', 'zh-TW'] as const;
const firstInterview = 'jensen-huang-bg2-2024';
const loadFirstFolder = async () => loadFolder(resolve(import.meta.dirname, '../../content'), firstInterview);
const loadFirst = async () => toLibrary([await loadFirstFolder()]);
const loadTwo = async () =>
  toLibrary([await loadFolder(resolve(import.meta.dirname, '../../src/demo'), 'sample'), await loadFirstFolder()]);

let scene: OwnScene;
beforeEach(async () => {
  scene = await openOwnScene();
});
afterEach(async () => {
  await scene.live.close();
  // oxlint-disable-next-line vitest/no-standalone-expect -- part of every test
  expect(scene.live.discord.violations).toEqual([]);
});

describe('a quote a day by direct message', () => {
  it.each(locales)('is set up by clicks, comes at its local time across DST, and is stopped in %s', async (locale) => {
    const { title, ways, stop } = words[locale];
    expect(textOf(await scene.setUp(locale))).toContain(title);
    await scene.leapTo('2026-01-05T13:59:00Z');
    expect(scene.sent()).toEqual([]);
    await scene.live.pass(2 * minuteMs);
    expect(scene.sent()).toHaveLength(1);
    await scene.live.pass(hourMs);
    await scene.leapTo('2026-03-09T12:59:00Z');
    await scene.live.pass(2 * minuteMs);
    expect(scene.sent()).toHaveLength(2);
    const quoted = scene.sent()[1]!.embeds[0]?.description?.substring(0, 30);
    const shown = await scene.run('today', person(locale));
    expect(shown.embeds[0]?.description).toContain(quoted);
    await scene.press(await scene.press(shown, ways, person(locale)), stop, person(locale));
    await scene.leapTo('2026-03-10T14:00:00Z');
    expect(scene.sent()).toHaveLength(2);
    expect(scene.live.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it.each(locales)(
    'proposes an interview whose text is there, and tells what comes without one, in %s',
    async (locale) => {
      const actor = person(locale);
      const { ownDaily } = messagesFor(locale);
      const [sample] = (await loadSample()).interviews;
      await scene.bot().stop();
      await scene.start({ loadContent: loadTwo });
      const [first] = (await loadFirst()).interviews;
      const points = ownDaily.points(localise(first!.show, locale));
      const before = await scene.panel(locale);
      expect(textOf(before)).not.toContain(points);
      const { modal } = await scene.live.discord.press(before, idOf(before, ownDaily.setUp), actor);
      expect(JSON.stringify(modal)).toContain(ownDaily.form.ifEmpty('').slice(0, 4));
      const set = answerOf(await scene.live.discord.submit(modal!, morning, actor));
      expect(textOf(set)).toContain(localise(sample!.show, locale));
      const other = await scene.fill('change', { ...morning, interview: [interviewKey(firstInterview)] }, locale);
      expect(textOf(other)).toContain(points);
      await scene.press(other, ownDaily.stop, actor);
      await scene.bot().stop();
      await scene.start({ loadContent: loadFirst });
      expect(textOf(await scene.panel(locale))).toContain(points);
    },
  );

  it.each(locales)('tells the next one on its own clock, and what time it is there, in %s', async (locale) => {
    const shown = textOf(await scene.setUp(locale, { ...morning, time: '8:30', zone: 'Tokyo' }));
    expect(shown).toContain(
      messagesFor(locale).feedForm.now(timeIn('Asia/Tokyo', scene.live.clock.wall()), 'Asia/Tokyo'),
    );
    expect(shown).toMatch(/0?8:30(?:\s?AM)? · <t:\d+:R>/u);
    expect(shown).not.toMatch(/<t:\d+:F>/u);
  });

  it('is one, however many forms were open, and no server’s', async () => {
    const ada = person('en-US');
    const panel = await scene.press(await scene.run('today', ada), 'A quote a day…', ada);
    const forms = [];
    for (const _ of [1, 2]) forms.push((await scene.live.discord.press(panel, idOf(panel, 'Set it up'), ada)).modal!);
    for (const modal of forms) await scene.live.discord.submit(modal, morning, ada);
    await scene.leapTo('2026-01-05T14:01:00Z');
    expect(scene.sent()).toHaveLength(1);
    const list = answerOf(await scene.live.discord.run({ command: 'daily list', user: 'robin', locale: 'en-US' }));
    expect(textOf(list)).not.toContain('09:00');
    const about = await scene.press(scene.sent()[0]!, 'About this post', ada);
    expect(textOf(about)).toContain('Your daily quote');
  });

  it('is in the language of whoever set it up, and not said of anybody in a public answer', async () => {
    await scene.setUp('zh-TW');
    const shown = await scene.run('today', { user: 'ada', locale: 'en-US' });
    expect(JSON.stringify(shown.components)).not.toContain('today:own');
    await scene.leapTo('2026-01-05T14:01:00Z');
    expect(JSON.stringify(scene.sent().map(({ components }) => components))).toContain('收藏');
    expect(scene.sent().flatMap(({ mentions, mention_everyone: all }) => [...mentions, ...(all ? [all] : [])])).toEqual(
      [],
    );
  });

  it('says what could not be read, and keeps what stands', async () => {
    const refused = await scene.setUp('en-US', { ...morning, zone: 'Nowhere at all' });
    expect(refused.content).toContain('Nowhere at all');
    expect(textOf(await scene.run('privacy', person('en-US')))).not.toContain('daily quote by direct message');
  });

  it('says all that could not be read at once, and opens the form again with it', async () => {
    const refused = await scene.setUp('en-US', { ...morning, time: 'half past', zone: 'Mars' });
    expect(refused.content).toMatch(/“half past”.*“Mars”/su);
    const { modal } = await scene.live.discord.press(refused, idOf(refused, 'Edit again'), person('en-US'));
    expect(JSON.stringify(modal)).toMatch(/"value":"half past".*"value":"Mars"/u);
  });

  it.each(locales)('opens a refused form again as it was filled in, in %s', async (locale) => {
    const { again, title } = words[locale];
    const actor = person(locale);
    const typed = { time: '8:30', zone: 'Mars/Olympus', kind: ['serial'] };
    const refused = await scene.setUp(locale, typed);
    expect(refused.content).toContain('Mars/Olympus');
    expect(refused.content).toMatch(/Asia\/(?:Shanghai|Taipei)/u);
    const later = await scene.setUp(locale, { ...morning, time: 'half past' });
    expect(later.content).toContain('half past');
    const { modal } = await scene.live.discord.press(refused, idOf(refused, again), actor);
    expect(JSON.stringify(modal)).toMatch(
      /"value":"8:30".*"value":"Mars\/Olympus".*"value":"serial"[^}]*"default":true/u,
    );
    const set = answerOf(await scene.live.discord.submit(modal!, { zone: 'UTC+5:30' }, actor));
    expect(textOf(set)).toContain(title);
    expect(textOf(set)).toMatch(/08:30.*UTC\+5\\*:30/u);
    expect(set.content).not.toContain('Mars');
  });

  it('goes with all else that is stored of a person, and comes no more', async () => {
    const ada = person('en-US');
    await scene.setUp('en-US');
    const page = await scene.run('privacy', ada);
    expect(textOf(page)).toContain('09:00');
    const question = await scene.press(page, 'Delete all of it', ada);
    expect(question.content).toContain('Your daily quote by direct message: it stops');
    await scene.press(question, 'Delete them', ada);
    await scene.leapTo('2026-01-05T14:01:00Z');
    expect(scene.sent()).toEqual([]);
    expect(textOf(await scene.run('privacy', ada))).not.toContain('09:00');
  });

  it('stops where Discord lets nobody write, and says so wherever it is asked for, in three languages', async () => {
    const ada = person('en-US');
    await scene.setUp('en-US');
    scene.live.discord.refuseDirectMessages('ada');
    for (const day of ['05', '06']) {
      await scene.leapTo(`2026-01-${day}T14:01:00Z`);
      await scene.live.pass(2 * hourMs);
    }
    expect(scene.sent()).toEqual([]);
    // Of each date four: at once, after 1, 15 and 60 minutes.
    expect(scene.refusals()).toBe(8);
    for (const locale of locales) {
      const { ways, start: again, stopped } = words[locale];
      for (const command of ['today', 'saved']) {
        const answer = await scene.run(command, person(locale));
        expect(answer.content).toContain(stopped);
        const told = await scene.press(answer, ways, person(locale));
        expect(textOf(told)).toContain(stopped);
        expect(idOf(told, again)).not.toBe('');
      }
      expect(textOf(await scene.run('today', { user: 'ada', locale }))).not.toContain(stopped);
    }
    const panel = await scene.press(await scene.run('saved', ada), 'A quote a day…', ada);
    await scene.leapTo('2026-01-09T17:00:00Z');
    expect(scene.refusals()).toBe(8);
    scene.live.discord.refuseDirectMessages('ada', false);
    expect(textOf(await scene.press(panel, 'Start again', ada))).not.toContain('stopped');
    expect((await scene.run('saved', ada)).content).toBe('');
    await scene.leapTo('2026-01-10T14:01:00Z');
    expect(scene.sent()).toHaveLength(1);
  });

  it.each(locales)('says that it was missed while the bot was away, in %s', async (locale) => {
    const actor = person(locale);
    const { ways, missed } = words[locale];
    await scene.setUp(locale);
    await scene.bot().stop();
    scene.live.clock.setWall(36 * hourMs);
    scene.live.discord.tick();
    await scene.start();
    await scene.live.pass(believedMs);
    for (const command of ['today', 'saved']) {
      const answer = await scene.run(command, actor);
      expect(answer.content).toContain(missed);
      expect(textOf(await scene.press(answer, ways, actor))).toContain(missed);
    }
    expect(scene.sent()).toEqual([]);
    await scene.leapTo('2026-01-06T14:01:00Z');
    expect(scene.sent()).toHaveLength(1);
    expect((await scene.run('saved', actor)).content).toBe('');
  });

  it.each(locales)('names its interview, and says that it is gone and how to choose another, in %s', async (locale) => {
    const actor = person(locale);
    const { ways, gone, change } = words[locale];
    const [sample] = (await loadSample()).interviews;
    await scene.bot().stop();
    await scene.start({ loadContent: loadTwo });
    const set = await scene.setUp(locale, { ...morning, interview: [interviewKey(firstInterview)] });
    expect(textOf(set)).toMatch(/BG2/u);
    await scene.bot().stop();
    await scene.start();
    for (const command of ['today', 'saved']) expect((await scene.run(command, actor)).content).toContain(gone);
    const panel = await scene.press(await scene.run('today', actor), ways, actor);
    expect(textOf(panel)).toContain(gone);
    const { modal } = await scene.live.discord.press(panel, idOf(panel, change), actor);
    expect(JSON.stringify(modal)).toMatch(/"value":"09:00".*"value":"America\/New_York"/u);
    const mended = answerOf(await scene.live.discord.submit(modal!, {}, actor));
    expect(textOf(mended)).not.toContain(gone);
    expect(textOf(mended)).toContain(localise(sample!.show, locale));
  });

  it.each(locales)('says that the last one could not be sent, until one is, in %s', async (locale) => {
    const actor = person(locale);
    const { unsent, ways } = words[locale];
    await scene.setUp(locale);
    expect(textOf(await scene.run('saved', actor))).not.toContain(unsent);
    scene.live.discord.refuseDirectMessages('ada');
    await scene.leapTo('2026-01-05T14:01:00Z');
    for (const command of ['today', 'saved']) {
      const answer = await scene.run(command, actor);
      expect(answer.content).toContain(unsent);
      expect(textOf(await scene.press(answer, ways, actor))).toContain(unsent);
    }
    expect(textOf(await scene.run('today', { user: 'ada', locale }))).not.toContain(unsent);
    scene.live.discord.refuseDirectMessages('ada', false);
    await scene.leapTo('2026-01-06T14:01:00Z');
    expect(scene.sent()).not.toEqual([]);
    expect(textOf(await scene.run('today', actor))).not.toContain(unsent);
  });

  it('is not sent again where nobody knows whether it arrived', async () => {
    await scene.setUp('en-US');
    scene.live.discord.faults.rest({ kind: 'reset', when: 'after' }, { path: /\/channels\/\d+\/messages$/u, times: 1 });
    await scene.leapTo('2026-01-05T14:01:00Z');
    await scene.live.pass(20 * minuteMs);
    expect(scene.sent()).toHaveLength(1);
    expect(scene.live.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
