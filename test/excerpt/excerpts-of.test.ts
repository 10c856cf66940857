import { describe, expect, it } from 'vitest';
import { excerptsOf, prepareExcerpts } from '../../src/excerpt/excerpts-of.ts';
import type { Interview, Passage, Speaker } from '../../src/interview/interview.ts';
import { guest, host, longInterview, passagesOf, shell, teaInterview } from '../fixtures/library.ts';

const thought = '工具会变，模型会变，舌头记住的东西不会变，只有真正喜欢一样东西，才有耐心把它做到别人看不懂的程度。';
const english =
  'Most people believe that a tea machine needs a better pump, but what it really needs is ten years of patient tasting.';

type Said = string | { readonly speaker?: Speaker; readonly text: string; readonly doubtful?: string };

function talkOf(...said: readonly Said[]): Interview {
  const lines = said.map((each) => (typeof each === 'string' ? { text: each } : each));
  return shell(
    'talk',
    [],
    passagesOf(
      'talk',
      lines.map((line) => ({ speaker: guest, ...line })),
      [],
    ),
  );
}

const point = { ...teaInterview().sections[0]!.points[0]!, passages: [1] };

/** What is shown of each passage, by its number. */
function shownOf(interview: Interview): Readonly<Record<number, string>> {
  return Object.fromEntries(
    [...excerptsOf(interview).values()].map(({ passage, span }) => [
      passage.number,
      passage.text.substring(span.start, span.end),
    ]),
  );
}

const shown = (...said: readonly Said[]) => shownOf(talkOf(...said));

