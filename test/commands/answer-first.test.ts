import { describe, expect, it } from 'vitest';
import { quote } from '../../commands/quote.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { buttonsOf, checkChoices, checkMessage } from '../fixtures/check-message.ts';
import { asked, depsFor, pressed, typed } from '../fixtures/deps.ts';
import { guest, host, libraryOf, passagesOf, shell } from '../fixtures/library.ts';

const chinese = [
  {
    speaker: host,
    text: '今天先说茶园。我上周在火车上遇见一位摆渡人，他送了我一只陶罐，还讲了一个很长的故事，说的是他父亲年轻时怎样一个人在冬天把整村的茶叶运过河去，船翻了两次，人却一次也没有落水。这座山我们已经听过很多遍了。山上的雾，究竟是怎么来的？',
  },
  { speaker: guest, text: '从河谷里升起来的。每天四点，水比空气暖，整条河就开始冒气，天亮以前全到了山上。' },
  { speaker: host, text: '那么龙井呢？你们采龙井要等多久？' },
  { speaker: guest, text: '对。' },
  { speaker: guest, text: '要等到清明前的第三个晴天，早一天芽还没开，晚一天就老了，全村的人都看天。' },
  { speaker: host, text: '有没有想过放弃龙井？' },
  { speaker: guest, text: '没想过。' },
];
const english = [
  { speaker: host, text: 'You lost a whole harvest once, right? How did the frost get into the lower garden?' },
  { speaker: guest, text: 'Through the gate that my brother had left open; cold air runs downhill like water does.' },
  { speaker: host, text: 'I love the word lantern. It is a beautiful word for a kettle.' },
  { speaker: guest, text: 'My grandmother chose it, since the old kettle glowed in the dark of the kitchen.' },
];

const deps = [chinese, english].map((lines) =>
  depsFor(libraryOf({ ...shell('talk', [], passagesOf('talk', lines, [])), speakers: [host, guest] })),
);
const [inChinese, inEnglish] = [deps[0]!, deps[1]!];
const run = (options: Record<string, string>, of = inChinese) =>
  quote.run(asked('quote', options, { locale: of === inEnglish ? 'en-US' : 'zh-CN' }), of);
const linesOf = (reply: Reply) => ('embeds' in reply ? (reply.embeds?.[0]?.description ?? '').split('\n') : []);

async function press(message: Reply, label: string, of = inChinese) {
  const target = pressed(buttonsOf(message).get(label)!);
  const reply = await quote.components[target.action as 'next']({ ...target, locale: 'zh-CN' }, of);
  checkMessage(reply);
  return reply;
}

describe('/quote, where a host’s question is found best', () => {
  it('shows the answer, the question above it', async () => {
    const reply = await run({ text: '龙井' });
    expect(reply.embeds![0]!.author!.name).toContain('高远');
    expect(linesOf(reply).slice(0, 2)).toEqual([
      '-# 回答林晓雨的提问：那么**龙井**呢？你们采**龙井**要等多久？',
      expect.stringMatching(/^## ❝ 要等到清明前/u),
    ]);
  });

  it('does so in English', async () => {
    const reply = await run({ text: 'frost' }, inEnglish);
    expect(linesOf(reply).slice(0, 2)).toEqual([
      expect.stringMatching(/^-# In answer to Lin Xiaoyu: .*How did the \*\*frost\*\* get into the lower garden\?$/u),
      expect.stringMatching(/^## ❝ Through the gate/u),
    ]);
    expect(buttonsOf(reply).has('◀ Question')).toBe(true);
  });

  it('is one press from the question, where the words are underlined, and one back', async () => {
    const answer = await run({ text: '龙井' });
    const question = await press(answer, '◀ 提问');
    expect(linesOf(question)[0]).toMatch(/^## ❝ 那么__龙井__呢？/u);
    expect(linesOf(question).join('\n')).toContain('高远的回答：');
    expect(buttonsOf(question).has('◀ 提问')).toBe(false);
    expect(linesOf(await press(question, '1/3 ▶'))).toEqual(linesOf(answer));
  });

  it('goes on to the other hits', async () => {
    const next = await press(await run({ text: '龙井' }), '2/3 ▶');
    expect(linesOf(next)[0]).toContain('有没有想过放弃__龙井__？');
  });

  it.each([
    ['a speaker is asked for', { text: '龙井', speaker: 'lin' }, '❝ 那么龙井呢？'],
    ['the question’s own words are typed', { text: '你们采龙井要等多久' }, '❝ 那么龙井呢？'],
    ['the words would be seen nowhere', { text: '摆渡人' }, '❝ 今天先说茶园。'],
    ['the answer tells nothing', { text: '放弃' }, '❝ 有没有想过放弃龙井？'],
    ['a passage is asked for', { text: '#3' }, '❝ 那么龙井呢？'],
  ])('shows the question where %s', async (_, options, beginning) => {
    expect(linesOf(await run(options))[0]!.replaceAll(/\*\*|__/gu, '')).toContain(beginning);
  });

  it('shows a remark that asks nothing', async () => {
    expect(linesOf(await run({ text: 'lantern' }, inEnglish))[0]).toContain('I love the word __lantern__');
  });
});

describe('autocomplete of /quote, where a host’s question is found', () => {
  const offered = async (value: string, of = inChinese) => {
    const { choices } = await quote.complete(typed('quote', 'text', value), of);
    checkChoices(choices);
    return choices;
  };

  it('offers the answer, called by its question', async () => {
    const [first] = await offered('龙井');
    expect(first).toEqual({
      name: expect.stringMatching(/^林晓雨：.*要等多久？ → 高远：要等到清明前/u),
      value: '#5',
    });
    expect(linesOf(await run({ text: first!.value }))[1]).toContain('要等到清明前');
  });

  it('knows the answer by that name, as a client may send it', async () => {
    for (const of of deps) {
      const [first] = await offered(of === inEnglish ? 'frost' : '龙井', of);
      expect(linesOf(await run({ text: first!.name }, of))).toEqual(linesOf(await run({ text: first!.value }, of)));
    }
  });

  it('offers each passage once', async () => {
    const values = (await offered('天')).map(({ value }) => value);
    expect(new Set(values).size).toBe(values.length);
  });

  it('offers the question where its own words are typed', async () => {
    expect((await offered('你们采龙井要等多久'))[0]!.value).toBe('#3');
  });
});
