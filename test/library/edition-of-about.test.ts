import { describe, expect, it } from 'vitest';
import { buildInterview } from '../../src/library/build-interview.ts';
import { checkAgainstText } from '../../src/library/check-against-text.ts';
import { hashOfText } from '../../src/library/hash-of-text.ts';
import { readAbout } from '../../src/library/read-about.ts';
import { readTranscript } from '../../src/transcript/read-transcript.ts';

const [asked, years, sea, lamp, burns] = [
  '雾大吗？',
  '三十年来一直很大。哦，真的。船都不敢出海。',
  '有一回船从门口开过去，谁也没看见谁。',
  '灯呢？',
  '灯要亮到天明。油是我自己背上来的。',
];
const lines = [`小北：${asked}`, `老周：${years}`, sea, `小北：${lamp}`, `老周：${burns}`, '小北：好。', '老周：好。'];
const write = (all: readonly string[]) => `${all.join('\n\n').replaceAll(/^(..)：/gm, '**$1：** ')}\n`;
const both = (words: string) => `{ zh: ${words}, en: ${words} }`;
const yaml = `title: ${both('夜话')}
show: ${both('灯塔')}
summary: ${both('谈雾')}
language: zh-CN
passages: 7
edition: ${readTranscript(write(lines))
  .passages.map(({ text }) => hashOfText(text))
  .join(' ')}
people: [{ id: keeper, name: ${both('老周')}, role: guest, labels: [老周] }]
sections:
  - starts: 1
    title: ${both('雾')}
    summary: ${both('讲雾')}
    points: [{ passages: [2], zh: 一直, en: always }, { passages: [2, 3], zh: 船, en: ships }]
  - starts: 4
    title: ${both('光')}
    summary: ${both('讲光')}
    points: [{ passages: [5], zh: 灯, en: lamp }, { passages: [7], zh: 好, en: good }]
doubts:
  - { passage: 2, kind: fused, from: 哦, to: 。, note: another says oh }
  - { passage: 4, kind: fused, note: all of it is another's }
errata: [{ passage: 5, from: 油, to: 我, note: ${both('不是他')} }]
quotes: [{ passage: 5, from: 灯要, to: 明。 }, { passage: 3, from: 有一回, to: 谁。 }]
`;

function build(all: readonly string[], about = yaml) {
  const reading = readAbout(about, 'about.yaml');
  expect(reading.problems).toEqual([]);
  const transcript = readTranscript(write(all));
  const { interview, ...lost } = buildInterview('lighthouse', reading.about, transcript);
  const { sections, passages, quotes, moved } = interview;
  const said = (passage: number, { start, end }: { start: number; end: number }) =>
    `${passage}: ${passages[passage - 1]!.text.slice(start, end)}`;
  return {
    points: sections.map(({ points }) => points.map((point) => point.passages)),
    ranges: sections.map(({ first, last }) => (last < first ? 'none' : `${first}–${last}`)),
    sections: passages.map(({ section }) => section?.number),
    doubtful: passages.flatMap(({ number, doubtful }) => doubtful.map((span) => said(number, span))),
    errata: passages.flatMap(({ number, errata }) => errata.map(({ span }) => said(number, span))),
    quotes: quotes.map(({ passage, span }) => said(passage.number, span)),
    moved,
    told: checkAgainstText(reading.about!, transcript, lost).map(({ path, message }) => `${path.join('.')} ${message}`),
  };
}
const asWritten = {
  points: [
    [[2], [2, 3]],
    [[5], [7]],
  ],
  ranges: ['1–3', '4–7'],
  sections: [1, 1, 1, 2, 2, 2, 2],
  doubtful: ['2: 哦，真的。', '4: 灯呢？'],
  errata: ['5: 油是我'],
  quotes: ['5: 灯要亮到天明。', '3: 有一回船从门口开过去，谁也没看见谁。'],
  moved: undefined,
  told: [],
};