describe('excerptsOf', () => {
  it('takes whole sentences that make sense on their own, and leaves what is said around them', () => {
    expect(shown(`对。${thought}对吧？`)).toEqual({ 1: thought });
    expect(shown(`Yeah. Right. ${english} Right?`)).toEqual({ 1: english });
    expect(shown(`所以，${thought}`)).toEqual({ 1: thought });
  });

  it.each([
    ['a fragment', '就是这样。'],
    ['what leans back', `这${thought}`],
    ['what leans back, in English', `And m${english.slice(1)}`],
    ['a question', thought.replace('。', '吗？')],
    ['what breaks off', thought.replace('。', '，')],
    ['what nobody reads to its end', `${thought.slice(0, -1)}，`.repeat(9).replace(/，$/u, '。')],
    ['a listener’s words', '对。是的。没错。对。是的。没错。对。是的。没错。对。是的。没错。对。是的。没错。没错。'],
    ['one half of what is in quotation marks', `”${thought}`],
  ])('takes nothing of %s', (_, text) => {
    expect(shown(text)).toEqual({});
  });

  it.each([
    ['40 Chinese characters', '茶', '。', 40, 160],
    ['80 letters', 'x', '.', 80, 320],
  ])('takes from %s to four times as many', (_, character, end, least, most) => {
    const fits = (length: number) =>
      Object.keys(shown((character === 'x' ? 'Tea is ' : '茶是').padEnd(length - 1, character) + end)).length === 1;
    expect([least - 2, least + 2, most - 2, most + 4].map(fits)).toEqual([false, true, true, false]);
  });

  it('takes nothing that is in doubt, and what stands beside it', () => {
    const beside = '很多人以为难点在水泵，其实难点在数据，三年下来我们记录了两百万次冲泡，这是谁也抄不走的一条护城河。';
    expect(shown({ text: `${thought}${beside}`, doubtful: '工具会变' })).toEqual({ 1: beside });
    expect(shown({ text: thought, doubtful: '工具会变' })).toEqual({});
  });

  it('takes nothing of a host, nor of who asks for the others where nobody is named as one', () => {
    expect(shown({ speaker: host, text: thought })).toEqual({});
    const [one, two] = ['甲', '乙'].map((id): Speaker => ({ ...guest, id, role: 'unknown' }));
    const asked = ['水温呢？', '茶叶呢？', '茶杯呢？'].flatMap((question) => [
      { speaker: one!, text: `${thought}${question}` },
      { speaker: two!, text: `${thought}${thought.replace('工具', '茶杯')}` },
    ]);
    const interview = { ...talkOf(...asked), speakers: [one!, two!] };
    expect([...excerptsOf(interview).values()].map(({ passage }) => passage.speaker.id)).toEqual(['乙', '乙', '乙']);
  });

  it('joins what was torn inside a sentence, and begins nothing in the middle of one', () => {
    const [head, tail] = [thought.slice(0, 20), thought.slice(20)];
    const next = '先去喝一万杯茶，再来谈机器，没有人能够跳过这一步，这是我做了十年机器以后才明白的道理。';
    expect(shown(head, tail, next)).toEqual({ 1: thought, 3: next });
    expect(shown(head, { speaker: host, text: tail })).toEqual({});
  });

  const scoreOf = (text: string) => [...excerptsOf(talkOf(text)).values()][0]?.score ?? -Infinity;

  it.each([
    ['words that stand for something not named yet', thought.replace('工具会变', '我们觉得它会变')],
    ['somebody looking for words', thought.replace('模型会变，', '模型，模型，你知道，某种模型会变，')],
    ['what the next sentence takes back', `${thought}但是真的是这样吗？`],
    ['names nobody knows', thought.replace('模型会变', 'TeaNet、LeafNet、CupNet、PotNet、MugNet会变')],
    ['small talk', thought.replace('。', '，感谢各位听众。')],
    ['what was said in answer to somebody', thought.replace('工具会变', '正如你提到的，工具会变')],
  ])('finds less in %s', (_, worse) => {
    expect(scoreOf(worse)).toBeLessThan(scoreOf(thought));
  });

  it.each([
    ['a number', '模型会变', '模型会变三百万倍'],
    ['a contrast', '舌头记住的东西不会变', '会变的不是舌头，而是机器'],
    ['what concerns everybody', '模型会变', '人类和世界会变'],
  ])('finds more in %s', (_, before, after) => {
    expect(scoreOf(thought.replace(before, after))).toBeGreaterThan(scoreOf(thought));
  });

  it('finds more in what the text’s own editor set in bold, and in what one of our points tells', () => {
    const [passage] = talkOf(thought).passages;
    const bold = { ...talkOf(thought), passages: [{ ...passage!, emphasised: [{ start: 0, end: thought.length }] }] };
    expect([...excerptsOf(bold).values()][0]!.score).toBeGreaterThan(scoreOf(thought));
    const section = { ...teaInterview().sections[0]!, points: [{ ...point, text: { zh: thought, en: english } }] };
    const told = { ...talkOf(thought), sections: [section] };
    expect([...excerptsOf(told).values()][0]!.score).toBeGreaterThan(scoreOf(thought));
  });

  it('prefers what says something to small talk beside it', () => {
    const talk = '谢谢大家今天来到我们的节目，我们都很高兴，感谢各位听众一直以来的支持，欢迎大家订阅。';
    expect(shown(`${talk}${thought}`)).toEqual({ 1: thought });
  });

  it('is the golden quote where the text’s editor picked one, whole and with its end mark', () => {
    const tea = teaInterview();
    const golden = shownOf(tea);
    expect(golden[3]).toBe('很多人以为难点在水泵，其实难点在数据。');
    const { passage, span } = tea.highlights[2]!;
    expect(span.end).toBeLessThan(passage.text.length);
    const cut = { ...tea, highlights: [{ passage, span: { start: 0, end: passage.text.length - 1 } }] };
    expect(shownOf(cut)[10]).toBe(passage.text);
  });

  it('keeps a golden quote with a word in doubt, and none that is mostly in doubt', () => {
    const tea = teaInterview();
    const { passage, span } = tea.highlights[0]!;
    const doubted = (doubtful: Passage['doubtful']) =>
      excerptsOf({ ...tea, highlights: [{ passage: { ...passage, doubtful }, span }] }).get(passage.id)?.chosenBy;
    expect(doubted([{ start: 3, end: 5 }])).toBe('golden');
    expect(doubted([span])).toBe('weights');
  });

  it('finds little in a translation that has few good ones, where our points can be shown instead', () => {
    const dull = '他们把它放在它们旁边，它和它们都在他们那里。'.repeat(120);
    const talk = talkOf(thought, dull);
    const pointed = { ...talk, sections: [{ ...teaInterview().sections[0]!, points: [point] }] };
    const [bare, told] = [talk, pointed].map((interview) => [...excerptsOf(interview).values()][0]!);
    expect(told!.span).toEqual(bare!.span);
    expect(told!.score).toBeLessThan(bare!.score - 1);
    const picked = { ...pointed, quotes: [{ passage: pointed.passages[1]!, span: { start: 0, end: 20 } }] };
    expect([...excerptsOf(picked).values()][0]!.score).toBeGreaterThan(told!.score + 1);
  });

  it('is the same each time, whether it was prepared or not', async () => {
    const [one, other] = [longInterview(30), longInterview(30)];
    let given = 0;
    await prepareExcerpts(one, { over: () => true, next: async () => void (given += 1) });
    expect(given).toBeGreaterThan(30);
    expect(excerptsOf(one)).toEqual(excerptsOf(other));
    expect(excerptsOf(one)).toBe(excerptsOf(one));
  });
});
