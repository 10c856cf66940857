import { describe, expect, it } from 'vitest';
import { quote } from '../../commands/quote.ts';
import { summary } from '../../commands/summary.ts';
import type { MessageBody } from '../../src/render/message-body.ts';
import { buttonsOf, checkMessage, pickOf, selectsOf, textOf } from '../fixtures/check-message.ts';
import { timedTalk } from '../fixtures/timed-talk.ts';
import { behindMore } from '../fixtures/behind-more.ts';
import { asked, depsFor, keepingLookups, pressed, typed } from '../fixtures/deps.ts';
import { feedItems } from '../../src/feeds/feed-items.ts';
import { aboutTurns, inventedTurns, writeTurns } from '../fixtures/corrected-text.ts';
import { digestInterview, libraryOf, longInterview, slug, teaInterview } from '../fixtures/library.ts';
import { libraryOfText } from '../fixtures/library-of-text.ts';

const tea = depsFor(libraryOf(teaInterview()));
const run = (options = {}, deps = tea) => summary.run(asked('summary', options), deps);
const longText = { zh: '很长的要点。'.repeat(40), en: 'A long point. '.repeat(20) };

const pick = async (reply: MessageBody, label: string, deps = tea) =>
  summary.components.pick(pressed(...pickOf(reply, label)), deps);

