import { errorsZhCN } from './errors.ts';
import { dailyDescriptionsZhCN } from './daily.ts';
import { feedFormZhCN } from './feed-form.ts';
import { feedsZhCN } from './feeds.ts';
import type { Messages } from '../en-us/messages.ts';
import { personalCommandsZhCN as personal, personalZhCN } from './personal.ts';
import { talkingZhCN } from './talking.ts';
import { waitingZhCN } from './waiting.ts';

const commands: Messages['commands'] = {
  quote: {
    description: '找回说过的话：原话、谁说的、在回答什么',
    text: '记得的词句、一个问题，#42 直达某一段，12:34 直达某一刻；留空则随机挑一段好的',
    speaker: '只找这个人说的话',
    section: '只找访谈的这个章节',
    transcript: '哪一场访谈',
    private: '回复只给你自己看',
  },
  today: { description: '今天的精选' },
  highlights: { description: '最值得读的原话，点一下就能回到上下文', transcript: '哪一场访谈' },
  summary: {
    description: '这场访谈或某个章节讲了什么',
    section: '章节的序号或标题；留空则显示目录',
    transcript: '哪一场访谈',
  },
  library: { description: '这里有哪些访谈：日期、各人发言占比、长度、来源' },
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
  feedForm: feedFormZhCN,
  waiting: waitingZhCN,
  talking: talkingZhCN,
  quote: {
    counterpart: {
      question: (name) => `回答${name}的提问：`,
      remark: (name) => `此前${name}说：`,
      answer: (name) => `${name}的回答：`,
      reply: (name) => `${name}回应：`,
    },
    section: (number, title) => `§ ${number} ${title}`,
    position: (number, of) => `¶ 第 ${number} 段，共 ${of} 段`,
    passages: (list) => `¶ ${list}`,
    from: (time) => `${time} 起`,
    part: (number, of) => `第 ${number} 部分，共 ${of} 部分`,
    editorsPick: '编辑精选',
    sample: '示例（虚构）',
    wordsLeftOut: '[…] 此处略去部分内容：文字稿把这些话记错了人，或重复了一遍。',
    erratum: {
      note: (written, note) => `“${written}”：${note}`,
      meant: (written, term) => `“${written}”应为“${term}”`,
    },
    ourSummary: (sentence) => `概括（非原话）：${sentence}`,
    copied: (words) => `“${words}”`,
    beginning: '访谈从这里开始。',
    end: '访谈到这里结束。',
    changed: '原文后来有过改动。改动前是：',
    reads: '现在是：',
  },
  moment: {
    atSection: (number, time) => `这篇文字稿没有时间。§ ${number} 从 ${time} 开始：`,
    untimedTitle: (time) => `没法查 ${time}`,
    untimed: (show) => `“${show}”的文字稿没有标注时间。可以输入记得的词句来找。`,
    pastTitle: (time) => `${time} 没有内容`,
    past: (show, time) => `“${show}”说到 ${time} 为止。`,
  },
  digest: {
    label: '概述要点，并非原话',
    restsOn: (list) => `依据 ¶ ${list}`,
    noText: '这场访谈的正文还没有加进来。',
  },
  search: {
    closestTitle: (query) => `没有与“${query}”完全相符的段落`,
    closest: '最接近的',
    noneTitle: (query) => `没有找到“${query}”`,
    didYouMean: (query) => `你要找的是不是“${query}”？`,
    nothingToChoose: '这个范围里没有可以引用的段落',
    advice:
      '试试少写几个词、换一种说法，或写一个人名；中文、英文、拼音都可以。不选发言者和章节，就会搜索全部内容。</summary> 可以看到谈过什么。',
  },
  today: {
    title: (date) => `今日精选 · ${date}`,
    changed: '发出之后，原文有过改动。改动前是：',
    gone: '今天发出的那段话，原文里已经没有了。',
  },
  highlights: {
    today: '⭐ 今日精选',
    title: (show) => `金句 · ${show}`,
    pointsTitle: (show) => `要点 · ${show}`,
    pickQuote: '打开一句，看上下文',
    pickPoint: '打开一条要点',
    none: '这场访谈还没有挑选金句。',
    nothing: '这场访谈里，没有哪一句适合单独拿出来读。可以用 </quote> 查找原话。',
  },
  summary: {
    contents: '目录',
    keyPoints: '要点',
    bestQuotes: '精彩原话',
    opening: '开头',
    ourWords: '概述和要点由我们撰写，并非原话。',
    extract: '这里还没有概述；以下句子摘自原文。',
    noSections: '这场访谈还没有划分章节。',
    dividedBy: { chapters: '章节取自节目的时间轴。', headings: '章节取自文中的小标题。' },
    pick: '打开一个章节',
    earlierSections: (first, last) => `↑ 第 ${first}–${last} 节`,
    laterSections: (first, last) => `↓ 第 ${first}–${last} 节`,
    range: (first, last) => (first === last ? `¶ ${first}` : `¶ ${first}–${last}`),
  },
  library: {
    title: '这里的访谈',
    pick: '打开一场访谈',
    length: (passages, characters) => `${passages} 段，${characters} 字`,
    timed: (time) => `时长 ${time}，有时间轴`,
    partlyTimed: (time) => `时间轴到 ${time} 为止`,
    withoutText: (points) => `正文尚未加入；有 ${points} 条要点`,
    addText:
      '没有正文的访谈，只能显示我们写的要点。运行这个机器人的人可以用 `npm run content -- add <文件>` 添加正文，然后重启。这段话只有管理这个服务器的人看得到。',
    undated: '日期不详',
    page: (number, of) => `第 ${number} 页，共 ${of} 页`,
  },
  help: {
    title: 'Pullquote',
    intro: '一字不差地引用访谈，并说明是谁说的、在回答什么、在哪一段。',
    notes: [
      '在 </quote> 里输入时，列表显示的就是段落本身：选中哪一条，就引用哪一条。',
      '带时间的访谈，会显示每段话是什么时候说的；</quote> 12:34 能找到那一刻说的话，“听原声 ↗”会从那里播放。',
      '找到的词以粗体显示，整句都是粗体时加下划线。原话不翻译、不改动；注明“概述要点，并非原话”的，是我们自己的话。',
      '简体、繁体、英文和拼音都能找到同样的段落。消息再旧，按钮也照常可用。',
    ],
    card: '点原话下方的“⋯”，再点“卡片”，可以生成一张图片。',
  },
  share: {
    button: '分享',
    done: '已分享 ✓',
    by: (mention: string) => `由 ${mention} 分享`,
    sharing: '正在分享。如果过一分钟频道里还没有看到，请再点一次“分享”。',
    failed: {
      refused: '没能分享出去。可以再点一次“分享”。',
      unknown: '不确定有没有分享出去。如果频道里没有看到，请再点一次“分享”。',
    },
  },
  cards: {
    button: '卡片',
    alt: (who, words, source) => `${who}：“${words}”——${source}`,
    talk: (title, shares) => `各人发言占比：${title}。${shares}。`,
    others: '其他人',
  },
  completion: { closest: (text) => `≈ ${text}`, speech: (name, text) => `${name}：${text}` },
  buttons: {
    previous: '◀',
    toQuestion: '◀ 提问',
    next: '▶',
    nextOf: (at, of) => `${at}/${of} ▶`,
    more: '⋯',
    text: '复制文字',
    wider: '前后文',
    narrower: '只看这段',
    section: '所在章节',
    listen: '听原声 ↗',
    source: '来源 ↗',
    contents: '目录',
    backTo: (number) => `↩ ¶ ${number}`,
    earlierPart: (number, of) => `↑ ${number}/${of}`,
    laterPart: (number, of) => `↓ ${number}/${of}`,
  },
  ...personalZhCN,
};
