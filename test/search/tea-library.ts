import type { GlossaryEntry, Interview, Library, Passage, Section, Speaker } from '../../src/library/interview.ts';

/** An invented talk with the owner of a tea house run by machines; every sentence is ours. */

const owner: Speaker = {
  id: 'lin',
  name: { zh: '林晓雨', en: 'Lin Xiaoyu' },
  role: 'guest',
  labels: ['林晓雨'],
  aliases: ['老林', 'Lin'],
};
const asker: Speaker = {
  id: 'ada',
  name: { zh: '艾达', en: 'Ada Fox' },
  role: 'host',
  labels: ['主持人甲'],
  aliases: ['Ada', 'host A'],
};

/** Speaker and words, a line a passage; a host's line begins a new turn, and so does the answer to it. */
const talk: readonly (readonly [Speaker, string])[] = [
  [asker, '你的茶馆开在山顶，为什么选那里？'],
  [owner, '因为泉水。山顶的泉水每天只有三百升，泡出来的乌龙茶不涩。'],
  [owner, '城里的自来水再怎么过滤也做不到。'],
  [asker, '机械臂会不会抢走茶艺师的工作？'],
  [owner, '不会。机械臂只管称重和控温，茶艺师讲故事。去年我们反而多请了12位茶艺师。'],
  [asker, '投资人怎么看待这种慢生意？'],
  [owner, '他们起初觉得疯狂，后来发现回头客占了40%，也就安静了。我们一年接待10万人。'],
  [asker, '听说你们用了KettleNet来管理水壶？'],
  [owner, '对，KetelNet把两百个水壶连在一起，用 Rust 写的，跑在 GPU Direct 旁边的小盒子里。'],
  [asker, '最大的失败是什么？'],
  [owner, '第一年的绿茶全部发霉，赔了五十万元。竹筒受潮，我们没有想到。'],
  [owner, '后来改用陶罐，霉变就再没有发生过。'],
];

const glossary: readonly GlossaryEntry[] = [
  { term: 'KettleNet', written: ['KetelNet'], aliases: ['水壶网络'] },
  { term: '茶艺师', written: [], aliases: ['tea master'] },
];

const sectionParts: readonly Omit<Section, 'points'>[] = [
  {
    number: 1,
    title: { zh: '山顶与机器', en: 'The hilltop and the machines' },
    summary: { zh: '为什么开在山顶。', en: 'Why it stands on a hilltop.' },
    first: 1,
    last: 5,
  },
  {
    number: 2,
    title: { zh: '钱与失败', en: 'Money and failure' },
    summary: { zh: '生意如何。', en: 'How business goes.' },
    first: 6,
    last: 12,
  },
];
const pointTexts: readonly (readonly [section: number, passages: readonly number[], zh: string, en: string])[] = [
  [1, [2, 3], '她选址只看水质。', 'She chose the place for its spring water.'],
  [1, [5], '机器没有取代员工，人手反而增加。', 'Robots did not replace the staff; she hired twelve more people.'],
  [
    2,
    [11],
    '受潮毁掉了头一年的存货。',
    'Damp bamboo spoiled the whole first harvest, and she lost half a million yuan.',
  ],
];
const sections: readonly Section[] = sectionParts.map((section) => ({
  ...section,
  points: pointTexts
    .filter(([number]) => number === section.number)
    .map(([, passages, zh, en], index) => ({
      kind: 'digest' as const,
      id: `tea#s${section.number}.${index + 1}`,
      section: section.number,
      number: index + 1,
      text: { zh, en },
      passages,
    })),
}));

export function teaInterview(slug = 'tea'): Interview {
  let turn = 0;
  const passages: Passage[] = talk.map(([speaker, text], index) => {
    if (talk[index - 1]?.[0] !== speaker) turn += 1;
    const number = index + 1;
    return {
      kind: 'verbatim',
      id: `${slug}#${number}`,
      number,
      turn,
      speaker,
      section: sections.find(({ first, last }) => first <= number && number <= last),
      text,
      line: number,
      emphasised: [],
      doubtful: [],
    };
  });
  return {
    slug,
    sample: true,
    language: 'zh-CN',
    title: { zh: '山顶茶馆', en: 'A tea house on a hilltop' },
    show: { zh: '茶谈', en: 'Tea talk' },
    summary: undefined,
    recorded: undefined,
    sourceUrl: undefined,
    speakers: [owner, asker],
    sections,
    glossary,
    transcript: undefined,
    passageCount: passages.length,
    passages,
    highlights: [],
    anomalies: [],
  };
}

/** As before the operator has added the text. */
export function withoutText(interview: Interview): Interview {
  return { ...interview, passages: [] };
}

export function libraryOf(...interviews: readonly Interview[]): Library {
  return { interviews, hash: interviews.map(({ slug }) => slug).join(), problems: [] };
}
