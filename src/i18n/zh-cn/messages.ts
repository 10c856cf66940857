import { errorsZhCN } from './errors.ts';
import { dailyDescriptionsZhCN, feedsZhCN } from './feeds.ts';
import type { Messages } from '../en-us/messages.ts';
import { personalCommandsZhCN as personal, personalZhCN } from './personal.ts';

const commands: Messages['commands'] = {
  quote: {
    description: '找回说过的话：原文、谁说的、在回答什么',
    text: '记得的词句、一个问题，或 #42 直达某一段；留空则随机挑一段好的',
    speaker: '只找这个人说的话',
    section: '只找访谈的这一部分',
    transcript: '哪一场访谈',
    private: '答复只给你自己看',
  },
  today: { description: '今天的精选' },
  highlights: { description: '编辑挑出的金句，点一下就回到对话中的原处', transcript: '哪一场访谈' },
  summary: {
    description: '这场访谈讲了什么，或某一节的要点',
    section: '某一节，填序号或标题；留空则显示目录',
    transcript: '哪一场访谈',
  },
  library: { description: '这里有哪些访谈：日期、各人说话占比、长度、来源' },
  saved: personal.saved,
  daily: dailyDescriptionsZhCN,
  settings: personal.settings,
  privacy: personal.privacy,
  help: { description: 'Pullquote 能做什么、怎么用' },
};

export const messagesZhCN: Messages = {
  commands,
  errors: errorsZhCN,
  feeds: feedsZhCN,
  quote: {
    inAnswerTo: (name) => `回答${name}的提问：`,
    answeredBy: (name) => `${name}的回答：`,
    section: (number, title) => `§ ${number} ${title}`,
    position: (number, of) => `¶ 第 ${number} 段，共 ${of} 段`,
    passages: (list) => `¶ ${list}`,
    part: (number, of) => `第 ${number} 部分，共 ${of} 部分`,
    editorsPick: '编辑精选',
    sample: '示例（虚构）',
    wordsLeftOut: '[…] 此处略去几句：文字稿把它们记在了别人名下，或记了两遍。',
    ourSummary: '我们的概述，并非原话：',
    beginning: '访谈从这里开始。',
    end: '访谈到这里结束。',
  },
  digest: {
    label: '概述要点，并非原话',
    restsOn: (list) => `依据 ¶ ${list}`,
    addText: '访谈正文还没有加进来。请机器人的管理者运行 `npm run content -- add <文件>`，之后这里就会显示原话。',
  },
  search: {
    closestTitle: (query) => `没有与“${query}”完全相符的段落`,
    closest: '最接近的',
    noneTitle: (query) => `没有找到“${query}”`,
    nothingToChoose: '这个范围里没有可以引用的段落',
    advice:
      '试试少写几个词、换一种说法，或写一个人名；中文、英文、拼音都可以。去掉发言人和章节就会搜索全部。/summary 可以看到谈过什么。',
  },
  today: { title: (date) => `今日精选 · ${date}` },
  highlights: {
    today: '⭐ 今日精选',
    title: (show) => `金句 · ${show}`,
    pointsTitle: (show) => `要点 · ${show}`,
    openHint: '点数字，回到这句话在对话中的原处。',
    none: '编辑没有在这里标出金句。',
  },
  summary: {
    contents: '目录',
    keyPoints: '要点',
    bestQuotes: '本节佳句',
    ourWords: '概述和要点由我们撰写，并非原话。',
    extract: '这一部分还没有人写概述；以下句子摘自原文。',
    noSections: '这场访谈还没有划分章节。',
    openHint: '点数字，打开那一节。',
    range: (first, last) => (first === last ? `¶ ${first}` : `¶ ${first}–${last}`),
  },
  library: {
    title: '这里的访谈',
    length: (passages, characters) => `${passages} 段，${characters} 字`,
    withoutText: (points) => `正文尚未加入；有 ${points} 条要点`,
    undated: '日期不详',
    page: (number, of) => `第 ${number} 页，共 ${of} 页`,
  },
  help: {
    title: 'Pullquote',
    intro: '一字不差地引用访谈，并说明是谁说的、在回答什么、在哪一段。',
    notes: [
      '在 /quote 里输入时，列表显示的就是段落本身：选中哪一条，就引用哪一条。',
      '找到的词以粗体显示。原话不翻译、不改动；我们自己概括的内容都会注明。',
      '简体、繁体、英文和拼音都能找到同样的段落。消息再旧，按钮也照常可用。',
    ],
    card: '引文下方的“卡片”按钮把它画成一张图片。',
  },
  cards: {
    button: '卡片',
    share: '分享',
    sharedBy: (mention: string) => `由 ${mention} 分享`,
    alt: (who, words, source) => `${who}：“${words}”——${source}`,
    talk: (title, shares) => `谁从头到尾说了多少：${title}。${shares}。`,
    others: '其他人',
  },
  completion: { closest: (text) => `≈ ${text}`, speech: (name, text) => `${name}：${text}` },
  buttons: {
    previous: '◀',
    next: '▶',
    wider: '前后文',
    narrower: '只看这段',
    section: '所在章节',
    source: '来源 ↗',
    contents: '目录',
    backTo: (number) => `↩ ¶ ${number}`,
    earlierPart: (number, of) => `↑ ${number}/${of}`,
    laterPart: (number, of) => `↓ ${number}/${of}`,
  },
  ...personalZhCN,
};
