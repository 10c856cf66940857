import type { Messages } from '../en-us/messages.ts';
import { permissionNamesZhCN } from './permission-names.ts';
import { feedFormZhCN } from './feed-form.ts';
import { feedPreviewZhCN } from './feed-preview.ts';

const reasons: Messages['feeds']['reasons'] = {
  late: { what: '已超过预定时间 6 小时，所以没有发送。', mend: '那段时间机器人不在线；如果它已恢复，就不必处理。' },
  'no-answer': {
    what: '超过预定时间 6 小时，Discord 仍没有接收。',
    mend: '通常不必处理；如果一再发生，请看 https://discordstatus.com。',
  },
  moderator: { what: '管理员已设为当天不发。', mend: '用 </daily preview> 查看接下来发什么。' },
  unverifiable: {
    what: '机器人在发送途中中断，又无法查看是否已送达，所以没有重发。',
    mend: '请在那个频道给机器人“阅读消息历史记录”权限，它就能查看了。',
  },
  'interview-gone': {
    what: '这个推送所用的访谈已不在这里。',
    mend: '请用 </daily edit> 的 `transcript` 另选一场；</library> 会列出现有的访谈。',
  },
  'nothing-to-show': {
    what: '没有可发的内容。',
    mend: '也许全部都被禁用了：请看 </daily preview> 和 </library>。',
  },
  'content-refused': {
    what: 'Discord 拒绝了推送的内容：连续两条不同的内容，原因相同。',
    mend: '请看看服务器的 AutoMod 或链接过滤是否拦下机器人的一切消息。若 Discord 说的是“Invalid Form Body”，请告诉运行机器人的人。',
  },
  'not-now': {
    what: 'Discord 要求稍后再发。',
    mend: '可能是频道的限制或慢速模式所致。',
  },
  'missing-permission': {
    what: '机器人没有权限在那个频道发送。',
    mend: '请在那里给它权限；在那个频道使用 </daily status> 可看到缺哪些。',
  },
  'unknown-channel': {
    what: '频道或子区已不存在，或者机器人看不到它。',
    mend: '请让机器人看得到它，或用 </daily edit> 另选一个。',
  },
  'thread-closed': {
    what: '子区已锁定或归档。',
    mend: '请重新打开它，或用 </daily edit> 另选一个频道。',
  },
  'tag-required': {
    what: '论坛要求标签，却没有机器人可以用的标签。',
    mend: '请在那里添加一个人人可用的标签，或不再要求标签。',
  },
  refused: {
    what: 'Discord 不让机器人在那个频道发送。',
    mend: '请看看那里能否发帖，或用 </daily edit> 另选一个频道。',
  },
};

const refusal: Messages['feeds']['refusal'] = {
  said: (words, code) => (code === undefined ? `Discord：“${words}”。` : `Discord：“${words}”（${code}）。`),
  item: (item) => `这条推送：${item}`,
  again: (when) => `会再试一次：${when}。`,
  nextTime: (when) => `到下一次发送时间会再试：${when}。接连两次都失败，推送才会停止。`,
  thenResume: '处理后用 </daily resume> 恢复。',
  thenPressResume: `处理后点“${feedFormZhCN.card.resume}”。`,
  thenOpenResume: `处理后在下面打开它，再点“${feedFormZhCN.card.resume}”。`,
  leftOut: (item) => `Discord 拒绝了它，所以跳过：${item}`,
  corrected: '原文后来有过改动',
  lost: '原文里已经没有了',
  ban: '永久禁用',
  allow: '允许再发',
  banned: '已永久禁用。',
  allowed: '可以再发了。',
};

