import { describe, expect, it } from 'vitest';
import { highlights } from '../../commands/highlights.ts';
import { library } from '../../commands/library.ts';
import { daily } from '../../commands/daily.ts';
import { help } from '../../commands/help.ts';
import { locales } from '../../src/locale.ts';
import { quote } from '../../commands/quote.ts';
import { today } from '../../commands/today.ts';
import type { Deps } from '../../src/conversation/command.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { CommandRequest } from '../../src/conversation/request.ts';
import { buttonsOf, checkMessage, pickOf, selectsOf, textOf } from '../fixtures/check-message.ts';
import { asked, depsFor, pressed } from '../fixtures/deps.ts';
import { digestInterview, libraryOf, longInterview, slug, teaInterview } from '../fixtures/library.ts';
import { encodeCustomId } from '../../src/render/components/custom-id.ts';
import { quoteTarget } from '../../src/render/components/view-state.ts';
import { viewOf } from '../../src/render/quote/view.ts';
import { markPoints } from '../fixtures/mark-points.ts';

const tea = depsFor(libraryOf(teaInterview()));

function pick(reply: Reply, label: string, deps: Deps) {
  return quote.components.pick(pressed(...pickOf(reply, label)), deps);
}

describe('/highlights', () => {
  it('lists the golden quotes in printed order, the host’s as the host’s', async () => {
    const text = textOf(await highlights.run(asked('highlights'), tea));
    expect(text).toMatch(
      /\*\*1\*\* 高远.+¶ 3.*\n❝ 很多人.+\n+\*\*2\*\* 林晓雨.+¶ 9.*\n❝ 最后.+\n+\*\*3\*\* 高远.+¶ 10.*\n❝ 先去喝一万杯茶/u,
    );
  });

  it('stars the one that /today shows, day after day', async () => {
    for (let day = 0; day < 6; day += 1) {
      const deps = { ...tea, clock: { wall: () => Date.UTC(2026, 4, 5 + day) } };
      const text = textOf(await highlights.run(asked('highlights'), deps));
      const shown = textOf(await today.run(asked('today'), deps));
      const golden = [...text.matchAll(/¶ \d+(?<star> · ⭐ 今日精选)?\n❝ (?<words>.{5})/gu)];
      expect(golden).toHaveLength(3);
      for (const { groups } of golden) {
        expect(groups!['star'] !== undefined).toBe(shown.includes(`❝ ${groups!['words']}`));
      }
      expect(text.split('⭐').length).toBeLessThanOrEqual(2);
    }
  });

  it('opens each in its place in the conversation with one click', async () => {
    const reply = await highlights.run(asked('highlights'), tea);
    const opened = await pick(reply, '3 · 高远：先去喝一万杯茶', tea);
    expect(textOf(opened)).toContain('❝ 先去喝一万杯茶');
    expect(textOf(opened)).toContain('最后，给年轻工程师一句话？');
  });

  it('pages many, numbering them on', async () => {
    const long = longInterview(24);
    const all = long.passages
      .filter(({ number }) => number % 2 === 0)
      .map((passage) => ({ passage, span: { start: 0, end: 9 } }));
    const deps = depsFor(libraryOf({ ...long, highlights: all }));
    const first = await highlights.run(asked('highlights'), deps);
    const second = await highlights.components.page(pressed(buttonsOf(first).get('↓ 2/2')!), deps);
    checkMessage(second);
    expect(textOf(second)).toContain('**11** ');
    expect(textOf(await pick(second, '12 · ', deps))).toContain('第24次谈到');
  });

  it('names each on one line, who says what, and where it stands', async () => {
    const [select] = selectsOf(await highlights.run(asked('highlights'), tea));
    expect(select!.options.map(({ label, description }) => [label, description])).toEqual([
      [expect.stringMatching(/^1 · 高远：很多人以为/u), '⭐ 今日精选 · § 1 会学习的泡茶机'],
      [expect.stringMatching(/^2 · 林晓雨：最后，/u), '§ 3 给年轻人的话'],
      [expect.stringMatching(/^3 · 高远：先去喝一万杯茶/u), '§ 3 给年轻人的话'],
    ]);
  });

  it.each(locales)(
    'offers the others where there are several interviews, near the one it shows: %s',
    async (locale) => {
      const many = Array.from({ length: 60 }, (_, at) => longInterview(2, `n${at}`));
      const deps = depsFor(libraryOf(...many));
      let reply: Reply = await highlights.run(asked('highlights', { transcript: 'n0' }, { locale }), deps);
      for (let times = 0; times < 5; times += 1) {
        checkMessage(reply);
        const { custom_id: id, options } = selectsOf(reply).at(-1)!;
        expect(options).toHaveLength(25);
        expect(options.filter((option) => option.default === true)).toHaveLength(1);
        reply = await highlights.components.interview(pressed(id, { values: [options.at(-1)!.value], locale }), deps);
      }
      expect(selectsOf(reply).at(-1)!.options.at(-1)!.default).toBe(true);
      expect(selectsOf(await highlights.run(asked('highlights'), tea))).toHaveLength(1);
    },
  );

  it('answers the numbered buttons of messages of before', async () => {
    const { state } = quoteTarget('open', { ...viewOf([`${slug}#9`, `${slug}#10`]), at: 1, turns: 1 }, tea.library);
    const opened = await quote.components.open(pressed(encodeCustomId('quote', 'open', state)), tea);
    expect(textOf(opened)).toContain('先去喝一万杯茶');
  });

  it('shows our key points, as such, while the text is absent', async () => {
    const text = textOf(await highlights.run(asked('highlights'), depsFor(libraryOf(digestInterview()))));
    expect(text).toContain('概述要点，并非原话\n**1** 泡茶机靠一千次冲泡');
    expect(text).not.toContain('❝');
  });

  it('shows of our key points those that are marked as worth showing, in spoken order', async () => {
    const marked = markPoints(digestInterview(), `${slug}#s2.1`, `${slug}#s1.2`);
    const text = textOf(await highlights.run(asked('highlights'), depsFor(libraryOf(marked))));
    expect(text).toMatch(/\*\*1\*\* 三年积累的.+\n\*\*2\*\* 每条数据成本/u);
    expect(text).not.toContain('**3**');
  });

  it('says that nothing stands alone, and asks nobody to press what is not there, where that is so', async () => {
    const talk = { ...longInterview(4), sections: [] };
    const passages = talk.passages.map((passage) => ({ ...passage, text: '就是这样。' }));
    const reply = await highlights.run(asked('highlights'), depsFor(libraryOf({ ...talk, passages })));
    checkMessage(reply);
    expect(reply.privately).toBe(true);
    expect(textOf(reply)).toContain('没有哪一句适合单独拿出来读');
    expect(selectsOf(reply)).toEqual([]);
  });

  it('says that there is neither the text nor a point of ours, where that is so', async () => {
    const reply = await highlights.run(
      asked('highlights'),
      depsFor(libraryOf({ ...digestInterview(), sections: [], passages: [] })),
    );
    checkMessage(reply);
    expect(reply.privately).toBe(true);
    expect(textOf(reply)).toContain('正文还没有加入');
    expect(selectsOf(reply)).toEqual([]);
  });

  it('says that the editor chose none where that is so', async () => {
    const text = textOf(
      await highlights.run(asked('highlights'), depsFor(libraryOf({ ...teaInterview(), highlights: [] }))),
    );
    expect(text).toContain('还没有挑选金句');
  });
});

