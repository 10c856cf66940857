import { dailyDescriptionsZhCN, feedsZhCN, permissionNamesZhCN } from './feeds.ts';
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

const errors: Messages['errors'] = {
  'interview-not-found': ({ given }) => ({
    what: `这里没有“${given}”这场访谈。`,
    mend: '请从输入时出现的列表中选择，或用 /library 查看全部。',
  }),
  'passage-not-found': ({ given, count }) => ({
    what: `没有 ${given} 这一段。`,
    mend: count > 0 ? `这场访谈有 #1 到 #${count} 段。` : '这场访谈的正文还没有加进来。',
  }),
  'section-not-found': ({ given }) => ({
    what: `没有“${given}”这一节。`,
    mend: '请从输入时出现的列表中选择，或用 /summary 查看目录。',
  }),
  'speaker-not-found': ({ given }) => ({
    what: `这些访谈里没有叫“${given}”的人说话。`,
    mend: '请从输入时出现的列表中选择，或用 /library 查看有谁说话。',
  }),
  'library-empty': () => ({
    what: '这里还没有访谈。',
    mend: '请机器人的管理者用 `npm run content -- add <文件>` 添加一场，然后重新启动。',
  }),
  'stale-button': () => ({
    what: '这个按钮来自旧版本，或者它所指的访谈已不在这里。',
    mend: '请重新使用命令：/quote、/highlights 或 /summary。',
  }),
  'not-yours': () => ({ what: '这是别人的答复。', mend: '请自己使用一次命令，得到你自己的答复。' }),
  'too-many-feeds': ({ most }) => ({
    what: `这个服务器已有 ${most} 个推送，不能再多了。`,
    mend: '请先移除一个：/daily list、/daily remove。',
  }),
  'not-permitted': () => ({ what: '只有管理这个服务器的人才能这样做。', mend: '请让拥有“管理服务器”权限的人来操作。' }),
  'server-only': () => ({ what: '这个命令属于服务器。', mend: '请在相应服务器的频道里使用。' }),
  'feed-not-found': ({ given }) => ({
    what: `这个服务器里没有“${given}”这个推送。`,
    mend: '请从输入时出现的列表中选择，或用 /daily list 查看。',
  }),
  'feed-gone': () => ({ what: '这个推送已被移除。', mend: '现有的推送请看 /daily list。' }),
  'bad-time': ({ given }) => ({ what: `“${given}”不是一个时间。`, mend: '请写几点几分，例如 09:00 或 21:30。' }),
  'bad-zone': ({ given }) => ({
    what: `没有“${given}”这个时区。`,
    mend: '请输入城市，再从出现的列表中选择，例如 上海 或 New York。',
  }),
  'bad-days': ({ given }) => ({
    what: `“${given}”里看不出是星期几。`,
    mend: '请写成 周一至周五 或 周六、周日，或从输入时出现的列表中选择。',
  }),
  'bad-date': ({ given }) => ({
    what: `这个推送在“${given}”不会发送。`,
    mend: '请从输入时出现的列表中选择接下来的某一天。',
  }),
  'date-settled': ({ date }) => ({
    what: `${date} 的推送已有结果。`,
    mend: '结果如何请看 /daily status；可以跳过之后的某一天。',
  }),
  'bad-channel': ({ channelId }) => ({
    what: `<#${channelId}> 里不能设置每日推送。`,
    mend: '请选择文字频道、公告频道、子区或论坛。',
  }),
  'missing-permissions': ({ channelId, missing }) => ({
    what: `机器人在 <#${channelId}> 缺少权限：${missing.map((name) => permissionNamesZhCN[name]).join('、')}。`,
    mend: '请在那个频道的设置（权限）里给它，然后再次使用命令。',
  }),
  'everyone-role': () => ({ what: '推送不会提及所有人。', mend: '请选择一个愿意收到通知的人才会领取的身份组。' }),
  'nothing-to-change': () => ({
    what: '什么都没有改：没有填要改的内容。',
    mend: '请填上要修改的选项，例如 `time` 或 `channel`。',
  }),
  'message-without-text': () => ({
    what: '这条消息里没有可以查找的文字。',
    mend: '请选一条有文字的消息，或使用 /quote。',
  }),
  'files-not-permitted': () => ({
    what: '机器人在这个频道不能附加文件。',
    mend: '请换一个频道，或在与机器人的私信里操作；也可以请管理员在这里给它“附加文件”权限。',
  }),
  'card-undrawable': ({ characters }) => ({
    what: `这段话没有卡片：卡片的字体里没有 ${characters}`,
    mend: '原话就在上面，可以收藏或复制。',
  }),
  'card-failed': () => ({ what: '卡片暂时画不出来。', mend: '请稍后再试一次。原话就在上面。' }),
  'cards-absent': () => ({ what: '机器人现在所在的机器画不了图片。', mend: '原话就在上面，可以收藏或复制。' }),
  unexpected: ({ reference }) => ({
    what: '这里出了点问题，不是你的错。',
    mend: `请再试一次。如果还是不行，请把编号 ${reference} 告诉运行这个机器人的人。`,
  }),
};

export const messagesZhCN: Messages = {
  commands,
  errors,
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
