import { describe, expect, it } from 'vitest';
import { excerptsOf } from '../../src/excerpt/excerpts-of.ts';
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
  readonly errata?: readonly string[];
  readonly quotes?: readonly string[];
  readonly glossary?: readonly string[];
  readonly text?: string;
}

function build({ text: words = text, ...lists }: Written = {}) {
  const written = Object.entries(lists).map(
    ([name, list]) => `${name}:\n${list.map((each) => `  - ${each}\n`).join('')}`,
  );
  const reading = readAbout(about + written.join(''), 'about.yaml');
  expect(reading.problems).toEqual([]);
  return buildInterview('lighthouse', reading.about, readTranscript(words));
}

/** The stretches of the second passage that are in doubt. */
function doubtful(doubts: readonly string[]): readonly string[] {
  const { interview } = build({ doubts });
  return interview.passages[1]!.doubtful.map(({ start, end }) => speech.slice(start, end));
}

describe('the date of an interview', () => {
  const dateOf = (head: string) => buildInterview('tides', undefined, readTranscript(`${head}\n\n${text}`)).interview;

  it.each([
    ['---\ndate: 2031-05-06\n---', '2031-05-06'],
    ['发布时间：2031-10-14 09:33', '2031-10-14'],
    ['发布时间：2031年6月15日 09:33', '2031-06-15'],
    ['Published: 2031-06-15T23:30:00-08:00', '2031-06-15'],
    ['Date: 2031/6/5', '2031-06-05'],
    ['Date: June 5th, 2031', '2031-06-05'],
    ['Date: 5 Sept. 2031', '2031-09-05'],
  ])('is what the text says, where nobody described it: %s', (head, date) => {
    expect(dateOf(head).recorded).toBe(date);
    expect(dateOf(head).transcript?.problems).toEqual([]);
  });

  it.each(['---\ndate: 2031-02-30\n---', 'Date: 2031-13-01', 'Date: someday', '---\nshow: Tides\ndate: 0\n---'])(
    'is none that no calendar has, and that is told: %s',
    (head) => {
      expect(dateOf(head).recorded).toBeUndefined();
      const line = head.split('\n').findIndex((each) => /date/iu.test(each)) + 1;
      expect(dateOf(head).transcript?.problems).toEqual([
        { line, column: 1, message: expect.stringMatching(/^date names no day of the calendar/u) },
      ]);
    },
  );

  it('is what about.yaml says, before the text', () => {
    const { about: known } = readAbout(`${about}recorded: 2030-01-02\n`, 'about.yaml');
    const { interview } = buildInterview('lighthouse', known, readTranscript(`发布时间：2031-10-14\n\n${text}`));
    expect(interview.recorded).toBe('2030-01-02');
  });
});

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

  it('keeps what the text prints otherwise than it was said, in the order of the text', () => {
    const { interview } = build({
      errata: [
        '{ passage: 2, from: 一直, to: 大, note: { zh: 后, en: later } }',
        '{ passage: 2, from: 了。哦, to: 哦, note: { zh: 先, en: first } }',
      ],
    });
    expect(interview.passages[1]!.errata).toEqual([
      { span: { start: 3, end: 6 }, kind: 'note', words: { zh: '先', en: 'first' } },
      { span: { start: 7, end: 10 }, kind: 'note', words: { zh: '后', en: 'later' } },
    ]);
  });

  it('has what about.yaml picked, in its order, on where a sentence was torn', () => {
    const torn = text.replace('要亮。', '要亮，\n\n**老周：** 亮到天明。');
    const { interview } = build({
      text: torn,
      quotes: ['{ passage: 4, from: 要, to: 明。 }', '{ passage: 2, from: 一直, to: 哦 }'],
    });
    expect(interview.quotes).toEqual([
      { passage: interview.passages[3], span: { start: 0, end: 8 } },
      { passage: interview.passages[1], span: { start: 7, end: 12 } },
    ]);
    expect([...excerptsOf(interview).values()].map(({ passage }) => passage.text)).toContain('要亮，亮到天明。');
  });

  it('says which quotes the text does not hold, holds more than once, or nobody would read in passing', () => {
    const { interview, lostQuotes } = build({
      text: text.replace('要亮。', `要亮${'又亮'.repeat(99)}。`),
      quotes: [
        '{ passage: 1, from: 雾, to: 了 }',
        '{ passage: 2, from: 三十, to: 了 }',
        '{ passage: 3, from: 亮, to: 亮 }',
        '{ passage: 4, from: 要, to: 。 }',
      ],
    });
    expect(interview.quotes).toEqual([]);
    expect(lostQuotes).toEqual([
      { index: 0, passage: 1, why: 'absent' },
      { index: 1, passage: 2, why: 'ambiguous' },
      { index: 2, passage: 3, why: 'absent' },
      { index: 3, passage: 4, why: 'long' },
    ]);
  });

  it('says which errata the text does not hold, or holds more than once', () => {
    const note = 'note: { zh: 误, en: wrong }';
    const { lostErrata } = build({
      errata: [`{ passage: 2, from: 三十, to: 了, ${note} }`, `{ passage: 3, from: 哦, to: 哦, ${note} }`],
    });
    expect(lostErrata).toEqual([
      { index: 0, passage: 2, why: 'ambiguous' },
      { index: 1, passage: 3, why: 'absent' },
    ]);
  });

  describe('where the glossary knows what is written for something else', () => {
    const meantIn = (words: string, rest: Written = {}) => {
      const said = `**小北：** 雾大吗？\n\n**老周：** ${words}\n\n**小北：** 灯呢？\n\n**老周：** 要亮。\n`;
      const { errata } = build({ ...rest, text: said }).interview.passages[1]!;
      return errata.map(({ span, words: { zh, en, tw } }) => [
        words.slice(span.start, span.end),
        ...[zh, en, tw].filter((each) => each !== undefined),
      ]);
    };
    const glossary = ['{ term: Fresnel, written: [Fresno] }', '{ term: 透镜, written: [头镜], aliases: [镜片, lens] }'];

    it('says so wherever it stands, in the reader’s language where there is a name in it', () => {
      expect(meantIn('Fresno的头镜，Fresno。', { glossary })).toEqual([
        ['Fresno', 'Fresnel', 'Fresnel'],
        ['头镜', '透镜', 'lens'],
        ['Fresno', 'Fresnel', 'Fresnel'],
      ]);
    });

    it('says it to Taiwan in its own words', () => {
      const ours = ['{ term: 镜片, tw: 鏡片, written: [头镜], aliases: [lens] }'];
      expect(meantIn('一块头镜。', { glossary: ours })).toEqual([['头镜', '镜片', 'lens', '鏡片']]);
    });

    it.each(['他说Fresnos很远', 'AFresno', 'Fresno2', 'fresno'])('not inside another word: %s', (words) => {
      expect(meantIn(words, { glossary })).toEqual([]);
    });

    it('leaves the place to an erratum of its own', () => {
      const errata = ['{ passage: 2, from: 说Fre, to: sno, note: { zh: 误, en: wrong } }'];
      expect(meantIn('他说Fresno。', { glossary, errata })).toEqual([['说Fresno', '误', 'wrong']]);
    });
  });

  it('knows its items by what Taiwan reads, too, where somebody wrote it', () => {
    const written = about.replace('灯要亮。,', '灯要亮。, tw: 燈得亮著。,').replace('讲光。,', '讲光。, tw: 談光。,');
    const [before, after] = [about, written].map((each) => {
      const { sections } = buildInterview('lighthouse', readAbout(each, 'x').about, undefined).interview;
      return sections[1]!;
    });
    expect(after).toMatchObject({ summary: { tw: '談光。' }, points: [{ text: { tw: '燈得亮著。' } }] });
    expect(after!.hash).not.toBe(before!.hash);
    expect(after!.points.map(({ hash }, at) => hash === before!.points[at]!.hash)).toEqual(
      after!.points.map(({ text: { tw } }) => tw === undefined),
    );
  });

  it('knows which points are worth showing, and a point by its words all the same', () => {
    const [before, after] = [
      about,
      about.replace('en: The lamp must burn.', 'en: The lamp must burn., worth: true'),
    ].map((each) => buildInterview('lighthouse', readAbout(each, 'x').about, undefined).interview.sections);
    const marked = after!.flatMap(({ points }) => points).filter(({ worth }) => worth);
    expect(marked.map(({ text }) => text)).toEqual([{ zh: '灯要亮。', en: 'The lamp must burn.' }]);
    expect(marked[0]!.hash).toBe(before!.at(-1)!.points.at(-1)!.hash);
  });

  it('ends a section where the next starts, and the last with the text, where that is as long as it should be', () => {
    const ends = (words: string) => build({ text: words }).interview.sections.map(({ first, last }) => [first, last]);
    expect(ends(text)).toEqual([
      [1, 3],
      [4, 4],
    ]);
    const none = [
      [1, 0],
      [1, 0],
    ];
    expect(ends(`${text}\n**小北：** 谢谢。\n`)).toEqual(none);
    expect(ends(text.replace('**老周：** 要亮。\n', ''))).toEqual(none);
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