describe('/library', () => {
  it('tells title, date, who spoke how much, length and source', async () => {
    const text = textOf(await library.run(asked('library'), tea));
    const characters = (number: number) =>
      teaInterview()
        .passages.filter(({ speaker }) => (number === 1) === (speaker.id === 'gao'))
        .reduce((sum, { text }) => sum + Array.from(text).length, 0);
    const share = Math.round((100 * characters(1)) / (characters(0) + characters(1)));
    expect(text).toContain('**茶与机器：高远谈会学习的泡茶机**\n2024年10月4日 · 10 段，');
    expect(text).toContain(`高远 Gao Yuan ${share}% · 林晓雨 Lin Xiaoyu ${100 - share}%`);
    expect(text).toContain('](https://example.com/tea)');
  });

  it('says where the text is missing, and what is invented', async () => {
    const both = libraryOf(digestInterview(), { ...teaInterview('b'), sample: true });
    const text = textOf(await library.run(asked('library'), depsFor(both)));
    expect(text).toContain('正文尚未加入；有 5 条要点');
    expect(text).toContain('示例（虚构） · 2024年10月4日');
  });

  it('pages a long list', async () => {
    const deps = depsFor(libraryOf(...Array.from({ length: 60 }, (_, index) => longInterview(2, `n${index}`))));
    const first = await library.run(asked('library'), deps);
    const label = buttonsOf(first)
      .keys()
      .find((each) => each.startsWith('↓'))!;
    const second = await library.components.page(pressed(buttonsOf(first).get(label)!), deps);
    checkMessage(second);
    expect(textOf(second)).toContain('第 2 页');
  });
});

describe('/help', () => {
  it('tells every command, for the asker alone', async () => {
    const text = textOf(await help.run(asked('help'), { version: '1.2.3' }));
    for (const name of ['quote', 'today', 'highlights', 'summary', 'library', 'help'])
      expect(text).toContain(`/${name}`);
    expect(help.ephemeral()).toBe(true);
  });

  it.each(locales)(
    'begins by a click: a quote a day, and for who manages the server a daily post: %s',
    async (locale) => {
      const labels = async (over: Partial<CommandRequest>) => [
        ...buttonsOf(await help.run(asked('help', {}, { locale, ...over }), { version: '1.2.3' })).values(),
      ];
      const manager = { memberPermissions: 1n << 5n };
      expect(await labels({})).toEqual(['today:own:1']);
      expect(await labels(manager)).toEqual(['daily:begin:1', 'today:own:1']);
      expect(await labels({ ...manager, isGuest: true })).toEqual(['today:own:1']);
      expect(daily.opensModal(pressed('daily:begin:1', manager))).toBe(true);
      const member = pressed('daily:begin:1', { locale, onOwnCommand: true, memberPermissions: 1n << 11n });
      await expect(daily.components.begin(member, depsFor(libraryOf(teaInterview())))).rejects.toThrow('not-permitted');
      expect(await daily.components.begin({ ...member, ...manager }, depsFor(libraryOf(teaInterview())))).toMatchObject(
        { kind: 'modal' },
      );
    },
  );

  it.each([1n << 14n, 0n])('tells the version, embeds or none (%s)', async (appPermissions) => {
    for (const locale of locales) {
      const reply = await help.run(asked('help', {}, { locale, appPermissions }), { version: '1.2.3' });
      checkMessage(reply);
      expect(textOf(reply)).toContain('Pullquote 1.2.3');
    }
  });
});