describe('an about.yaml that names the edition its numbers are of', () => {
  it('means the passages that it numbers in that text', () => {
    expect(build(lines)).toEqual(asWritten);
  });

  it('means them in another export: with other labels, marks, width and case', () => {
    const other = lines.map((line) =>
      line
        .replace(/^(小北|老周)：/, '$1先生：')
        .replace('哦，', '哦 ,')
        .replace('？', ' ?'),
    );
    const { told, ...shown } = build(other);
    expect(shown).toMatchObject({ points: asWritten.points, sections: asWritten.sections, moved: undefined });
    expect(shown.doubtful).toEqual(['2: 哦 ,真的。', '4: 灯呢 ?']);
    expect(told).toEqual([expect.stringMatching(/^people\.0\.labels nobody/)]);
  });

  it('finds them behind what was put in, which is of the section around it', () => {
    expect(build(lines.toSpliced(1, 0, '老周：喝茶吗？', '小北：喝。'))).toEqual({
      ...asWritten,
      points: [
        [[4], [4, 5]],
        [[7], [9]],
      ],
      ranges: ['1–5', '6–9'],
      sections: [1, 1, 1, 1, 1, 2, 2, 2, 2],
      doubtful: ['4: 哦，真的。', '6: 灯呢？'],
      errata: ['7: 油是我'],
      quotes: ['7: 灯要亮到天明。', '5: 有一回船从门口开过去，谁也没看见谁。'],
      moved: 11,
    });
  });

  it('leaves what was put in between two sections to neither', () => {
    const { sections, ranges } = build(lines.toSpliced(3, 0, '小北：喝茶吗？'));
    expect([sections, ranges]).toEqual([
      [1, 1, 1, undefined, 2, 2, 2, 2],
      ['1–3', '5–8'],
    ]);
  });

  it('finds them where two exchanges changed places, each in its own section', () => {
    const [a, b, c, d, e, ...rest] = lines;
    expect(build([d!, e!, a!, b!, c!, ...rest])).toMatchObject({
      points: [
        [[4], [4, 5]],
        [[2], [7]],
      ],
      sections: [2, 2, 1, 1, 1, 2, 2],
      ranges: ['3–5', '1–2'],
      doubtful: ['1: 灯呢？', '4: 哦，真的。'],
      errata: ['2: 油是我'],
      told: [],
    });
  });

  it('ties a point to no passage whose words were changed, and tells of it; what fragments name is where they are', () => {
    const { told, ...shown } = build(lines.with(1, lines[1]!.replace('很大', '非常大')));
    expect({ ...shown, told: [] }).toEqual({
      ...asWritten,
      points: [
        [[], [3]],
        [[5], [7]],
      ],
    });
    expect(told).toEqual([
      expect.stringMatching(/^sections\.0\.points\.0\.passages\.0 the text has passage 2 no more as it was/),
      expect.stringMatching(/^sections\.0\.points\.1\.passages\.0 /),
    ]);
  });

  it('takes a doubt of a whole passage for what stands alone in its place, and for nothing else', () => {
    expect(build(lines.with(3, '小北：灯怎么样？')).doubtful).toEqual(['2: 哦，真的。', '4: 灯怎么样？']);
    const { doubtful, told } = build(lines.toSpliced(3, 1));
    expect(doubtful).toEqual(['2: 哦，真的。']);
    expect(told).toEqual([expect.stringMatching(/^doubts\.1 the text has passage 4 no more as it was/)]);
  });

  it('finds a passage that was parted in all its parts, and a stretch across them in each', () => {
    const parted = lines.toSpliced(1, 1, '老周：三十年来一直很大。哦，', '真的。船都不敢出海。');
    expect(build(parted)).toMatchObject({
      points: [
        [
          [2, 3],
          [2, 3, 4],
        ],
        [[6], [8]],
      ],
      sections: [1, 1, 1, 1, 2, 2, 2, 2],
      doubtful: ['2: 哦，', '3: 真的。', '5: 灯呢？'],
      told: [],
    });
  });

  it('finds passages that were joined in the one they became', () => {
    const joined = lines.toSpliced(1, 2, `老周：${years}${sea}`);
    expect(build(joined)).toMatchObject({
      points: [
        [[2], [2]],
        [[4], [6]],
      ],
      doubtful: ['2: 哦，真的。', '3: 灯呢？'],
      quotes: ['4: 灯要亮到天明。', '2: 有一回船从门口开过去，谁也没看见谁。'],
      told: [],
    });
  });

  it('knows what is said twice by what stands beside it', () => {
    expect(build([...lines.slice(0, 5), '老周：好。']).points[1]).toEqual([[5], []]);
    expect(build(['小北：好。', ...lines]).points[1]).toEqual([[6], [8]]);
  });

  it('shows none of it at a text of other words, whatever their number, and tells so once', () => {
    const other = lines.map((_, at) => `${at % 2 === 0 ? '小北' : '老周'}：第${at}句别的话。`);
    const { told, ...shown } = build(other);
    expect(shown).toEqual({
      points: [
        [[], []],
        [[], []],
      ],
      ranges: ['none', 'none'],
      sections: other.map(() => undefined),
      doubtful: [],
      errata: [],
      quotes: [],
      moved: undefined,
    });
    expect(told.filter((each) => /^(?:edition|passages|sections)/.test(each))).toEqual([
      expect.stringMatching(/^edition none of these passages is in the transcript/),
    ]);
  });
});

describe('an about.yaml that names none', () => {
  const without = yaml.replace(/^edition: .*\n/m, '');

  it('means the passages by their numbers, of a text of so many', () => {
    expect(build(lines, without)).toEqual(asWritten);
  });

  it('of any other count shows what fragments find, no section and no point of a passage, and tells what would', () => {
    const { told, ...shown } = build(['小北：坐吧。', ...lines], without);
    expect(shown).toEqual({
      points: [
        [[], []],
        [[], []],
      ],
      ranges: ['none', 'none'],
      sections: Array.from({ length: 8 }, () => undefined),
      doubtful: ['3: 哦，真的。'],
      errata: ['6: 油是我'],
      quotes: ['6: 灯要亮到天明。', '4: 有一回船从门口开过去，谁也没看见谁。'],
      moved: undefined,
    });
    expect(told).toEqual([
      expect.stringMatching(/^passages the transcript has 8 passages, not 7: .*`npm run content -- check --edition`/),
      expect.stringMatching(/^doubts\.1 the text has other passages than 4/),
    ]);
  });
});
