import { describe, expect, it } from 'vitest';
import { buildInterview } from '../../src/library/build-interview.ts';
import { readAbout } from '../../src/library/read-about.ts';
import { readTranscript } from '../../src/transcript/read-transcript.ts';

const about = `title: { zh: 灯塔夜话, en: Lighthouse at Night }
show: { zh: 灯塔, en: Lighthouse }
summary: { zh: 谈雾。, en: On fog. }
language: zh-CN
source: https://example.org/ours
passages: 4
people:
  - { id: keeper, name: { zh: 老周, en: Old Zhou }, role: guest, labels: [老周] }
sections:
  - starts: 1
    title: { zh: 雾, en: Fog }
    summary: { zh: 讲雾。, en: On fog. }
    points: [{ passages: [2], zh: 他没离开。, en: He has not left. }]
  - starts: 4
    title: { zh: 光, en: Light }
    summary: { zh: 讲光。, en: On light. }
    points: [{ passages: [4], zh: 灯要亮。, en: The lamp must burn. }]
`;
const speech = '三十年了。哦。一直大。哦。三十年了。';
const text = `**小北：** 雾大吗？\n\n**老周：** ${speech}\n\n**小北：** 灯呢？\n\n**老周：** 要亮。\n`;

interface Written {
  /** In the form of about.yaml's list. */
  readonly doubts?: readonly string[];
  readonly text?: string;
}

function build({ doubts = [], text: words = text }: Written = {}) {
  const list = doubts.length === 0 ? '' : `doubts:\n${doubts.map((doubt) => `  - ${doubt}\n`).join('')}`;
  const reading = readAbout(about + list, 'about.yaml');
  expect(reading.problems).toEqual([]);
  return buildInterview('lighthouse', reading.about, readTranscript(words));
}

/** The stretches of the second passage that are in doubt. */
function doubtful(doubts: readonly string[]): readonly string[] {
  const { interview } = build({ doubts });
  return interview.passages[1]!.doubtful.map(({ start, end }) => speech.slice(start, end));
}

describe('buildInterview', () => {
  it.each([
    ['fused', true],
    ['echo', true],
    ['debris', true],
    ['repeat', false],
  ])('lists what is %s, and takes it for doubtful: %s', (kind, isDoubtful) => {
    const { interview } = build({ doubts: [`{ passage: 2, kind: ${kind}, from: 哦, to: 。, note: n }`] });
    expect(interview.anomalies).toMatchObject([
      { kind, passage: 2, line: 3, span: { start: 5, end: 7 }, message: 'n' },
    ]);
    expect(interview.passages.map((passage) => passage.doubtful)).toEqual([
      [],
      isDoubtful ? [{ start: 5, end: 7 }] : [],
      [],
      [],
    ]);
  });

  it.each([
    ['apart', ['from: 三十, to: 。', 'from: 一直, to: 。'], ['三十年了。', '一直大。']],
    ['touching', ['from: 三十, to: 。', 'from: 哦, to: 。'], ['三十年了。哦。']],
    ['overlapping', ['from: 年了, to: 一直', 'from: 哦, to: 大。'], ['年了。哦。一直大。']],
    ['one inside the other', ['from: 三十, to: 大。', 'from: 哦, to: 。'], ['三十年了。哦。一直大。']],
    ['one around the other', ['from: 哦, to: 。', 'from: 三十, to: 大。'], ['三十年了。哦。一直大。']],
    ['in another order', ['from: 一直, to: 。', 'from: 三十, to: 。'], ['三十年了。', '一直大。']],
  ])('makes one stretch of doubts where they join: %s', (_, places, stretches) => {
    expect(doubtful(places.map((place) => `{ passage: 2, kind: fused, ${place}, note: n }`))).toEqual(stretches);
  });

  it('lists what is odd in the order of the text', () => {
    const { interview } = build({
      doubts: [
        '{ passage: 4, kind: fused, to: 亮。, note: third }',
        '{ passage: 2, kind: fused, from: 一直, note: second }',
        '{ passage: 2, kind: fused, from: 哦, to: 。, note: first }',
      ],
    });
    expect(interview.anomalies.map(({ message }) => message)).toEqual(['first', 'second', 'third']);
  });

  it('lists once what the reader found by itself, and a stretch inside it', () => {
    const sentence = '记账的本子放在第二层楼梯下面的柜子里。';
    const echoing = `**老周：** ${sentence}\n\n**小北：** ${sentence}那本子厚吗？\n\n**老周：** 厚。\n\n**小北：** 好。\n`;
    const { interview } = build({
      text: echoing,
      doubts: [
        '{ passage: 2, kind: echo, to: 里。, note: ours }',
        '{ passage: 2, kind: echo, from: 本子, to: 楼梯, note: ours }',
        '{ passage: 1, kind: echo, to: 里。, note: of another passage }',
        '{ passage: 2, kind: echo, from: 柜子, to: 厚, note: longer }',
      ],
    });
    expect(interview.anomalies.map(({ passage, span }) => [passage, span.start, span.end])).toEqual([
      [1, 0, sentence.length],
      [2, 0, sentence.length],
      [2, 15, 23],
    ]);
  });

  it('has the editor’s golden quotes as highlights, each with its place', () => {
    const picked = `> **金句摘录** ：\n>\n> * 一直大。哦。三十年了。\n> * 没有人说过这一句。\n\n${text}`;
    const { highlights, passages } = build({ text: picked }).interview;
    expect(highlights).toEqual([{ passage: passages[1], span: { start: 7, end: 18 } }]);
  });

  it('says which doubts the text does not hold', () => {
    const { lostDoubts } = build({
      doubts: ['{ passage: 2, kind: fused, from: 哦, note: n }', '{ passage: 3, kind: fused, from: 哦, note: n }'],
    });
    expect(lostDoubts).toEqual([{ index: 1, passage: 3 }]);
  });

  it('ends a section where the next starts, and the last with the text, however long that is', () => {
    const ends = (words: string) => build({ text: words }).interview.sections.map(({ first, last }) => [first, last]);
    expect(ends(text)).toEqual([
      [1, 3],
      [4, 4],
    ]);
    expect(ends(`${text}\n**小北：** 谢谢。\n`)).toEqual([
      [1, 3],
      [4, 5],
    ]);
    expect(ends(text.replace('**老周：** 要亮。\n', ''))).toEqual([[1, 3]]);
  });

  it('believes about.yaml before the text in what a text can be wrong about, and the text in its own length', () => {
    const written = `# 自己的题目\n\n原文链接: https://example.org/theirs\n\n${text}\n**小北：** 谢谢。\n`;
    expect(build({ text: written }).interview).toMatchObject({
      title: { zh: '灯塔夜话' },
      sourceUrl: 'https://example.org/ours',
      passageCount: 5,
    });
  });

  it.each([
    ['zh', '**甲：** 用什么写的？\n\n**乙：** 用 TypeScript 写的。\n\n**甲：** 快吗？\n\n**乙：** 很快。\n'],
    ['en', '**A：** What is 茶 called?\n\n**B：** Tea, or 茶.\n\n**A：** Is it good?\n\n**B：** Very.\n'],
  ])('guesses that a text nobody wrote about is in %s', (language, words) => {
    expect(buildInterview('x', undefined, readTranscript(words)).interview.language).toBe(language);
  });
});
