import type { Bilingual, Interview, Library, Passage, Point, Section, Speaker } from '../../src/library/interview.ts';
import type { Anomaly, Span } from '../../src/transcript/transcript.ts';

/** An interview that we invented: two hosts' worth of questions to a tea machine engineer. */
export const host: Speaker = {
  id: 'lin',
  name: { zh: '林晓雨', en: 'Lin Xiaoyu' },
  role: 'host',
  labels: ['主持人'],
  aliases: ['小雨'],
};
export const guest: Speaker = {
  id: 'gao',
  name: { zh: '高远', en: 'Gao Yuan' },
  role: 'guest',
  labels: ['高远'],
  aliases: ['Yuan'],
};

interface Line {
  readonly speaker: Speaker;
  readonly text: string;
  readonly doubtful?: string;
}

const lines: readonly Line[] = [
  { speaker: host, text: '欢迎来到茶与机器。先问一个大问题：一台泡茶机为什么需要学习？' },
  {
    speaker: guest,
    text: '每一片茶叶都不一样，水温差两度，味道就完全变了。所以我们让机器记住一千次冲泡的结果，再用这些结果训练一个很小的模型，让它自己去找最合适的时间和温度。',
  },
  {
    speaker: guest,
    text: '很多人以为难点在水泵，其实难点在数据。我们用了 TeaNet 记录每一次冲泡，三年下来有两百万条，这才是别人抄不走的护城河，机器本身谁都可以拆开来看。',
  },
  { speaker: host, text: '两百万条数据，要花多少钱？有人说这是浪费。' },
  {
    speaker: guest,
    text: '有人说这是浪费。我们算过账，每条数据的成本不到一分钱，而它带来的改进会留在每一台新机器里，这样算下来，这是我们做过的最便宜的一笔投资。',
    doubtful: '有人说这是浪费。',
  },
  { speaker: host, text: '那么下一步呢？你们会把 TeaNet 开放给别人用吗？' },
  {
    speaker: guest,
    text: '会的，而且会很快。开放之后，山里的小茶厂也能用 GPU 集群算出自己的配方，这件事我想了整整五年，现在终于到了可以动手的时候。',
  },
  { speaker: guest, text: '对，就是这样。' },
  { speaker: host, text: '最后，给年轻工程师一句话？' },
  {
    speaker: guest,
    text: '先去喝一万杯茶。工具会变，模型会变，舌头记住的东西不会变，你只有真正喜欢一样东西，才有耐心把它做到别人看不懂的程度。',
  },
];

const points: readonly (readonly { text: Bilingual; passages: readonly number[] }[])[] = [
  [
    {
      text: { zh: '泡茶机靠一千次冲泡的结果训练小模型。', en: 'The machine trains a small model on a thousand brews.' },
      passages: [2],
    },
    {
      text: { zh: '三年积累的两百万条数据是护城河。', en: 'Two million records from three years are the moat.' },
      passages: [3],
    },
  ],
  [
    { text: { zh: '每条数据成本不到一分钱。', en: 'A record costs less than a cent.' }, passages: [4, 5] },
    { text: { zh: 'TeaNet 会开放给小茶厂。', en: 'TeaNet will be opened to small tea makers.' }, passages: [6, 7] },
  ],
  [
    {
      text: { zh: '他劝年轻人先喝一万杯茶。', en: 'He tells the young to drink ten thousand cups first.' },
      passages: [10],
    },
  ],
];

const ranges = [
  { title: { zh: '会学习的泡茶机', en: 'A tea machine that learns' }, first: 1, last: 3 },
  { title: { zh: '数据与开放', en: 'Data, and opening it' }, first: 4, last: 8 },
  { title: { zh: '给年轻人的话', en: 'A word to the young' }, first: 9, last: 10 },
];

export const slug = 'tea-machine';

export function teaInterview(ownSlug = slug): Interview {
  const sections = sectionsOf(ownSlug);
  const passages = passagesOf(ownSlug, lines, sections);
  const spanOf = (number: number, text: string): { passage: Passage; span: Span } => {
    const passage = passages[number - 1]!;
    const start = passage.text.indexOf(text);
    return { passage, span: { start, end: start + text.length } };
  };
  return {
    ...shell(ownSlug, sections, passages),
    highlights: [
      spanOf(3, '很多人以为难点在水泵，其实难点在数据。'),
      spanOf(9, '最后，给年轻工程师一句话？'),
      spanOf(10, '先去喝一万杯茶。工具会变，模型会变，舌头记住的东西不会变'),
    ],
  };
}

/** The same interview while nobody has added its text. */
export function digestInterview(ownSlug = slug): Interview {
  return { ...shell(ownSlug, sectionsOf(ownSlug), []), passageCount: lines.length };
}

/** Any number of passages, all about 护城河; no sections, no curated words. */
export function longInterview(count: number, slug = 'long-one'): Interview {
  const many = Array.from({ length: count }, (_, index) => ({
    speaker: index % 2 === 0 ? host : guest,
    text: `第${index + 1}次谈到护城河：数据每天都在增加，机器每天都在学习，人也要每天喝茶，这样的日子过了很久，大家都觉得不错。`,
  }));
  return { ...shell(slug, [], passagesOf(slug, many, [])), summary: undefined };
}

export function libraryOf(...interviews: readonly Interview[]): Library {
  return {
    interviews,
    hash: interviews.map(({ slug, passages }) => `${slug}/${passages.length}`).join(','),
    problems: [],
  };
}

export function passagesOf(slug: string, all: readonly Line[], sections: readonly Section[]): readonly Passage[] {
  let turn = 0;
  return all.map(({ speaker, text, doubtful }, index) => {
    if (all[index - 1]?.speaker !== speaker) turn += 1;
    const number = index + 1;
    const start = doubtful === undefined ? -1 : text.indexOf(doubtful);
    return {
      kind: 'verbatim',
      id: `${slug}#${number}`,
      number,
      turn,
      speaker,
      section: sections.find(({ first, last }) => number >= first && number <= last),
      text,
      line: number * 2,
      emphasised: [],
      doubtful: doubtful === undefined ? [] : [{ start, end: start + doubtful.length }],
    };
  });
}

export function shell(slug: string, sections: readonly Section[], passages: readonly Passage[]): Interview {
  return {
    slug,
    sample: false,
    language: 'zh-CN',
    title: { zh: '茶与机器：高远谈会学习的泡茶机', en: 'Tea and machines: Gao Yuan on a machine that learns' },
    show: { zh: '茶与机器 × 高远', en: 'Tea & Machines × Gao Yuan' },
    summary: { zh: '一位工程师谈泡茶机怎样学习。', en: 'An engineer on how a tea machine learns.' },
    recorded: '2024-10-04',
    sourceUrl: 'https://example.com/tea',
    speakers: [host, guest],
    sections,
    glossary: [],
    transcript: undefined,
    passageCount: passages.length,
    passages,
    highlights: [],
    anomalies: [] as readonly Anomaly[],
  };
}

function sectionsOf(slug: string): readonly Section[] {
  return ranges.map(({ title, first, last }, index) => ({
    number: index + 1,
    title,
    summary: { zh: `本节讲${title.zh}。`, en: `This section: ${title.en}.` },
    first,
    last,
    points: (points[index] ?? []).map(({ text, passages }, place): Point => ({
      kind: 'digest',
      id: `${slug}#s${index + 1}.${place + 1}`,
      section: index + 1,
      number: place + 1,
      text,
      passages,
    })),
  }));
}