describe('/summary', () => {
  it('says what the interview is about and lists its sections, to be picked by their titles', async () => {
    const reply = await run();
    const text = textOf(reply);
    expect(text).toContain('茶与机器：高远谈会学习的泡茶机');
    expect(text).toContain('一位工程师谈泡茶机怎样学习。');
    expect(text).toContain('**2** 数据与开放 · ¶ 4–8');
    expect(text).toContain('概述和要点由我们撰写，并非原话。');
    expect(buttonsOf(reply).size).toBe(0);
    const opened = await pick(reply, '2 · 数据与开放');
    expect(textOf(opened)).toContain('§ 2 数据与开放');
    expect(textOf(await pick(opened, '3 · '))).toContain('§ 3 ');
  });

  it('shows a section by number or title in either language: summary, points with their passages, best quotes', async () => {
    for (const section of ['2', '§ 2', '数据与开放', '數據', 'opening it']) {
      const text = textOf(await run({ section }));
      expect(text).toContain('本节讲数据与开放。');
      expect(text).toContain('- TeaNet 会开放给小茶厂。 (¶ 6–7)');
      expect(text).toContain('❝ 我们算过账，');
    }
    await expect(run({ section: '4' })).rejects.toMatchObject({ code: 'section-not-found', params: { given: '4' } });
  });

  it('shows our words without passages where nobody knows which they are, and at no quote', async () => {
    const turns = inventedTurns(8);
    const other = writeTurns([{ label: '阿桥', paragraphs: ['坐下说吧，茶马上就来。'] }, ...turns]);
    const [known, unknown] = [writeTurns(turns), other].map((text) =>
      depsFor(libraryOfText('talk', text, aboutTurns(turns))),
    );
    const shown = async (deps: typeof tea) =>
      Promise.all([
        run({}, deps),
        run({ section: '1' }, deps),
        ...['#s1.1', '#2'].map((text) => quote.run(asked('quote', { text }), deps)),
      ]);
    const words = (await shown(unknown!)).map((reply) => {
      checkMessage(reply);
      return textOf(reply);
    });
    expect(words.map((text) => /¶ ?\d|¶ 第/.exec(text)?.[0])).toEqual([undefined, undefined, undefined, '¶ 第']);
    expect(words[0]).toMatch(/\*\*1\*\* 第0节$/m);
    expect(words[1]).toContain(aboutTurns(turns).sections[0]!.points[0]!.zh);
    expect(words[3]).not.toMatch(/§|并非原话/);
    expect((await shown(known!)).map((reply) => /¶ ?\d|¶ 第/.exec(textOf(reply))?.[0])).toEqual([
      '¶ 1',
      '¶ 1',
      '¶ 1',
      '¶ 第',
    ]);
  });

  it('has the headings of a text as sections, says so, and tells nothing that nobody wrote', async () => {
    const turns = inventedTurns(8).map(({ label, paragraphs }) => `**${label}：** ${paragraphs.join('\n\n')}`);
    const text = [...turns.slice(0, 2), '## 第一盏灯', ...turns.slice(2, 5), '## 海', ...turns.slice(5)].join('\n\n');
    const library = libraryOfText('talk', text);
    const deps = depsFor(library);
    const contents = await run({}, deps);
    expect(textOf(contents)).toMatch(/\*\*1\*\* 第一盏灯 · ¶ .*\n\*\*2\*\* 海 · ¶ /);
    expect(textOf(contents)).toContain('章节取自文中的小标题。');
    for (const section of library.interviews[0]!.sections) {
      const reply = await run({ section: String(section.number) }, deps);
      checkMessage(reply);
      expect(textOf(reply)).toContain(`§ ${section.number} ${section.title.zh}`);
      expect(textOf(reply)).not.toMatch(/要点|并非原话|undefined/);
      // Something of it at least: what is worth reading, else how it begins.
      expect(textOf(reply)).toContain('❝');
      expect(buttonsOf(reply).has('1')).toBe(true);
    }
    const { choices } = await summary.complete(typed('summary', 'section', '海'), deps);
    expect(choices).toMatchObject([{ name: '§ 2 海' }]);
    expect(feedItems('summary', library.interviews[0]!)).toEqual(['talk#s1', 'talk#s2']);
  });

  it('shows how a section begins of which nothing makes sense alone', async () => {
    const deps = depsFor(
      libraryOfText('talk', '# 灯塔\n\n## 早\n\n甲：早。\n乙：早。\n\n## 晚\n\n甲：走？\n乙：走。\n'),
    );
    const reply = await run({ section: '2' }, deps);
    checkMessage(reply);
    expect(textOf(reply)).toMatch(/\*\*开头\*\*\n\*\*1\*\* 甲 · ¶ .*\n❝ 走？ ❞/);
    expect(textOf(await quote.components.open(pressed(buttonsOf(reply).get('1')!), deps))).toContain('走？');
  });

  it('goes to the sections around it, the contents, and its quotes', async () => {
    const reply = await run({ section: '2' });
    const buttons = buttonsOf(reply);
    expect(textOf(await summary.components.section(pressed(buttons.get('◀')!), tea))).toContain('§ 1');
    expect(textOf(await summary.components.section(pressed(buttons.get('▶')!), tea))).toContain('§ 3');
    expect(textOf(await pick(reply, '目录'))).toContain('**目录**');
    expect(textOf(await quote.components.open(pressed(buttons.get('1')!), tea))).toContain('¶ 第 5 段');
  });

  it('leads back to the passage a reader came from', async () => {
    const passage = await quote.run(asked('quote', { text: '#5' }), tea);
    const more = await behindMore(passage, tea);
    const section = await summary.components.section(pressed(buttonsOf(more).get('所在章节')!), tea);
    expect(textOf(section)).toContain('§ 2');
    expect((await quote.components.back(pressed(buttonsOf(section).get('↩ ¶ 5')!), tea)).embeds).toEqual(
      passage.embeds,
    );
  });

  it('works from our own words alone while the text is absent', async () => {
    const digest = depsFor(libraryOf(digestInterview()));
    const text = textOf(await run({ section: '1' }, digest));
    expect(text).toContain('三年积累的两百万条数据是护城河。');
    expect(text).not.toContain('❝');
  });

  it('takes sentences from the text, as quotes, where nobody wrote a summary', async () => {
    const reply = await run({}, depsFor(libraryOf({ ...teaInterview(), summary: undefined })));
    checkMessage(reply);
    expect(textOf(reply)).toContain('还没有概述');
    expect(textOf(reply)).toContain('❝ 很多人以为难点在水泵，其实难点在数据。 ❞');
    const nothing = textOf(await run({}, depsFor(libraryOf(longInterview(12)))));
    expect(nothing).not.toContain('还没有概述');
    expect(nothing).not.toContain('❝');
  });

  it('renders once, and again for another language, section or permission', async () => {
    const lookups = keepingLookups();
    const deps = { ...tea, lookups };
    const first = await run({ section: '2' }, deps);
    expect(await run({ section: '数据与开放' }, deps)).toEqual(first);
    expect(lookups.keys).toHaveLength(1);
    await summary.run(asked('summary', { section: '2' }, { locale: 'en-US' }), deps);
    await summary.run(asked('summary', { section: '2' }, { appPermissions: 0n }), deps);
    await run({ section: '3' }, deps);
    await run({}, deps);
    expect(lookups.keys).toHaveLength(5);
  });

  it('completes sections and interviews', async () => {
    const { choices } = await summary.complete(typed('summary', 'section', '数据'), tea);
    expect(choices).toEqual([{ name: '§ 2 数据与开放', value: '2' }]);
    const several = depsFor(libraryOf(longInterview(3), teaInterview()));
    const scoped = typed('summary', 'section', '', { options: { transcript: slug } });
    expect((await summary.complete(scoped, several)).choices).toHaveLength(3);
  });

  it('offers no more than 25 sections', async () => {
    const [first] = teaInterview().sections;
    const sections = Array.from({ length: 40 }, (_, index) => ({ ...first!, number: index + 1 }));
    const { choices } = await summary.complete(
      typed('summary', 'section', ''),
      depsFor(libraryOf({ ...teaInterview(), sections })),
    );
    expect(choices).toHaveLength(25);
  });

  it('refuses a button whose section is gone', async () => {
    const contents = await run();
    const [, { values }] = pickOf(contents, '3 · ');
    const shorter = depsFor(libraryOf({ ...teaInterview(), sections: teaInterview().sections.slice(0, 2) }));
    await expect(pick(contents, '3 · ', shorter)).rejects.toMatchObject({ code: 'words-gone' });
    const [id] = pickOf(contents, '3 · ');
    for (const none of [[], [''], ['3'], ['s'], ['l'], [`x${values[0]}`]]) {
      const picked = pressed(id, { values: none });
      await expect(summary.components.pick(picked, tea)).rejects.toMatchObject({ code: 'stale-button' });
    }
  });

  it('marks the section that is shown, and says of each which passages it has, and when it begins', async () => {
    const interview = timedTalk();
    const deps = depsFor(libraryOf(interview));
    for (const [locale, contents, placeholder, title] of [
      ['en-US', 'Contents', 'Open a section', 'The night'],
      ['zh-CN', '目录', '打开一个章节', '夜晚'],
      ['zh-TW', '目錄', '打開一個章節', '夜晚'],
    ] as const) {
      const [select] = selectsOf(await summary.run(asked('summary', { section: '2' }, { locale }), deps));
      expect(select!.placeholder).toBe(placeholder);
      expect(select!.options.slice(0, 2).map(({ label }) => label)).toEqual([contents, `1 · ${title}`]);
      expect(select!.options.map(({ default: marked }) => marked ?? false)).toEqual([false, false, true]);
      expect(select!.options[2]!.description).toBe('¶ 5–6 · 1:02:03');
    }
  });

  it('picks from many sections list by list, from where the reader is', async () => {
    const [first] = teaInterview().sections;
    const sections = Array.from({ length: 60 }, (_, at) => ({
      ...first!,
      number: at + 1,
      hash: `section${at}`,
      title: { zh: `第${at + 1}章 ${'很长的标题'.repeat(30)}`, en: `${at + 1}` },
    }));
    const many = depsFor(libraryOf({ ...teaInterview(), sections }));
    const contents = await run({}, many);
    checkMessage(contents);
    const labels = (reply: MessageBody) =>
      selectsOf(reply)[0]!.options.map(({ label }) => label.replace(/(?<=^\d+ ·) .*/u, ''));
    expect(labels(contents)).toEqual([...Array.from({ length: 22 }, (_, at) => `${at + 1} ·`), '↓ 第 23–44 节']);
    const second = await pick(contents, '↓ 第 23–44 节', many);
    checkMessage(second);
    expect(textOf(second)).toBe(textOf(contents));
    const opened = await pick(second, '30 ·', many);
    checkMessage(opened);
    expect(textOf(opened)).toContain('§ 30 ');
    expect(labels(opened)).toHaveLength(25);
    expect(labels(opened).slice(0, 3)).toEqual(['目录', '↑ 第 1–22 节', '23 ·']);
    const third = await pick(opened, '↓ 第 45–60 节', many);
    expect(textOf(third)).toBe(textOf(opened));
    expect(labels(third)).toEqual(['目录', '↑ 第 23–44 节', ...Array.from({ length: 16 }, (_, at) => `${at + 45} ·`)]);
  });

  it('has one row of buttons at most beside the select, on every page, with and without embeds', async () => {
    const passage = await quote.run(asked('quote', { text: '#5' }), tea);
    const more = await behindMore(passage, tea);
    const fromPassage = await summary.components.section(pressed(buttonsOf(more).get('所在章节')!), tea);
    expect(fromPassage.components).toHaveLength(2);
    const plain = { appPermissions: 0n };
    const [first, ...others] = teaInterview().sections;
    const points = first!.points.flatMap((point) => Array.from({ length: 6 }, () => ({ ...point, text: longText })));
    const long = depsFor(libraryOf({ ...teaInterview(), sections: [{ ...first!, points }, ...others] }));
    const queue: MessageBody[] = [await summary.run(asked('summary', { section: '1' }, plain), long)];
    const shown = new Set<string>();
    for (const reply of queue) {
      expect(reply.components!.length).toBeLessThanOrEqual(2);
      for (const [label, id] of buttonsOf(reply)) {
        if (!/^[↑↓]/u.test(label) || shown.has(id)) continue;
        shown.add(id);
        queue.push(await summary.components.section(pressed(id, plain), long));
      }
    }
    expect(queue.length).toBeGreaterThan(1);
    const numbers = queue.flatMap((reply) => [...buttonsOf(reply).keys()].filter((label) => /^\d$/u.test(label)));
    expect(numbers).toEqual(['1']);
  });
});
