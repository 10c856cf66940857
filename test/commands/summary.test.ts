import { describe, expect, it } from 'vitest';
import { quote } from '../../commands/quote.ts';
import { summary } from '../../commands/summary.ts';
import { buttonsOf, checkMessage, textOf } from '../fixtures/check-message.ts';
import { asked, depsFor, keepingLookups, pressed, typed } from '../fixtures/deps.ts';
import { feedItems } from '../../src/feeds/feed-items.ts';
import { aboutTurns, inventedTurns, writeTurns } from '../fixtures/corrected-text.ts';
import { digestInterview, libraryOf, longInterview, slug, teaInterview } from '../fixtures/library.ts';
import { libraryOfText } from '../fixtures/library-of-text.ts';

const tea = depsFor(libraryOf(teaInterview()));
const run = (options = {}, deps = tea) => summary.run(asked('summary', options), deps);

describe('/summary', () => {
  it('says what the interview is about and lists its sections, each with a button', async () => {
    const reply = await run();
    const text = textOf(reply);
    expect(text).toContain('茶与机器：高远谈会学习的泡茶机');
    expect(text).toContain('一位工程师谈泡茶机怎样学习。');
    expect(text).toContain('**2** 数据与开放 · ¶ 4–8');
    expect(text).toContain('概述和要点由我们撰写，并非原话。');
    const opened = await summary.components.section(pressed(buttonsOf(reply).get('2')!), tea);
    expect(textOf(opened)).toContain('§ 2 数据与开放');
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
    expect(textOf(await summary.components.contents(pressed(buttons.get('目录')!), tea))).toContain('**目录**');
    expect(textOf(await quote.components.open(pressed(buttons.get('1')!), tea))).toContain('¶ 第 5 段');
  });

  it('leads back to the passage a reader came from', async () => {
    const passage = await quote.run(asked('quote', { text: '#5' }), tea);
    const section = await summary.components.section(pressed(buttonsOf(passage).get('所在章节')!), tea);
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
    const id = buttonsOf(await run()).get('3')!;
    const shorter = depsFor(libraryOf({ ...teaInterview(), sections: teaInterview().sections.slice(0, 2) }));
    await expect(summary.components.section(pressed(id), shorter)).rejects.toMatchObject({ code: 'words-gone' });
  });
});