const lacks: Messages['feeds']['lacks'] = {
  ping: (of) => ({
    what: `推送发出了，但没能提及 ${of}。`,
    mend: `如果这个身份组还在，请允许所有人提及它，或在那个频道给机器人“${permissionNamesZhCN['mention-everyone']}”权限；如果已经不在，请用 </daily edit> 的 \`role\` 另选一个，或用 \`noping\` 不再提及。`,
  }),
  embeds: () => ({
    what: '推送发出了，但没有嵌入内容，看不到正文。',
    mend: `请在那个频道给机器人“${permissionNamesZhCN['embed-links']}”权限，并看看是否有别的机器人去掉了嵌入内容。`,
  }),
  files: () => ({
    what: '推送发出了，但没有附上图片。',
    mend: `请在那个频道给机器人“${permissionNamesZhCN['attach-files']}”权限，或不要图片：</daily edit> 的 \`card\`。`,
  }),
  drawing: () => ({
    what: '推送发出了，但没有附上图片：机器人所在的机器无法生成图片。',
    mend: '运行这个机器人的人可以在日志里找到原因和解决办法。',
  }),
  interview: (of) => {
    const gone = reasons['interview-gone'];
    return of === '' ? gone : { ...gone, what: `这个推送所用的访谈 \`${of}\` 已不在这里。` };
  },
  items: () => reasons['nothing-to-show'],
  moment: (of) => ({
    what: `Discord 连续两天让推送稍后再发${of === '' ? '' : `（代码 ${of}）`}，一直拖到超过时限。`,
    mend: '可能是慢速模式、打开的子区太多，或服务器的限制。机器人每天都会再试。',
  }),
  thread: (of) => ({
    what: `推送已发出，但没能在下面开子区${of === '' ? '' : `（Discord 代码 ${of}）`}。`,
    mend: `请在那个频道给机器人“${permissionNamesZhCN['create-public-threads']}”权限，或用 </daily edit> 的 \`thread\` 关掉子区。`,
  }),
  publish: (of) => ({
    what: `推送已发出，但没能发布给关注这个频道的服务器${of === '' ? '' : `（Discord 代码 ${of}）`}。`,
    mend: 'Discord 每个频道每小时最多发布十条，再多就得等。如果它已不是公告频道，请用 </daily edit> 的 `publish` 关掉发布。',
  }),
  tag: (of) => ({
    what: `论坛里没有${of === '' ? '所选的标签' : `“${of}”这个标签`}了，或者机器人不能用它：推送不带这个标签。`,
    mend: '请用 </daily edit> 的 `tag` 另选一个，或填“无”。',
  }),
};

const status: Messages['feeds']['status'] = {
  title: '每日推送状态',
  next: (when) => `下次：${when}`,
  notNext: { paused: '下次：暂停中，不会发送。', parked: '下次：已停止，不会发送。' },
  grant: '请授予那里缺少的权限：见下文。',
  noNext: '下次：没有可发的内容。',
  last: (when, link) => `上次：${when} · [查看](${link})`,
  never: '上次：还没有发过。',
  underWay: (date) => `${date}：正在发送，或者被中断了，很快会再处理。`,
  trouble: (date, what) => `⚠ ${date}：${what}`,
  leftOut: (date) => `${date}：管理员设为当天不发。`,
  paused: '⏸ 管理员已暂停。用 </daily resume> 恢复。',
  parked: (since, what) => `⛔ 自 ${since} 起停止：${what}`,
  told: (who) => `已通知 ${who}。`,
  untold: (who) => `尚未能用私信通知到 ${who}。`,
  answers: (since) => `✓ 自 ${since} 起，那个频道看来又能发送了：用 </daily resume> 恢复推送。`,
  lack: (date, what) => `⚠ 自 ${date} 起：${what}`,
  more: (count) => `……另有 ${count} 条`,
  permitted: '✓ 机器人在该频道的权限齐全。',
  lacking: (missing) => `✗ 机器人现在在那里缺少权限：${missing}。请在频道设置里授予。`,
  unchecked: '权限：Discord 还没有回答，暂未查到。请点“重新检查”。',
  again: '重新检查',
};

