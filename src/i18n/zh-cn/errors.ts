import { numberFormat } from '../dates/number-format.ts';
import type { ErrorTable } from '../error-words.ts';
import { permissionNamesZhCN } from './feeds.ts';

export const errorsZhCN: ErrorTable = {
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
  'ambiguous-choice': ({ given, meant }) => ({
    what: `“${given}”可以指其中任何一个：${meant.join('；')}。`,
    mend: '请从输入时出现的列表中选择，或只填写这里对应一项最后的部分。',
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
  'card-undrawable': ({ characters, packages }) => ({
    what: `这段话没有卡片：卡片的字体里没有 ${characters}`,
    mend: `${packages.length > 0 ? `运行这个机器人的人可以补上：\`npm install ${packages.join(' ')}\`，再重新启动。` : '卡片能用的字体都没有这些字。'}原话就在上面，可以收藏或复制。`,
  }),
  'card-failed': () => ({ what: '卡片暂时画不出来。', mend: '请稍后再试一次。原话就在上面。' }),
  'cards-absent': () => ({ what: '机器人现在所在的机器画不了图片。', mend: '原话就在上面，可以收藏或复制。' }),
  'still-starting': ({ progress }) => ({
    what: `机器人刚刚启动，还在读取访谈${progress ? `（已读 ${formatCount(progress.read)} / ${formatCount(progress.of)} 场）` : ''}。`,
    mend: '请过一分钟再试。',
  }),
  'too-busy': () => ({ what: '此刻提问的人太多了。', mend: '请过一分钟再试。' }),
  unexpected: ({ reference }) => ({
    what: '这里出了点问题，不是你的错。',
    mend: `请再试一次。如果还是不行，请把编号 ${reference} 告诉运行这个机器人的人。`,
  }),
};

function formatCount(count: number): string {
  return numberFormat('zh-CN').format(count);
}
