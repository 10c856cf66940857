import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A passage of an invented interview, with a word that stands nowhere else. */
export interface SoakPassage {
  readonly slug: string;
  /** From 1. */
  readonly number: number;
  readonly word: string;
  readonly text: string;
}

export interface SoakSection {
  /** From 1. */
  readonly number: number;
  /** Stands in its title, in every language. */
  readonly word: string;
  readonly first: number;
  readonly last: number;
}

export interface SoakInterview {
  readonly slug: string;
  readonly language: 'zh-CN' | 'en-US';
  /** Stands in its title, in every language. */
  readonly word: string;
  readonly passages: readonly SoakPassage[];
  readonly sections: readonly SoakSection[];
}

const perSection = 10;

/** Two trees and two lands each, whose sounds and writings are all different. */
const trees = ['榆', '槐', '柏', '枫', '桐', '椿'];
const lands = ['溪', '渡', '坞', '崖', '坪', '浦', '岭', '洼', '沱', '堰'];
const heads = ['Bral', 'Crest', 'Dorn', 'Fenn', 'Glim', 'Harth', 'Jarl', 'Kest', 'Lomb', 'Mird'];
const tails = ['avale', 'ockby', 'enmoor', 'itholt', 'urwick', 'asmere'];

/** Neighbours that are alike would be taken for echoes of each other. */
const chinese = {
  slug: 'soak-harbour',
  language: 'zh-CN',
  word: 'Havenlicht',
  words: trees.flatMap((tree) => lands.map((land) => tree + land)),
  sentences: [
    (word: string, number: number) => `${word}的钟楼每天慢${number}分钟，守钟的人说急的是船，所以没有人去拨它。`,
    (word: string, number: number) => `我在${word}住了${number}年，只学会一件事，就是等雾自己散开。`,
    (word: string, number: number) => `从${word}来的信要走${number}天，邮差在路上替大家先读三遍。`,
    (word: string, number: number) => `${word}的孩子数到${number}才肯睡，数错了就从头再来，谁也不恼。`,
    (word: string, number: number) => `那年${word}收了${number}筐梨，多的都挂在门口，过路的人随手拿。`,
    (word: string, number: number) => `问${word}的裁缝借线，她给你${number}寸，还要你答应缝完来喝茶。`,
    (word: string, number: number) => `渔网补到第${number}回，${word}的人就给它起个名字，当作家里的老人。`,
  ],
  more: (number: number) => `到了第${number}年，石阶又低了一寸。`,
  glue: '',
  names: ['阿帆', '何船'],
} as const;

const english = {
  slug: 'soak-orchard',
  language: 'en-US',
  word: 'Appelgard',
  words: tails.flatMap((tail) => heads.map((head) => head + tail)),
  sentences: [
    (word: string, number: number) =>
      `In ${word} the baker counts to ${number} before he opens, since bread likes to be late.`,
    (word: string, number: number) =>
      `My aunt kept ${number} bees at ${word} and knew every one by the sound of its landing.`,
    (word: string, number: number) =>
      `Whoever takes the ferry to ${word} pays ${number} pence, or tells the pilot a new story.`,
    (word: string, number: number) =>
      `They paint the doors of ${word} blue for ${number} years; after that the sea may have them.`,
    (word: string, number: number) =>
      `Nobody at ${word} owns a watch, yet ${number} people meet under the elm when soup is done.`,
    (word: string, number: number) =>
      `A printer from ${word} set ${number} lines wrong on purpose, so that somebody would write.`,
    (word: string, number: number) =>
      `The school of ${word} has ${number} chairs and one rule, which is that questions go home last.`,
  ],
  more: (number: number) => `By the spring of year ${number} nobody there remembered who had begun it.`,
  glue: ' ',
  names: ['Nell Quay', 'Tom Barrow'],
} as const;

type Plan = typeof chinese | typeof english;

/** The invented collection: what stands in each passage is known, so that an answer can be judged. */
export const soakInterviews: readonly SoakInterview[] = [interviewOf(chinese), interviewOf(english)];

function interviewOf(plan: Plan): SoakInterview {
  const { slug, language, word, words } = plan;
  const passages = words.map((own, at) => ({ slug, number: at + 1, word: own, text: textOf(plan, own, at + 1) }));
  const sections = Array.from({ length: words.length / perSection }, (_, at) => ({
    number: at + 1,
    word: `${word}${'abcdefghij'.charAt(at)}`,
    first: at * perSection + 1,
    last: (at + 1) * perSection,
  }));
  return { slug, language, word, passages, sections };
}

/** Every tenth is as long as several pages. */
function textOf({ sentences, more, glue }: Plan, word: string, number: number): string {
  const extra = number % 10 === 4 ? 60 : number % 3 === 0 ? 1 : 0;
  const first = sentences[number % sentences.length]?.(word, number) ?? '';
  return [first, ...Array.from({ length: extra }, (_, at) => more(number * 100 + at))].join(glue);
}

/** Writes it as an operator has it: a folder for each interview. */
export async function writeSoakCollection(contentDir: string): Promise<void> {
  for (const plan of [chinese, english]) {
    const folder = join(contentDir, plan.slug);
    await mkdir(folder, { recursive: true });
    const interview = interviewOf(plan);
    await writeFile(join(folder, 'about.yaml'), JSON.stringify(aboutOf(plan, interview)));
    await writeFile(join(folder, 'transcript.md'), transcriptOf(plan, interview));
  }
}

function aboutOf({ names, word, language }: Plan, { passages, sections }: SoakInterview): object {
  const both = (zh: string, en: string) => ({ zh, en });
  const roles = ['host', 'guest'];
  return {
    title: both(`${word}：慢钟`, `${word}, the slow clock`),
    show: both(`${word}谈`, `${word} talks`),
    summary: both('一座不着急的镇子。', 'A town that is in no hurry.'),
    language,
    passages: passages.length,
    people: names.map((name, at) => ({ id: roles[at], name: both(name, name), role: roles[at], labels: [name] })),
    sections: sections.map(({ word: own, number, first, last }) => ({
      starts: first,
      title: both(`${own}第${number}段`, `${own}, part ${number}`),
      summary: both(`镇上的第${number}件事。`, `The town's matter number ${number}.`),
      points: [{ passages: [first, last], zh: `第${number}件事没有人催。`, en: `Nobody hurries matter ${number}.` }],
    })),
  };
}

function transcriptOf({ names }: Plan, { word, passages }: SoakInterview): string {
  const talk = passages.map(({ number, text }) => `**${names[number % 2]}：** ${text}`);
  const golden = passages
    .filter(({ number }) => number % 4 === 1)
    .map(({ text }) => `>   * **${firstSentence(text)}**`);
  return [
    `# ${word}`,
    '> ★',
    '>',
    '> **金句摘录** ：',
    '>',
    ...golden,
    '',
    '## 谈话全文',
    '',
    talk.join('\n\n'),
    '',
  ].join('\n');
}

function firstSentence(text: string): string {
  return /^.*?[。.]/u.exec(text)?.[0] ?? text;
}