export const feedsZhCN: Messages['feeds'] = {
  kinds: { highlight: '每日精选', serial: '按顺序连载访谈', summary: '章节概述' },
  reasons,
  sameAllYear: '全年不变',
  refusal,
  lacks,
  status,
  preview: feedPreviewZhCN,
  permissions: permissionNamesZhCN,
  everyDay: '每天',
  workdays: '周一至周五',
  weekend: '周末',
  schedule: (days, time) => `${days} ${time}`,
  withCard: '附图片',
  pings: (role) => `提及 ${role}`,
  thisChannel: '本频道',
  aChannel: '某个频道',
  deletedChannel: '已删除的频道',
  hiddenChannel: '机器人看不到的频道',
  unreadable: {
    name: '已损坏',
    facts:
      '⛔ 这个推送的记录已损坏，无法读取，所以它什么也不会发。可以用 </daily remove> 移除，再用 </daily add> 重新设置。运行这个机器人的人可以在日志里找到它。',
    records: (count) =>
      `⚠ 这个推送有 ${count} 条记录（以前的推送、跳过、更换或禁用）已损坏，没有计入；运行这个机器人的人可以在日志里找到。`,
  },
  paused: '已暂停',
  parked: '已停止',
  list: {
    title: '这个服务器的每日推送',
    none: '这里还没有推送。用 </daily add> 设置第一个。',
    hint: '用 </daily status> 查看状态，用 </daily preview> 查看接下来发什么。',
  },
  next: '接下来',
  firstPick: '第一条',
  nextPick: '下一条',
  nothingYet: '还没有可发的内容：请看 </library>。',
  withoutText: (show) =>
    `“${show}”还没有正文，所以推送的是我们写的要点，不是原话。运行机器人的人可以用 \`npm run content -- add <文件>\` 添加正文。`,
  orOther: `-# 也可以用“${feedFormZhCN.card.more}”换一个有正文的访谈。`,
  added: '推送已设置好',
  changed: '推送已修改',
  language: (name) => `推送使用${name}；可用 </settings> 更改。`,
  silentRole: (role) =>
    `⚠ ${role} 不允许被提及，机器人在那个频道又没有“提及 @everyone、@here 和所有身份组”权限：推送照发，但不会通知任何人。请允许提及这个身份组，或在那里给机器人这项权限。`,
  uncheckedRole: (role) =>
    `从这里看不出机器人能否在那里提及 ${role}：所有人都可以提及这个身份组，或者机器人在那个频道有“${permissionNamesZhCN['mention-everyone']}”权限，就可以。如果推送没有提及到任何人，会通知你。`,
  unchecked: '⚠ Discord 没有说明机器人在那里有哪些权限。如果发送失败，</daily status> 会说明原因。',
  postedToday: (link) => `今天的推送[已经发出](${link})；今天不会再发第二次。`,
  unsentToday: `今天的推送没有发出，也不会再自动发送；要发就点“${feedFormZhCN.card.post}”。`,
  settledToday: '今天的推送已经处理过了；今天不会再发第二次。',
  pastDates: (dates) => `⚠ 不发的日期里，有些已经过去了：${dates}。`,
  noPictures: '⚠ 接下来的推送没有图片：章节概述不配图，字体不支持的文字也无法生成图片。',
  noRenderer: '⚠ 推送不会带图片：机器人所在的机器无法生成图片。',
  twin: `⚠ 这个服务器已经有一个同样的推送（频道、内容和时间都相同），两个都会发；要去掉一个，点“${feedFormZhCN.card.remove}”。`,
  stillStopped: `它没有在运行：点“${feedFormZhCN.card.resume}”就会恢复。`,
  pausedNow: '已暂停',
  pausedAlready: '本来就已暂停',
  resumedNow: '已恢复运行',
  runningAlready: '本来就在运行',
  skipped: (date) => `${date}不发`,
  skipUndone: (date) => `${date}照常发送`,
  removeAsk: '要彻底移除这个推送吗？',
  removeFacts: '它的历史、换过和禁用的内容会一并删除；已发出的消息留在频道里。只想暂停一阵，可以用 </daily pause>。',
  removeYes: '移除',
  removeNo: '保留',
  removed: '推送已移除',
  kept: '推送保持不变',
  todaysPost: '今天的推送',
  posted: (link) => `今天的推送[已发出](${link})。`,
  postAlready: (link) => `今天的推送[此前已经发出](${link})；没有再发。`,
  postSending: '今天的推送正在发送；没有再发。请用 </daily status> 再看看。',
  postLeftOut: '今天已设为不发；没有发送。',
  notPosted: (what) => `今天的推送没有发出：${what}`,
  about: {
    button: '关于这条推送',
    title: '关于这条推送',
    when: (date) => `${date}的推送。`,
    how: {
      highlight:
        '先发人工挑选的金句，再发其余的好段落，顺序打乱；新推送的第一周发最精彩的。全部出现一遍之前不会重复。与谁看过什么、点过什么无关。',
      serial: '按访谈顺序连载，每次一部分；连载完再从头开始。',
      summary: '逐个章节发我们写的概述；发完再从头开始。',
    },
    moderators: '管理员：</daily status>、</daily preview>。',
    gone: '这条消息所属的推送已被移除。',
  },
  serial: {
    part: (number, of) => `第 ${number} 部分，共 ${of} 部分`,
  },
  /** What a post is, in its line. */
  postKinds: { highlight: '今日精选', serial: '访谈连载', summary: '章节概述' },
  /** Between names. */
  between: '、',
  parkedNote: {
    title: '有一个每日推送需要你处理',
    where: (feed) => `你设置的推送 ${feed} 停止了：`,
    once: '这件事只通知一次。设置都还在；恢复之前，</daily status> 会一直显示。',
  },
  leftOutNote: {
    title: '有一条推送被跳过了',
    where: (feed) => `Discord 因内容拒绝了你设置的推送 ${feed} 中的一条，已改发下一条。`,
    once: '每条只通知一次。在 </daily status> 和 </daily preview> 里可以用按钮永久禁用它，或允许它再发。',
  },
  lackNote: {
    title: '有一个每日推送出了问题',
    where: (feed) => `你设置的推送 ${feed}：`,
    once: '这件事只通知一次。在推送恢复正常之前，</daily status> 会一直显示。',
    thereIs: (interviews) => `现有的访谈：${interviews}。`,
  },
  confirmPreview: '预览',
  undo: '撤销',
};
