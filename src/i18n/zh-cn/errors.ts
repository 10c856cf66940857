import { numberFormat } from '../dates/number-format.ts';
import type { ErrorTable } from '../error-words.ts';
import { permissionNamesZhCN } from './permission-names.ts';
import { feedFormZhCN } from './feed-form.ts';

export const errorsZhCN: ErrorTable = {
  'interview-not-found': ({ given, near }) => ({
    what: `这里没有“${given}”这场访谈。`,
    mend: `${meantBy(near)}请从输入时出现的列表中选择，或用 </library> 查看全部。`,
  }),
  'passage-not-found': ({ given, count }) => ({
    what: `没有 ${given} 这一段。`,
    mend: count > 0 ? `这场访谈有 #1 到 #${count} 段。` : '这场访谈的正文还没有加进来。',
  }),
  'section-not-found': ({ given, near }) => ({
    what: `没有“${given}”这个章节。`,
    mend: `${meantBy(near)}请从输入时出现的列表中选择，或用 </summary> 查看目录。`,
  }),
  'speaker-not-found': ({ given, near }) => ({
    what: `这些访谈里没有叫“${given}”的发言者。`,
    mend: `${meantBy(near)}请从输入时出现的列表中选择，或用 </library> 查看有哪些人。`,
  }),
  'ambiguous-choice': ({ given, meant }) => ({
    what: `“${given}”可以指其中任何一个：${meant.join('；')}。`,
    mend: '请从输入时出现的列表中选择，或只输入上面对应那一项的最后一部分。',
  }),
  'library-empty': (_, manages) => ({
    what: '这里还没有访谈。',
    mend: manages
      ? '运行这个机器人的人可以用 `npm run content -- add <文件>` 添加一场，然后重启。'
      : '等有了访谈，这个命令就能用了。',
  }),
  'stale-button': () => ({
    what: '这个按钮来自旧版本，或者它所指的访谈已不在这里。',
    mend: '请重新使用命令：</quote>、</highlights> 或 </summary>。',
  }),
  'share-over': () => ({
    what: '分享要在一天之内，这一条已经过期了。',
    mend: '请重新查一次，或者在原话或推送下面再点一次按钮，然后分享新的那一条。',
  }),
  'share-not-permitted': ({ lacks }) =>
    lacks === 'writing'
      ? {
          what: '你在这个频道里不能发消息，所以没法在这里分享。',
          mend: '可以到你能发消息的频道里分享。',
        }
      : {
          what: '这个服务器不允许成员自带的应用在这里公开发消息，分享了也只有你能看到。',
          mend: '可以到别的服务器或私信里分享，或者请管理员把 Pullquote 加进服务器，或开启“使用外部应用”权限。',
        },
  'words-gone': ({ former }) => ({
    what: `这个按钮所指的话，原文里已经没有了${former === '' ? '。' : `：“${former}”`}`,
    mend: '原文后来有过改动。用 </quote> 可以查找现在的内容。',
  }),
  'quote-not-saved': () => ({
    what: '这一条已经不在你的收藏里。',
    mend: '先收藏，再写笔记。',
  }),
  'not-yours': () => ({ what: '这是别人的回复。', mend: '请自己使用一次命令，得到你自己的回复。' }),
  'too-many-feeds': ({ most }) => ({
    what: `这个服务器已有 ${most} 个推送，不能再多了。`,
    mend: `请先移除一个：在“${feedFormZhCN.all}”里可以打开每一个。`,
  }),
  'not-permitted': () => ({ what: '只有管理这个服务器的人才能这样做。', mend: '请让拥有“管理服务器”权限的人来操作。' }),
  'server-only': () => ({ what: '这个命令只能在服务器里用。', mend: '请到服务器的频道里使用。' }),
  'feed-not-found': ({ given }) => ({
    what: `这个服务器里没有“${given}”这个推送。`,
    mend: '请从输入时出现的列表中选择，或用 </daily list> 查看。',
  }),
  'feed-gone': () => ({ what: '这个推送已被移除。', mend: '现有的推送请看 </daily list>。' }),
  'feed-unreadable': ({ given }) => ({
    what: `推送“${given}”的记录已损坏，无法读取，所以它什么也不会发。`,
    mend: '请用 </daily remove> 移除，再用 </daily add> 重新设置；也可以请运行这个机器人的人修复数据库。',
  }),
  'post-unreadable': ({ date }) => ({
    what: `${date} 那条推送的记录已损坏，无法读取，所以那天不会再发。`,
    mend: '第二天的推送照常。运行这个机器人的人可以在日志里找到这条记录。',
  }),
  'done-before': () => ({
    what: '这件事已经做过了，但当时的回复已无法读取。',
    mend: '现在的情况请用 </daily list>、</settings> 或 </saved> 查看。',
  }),
  'bad-time': ({ given }) => ({ what: `“${given}”不是有效的时间。`, mend: '请写几点几分，例如 09:00 或 21:30。' }),
  'bad-zone': ({ given }) => ({
    what: `没有“${given}”这个时区。`,
    mend: '请输入城市，例如 上海 或 New York，或时区名称，例如 Asia/Shanghai，也可以写 UTC+8。',
  }),
  'bad-days': ({ given }) => ({
    what: `“${given}”里看不出是哪些日子。`,
    mend: '请写成 周一至周五、每3天 或 每月第一个周一。',
  }),
  'bad-except': ({ given }) => ({
    what: `“${given}”里看不出是哪些日期。`,
    mend: '请写日期或起止日期：写了年份，就只排除那一年；没写则每年都排除。例如 2026-12-24..2027-01-02, 05-01；填“无”则不排除。最多 40 项。',
  }),
  'no-dates': () => ({
    what: '按这样的日子，再排除这些日期，今后两年都不会发送。',
    mend: '请少排除一些日期，或选别的日子。',
  }),
  'bad-tag': ({ given, channelId }) => ({
    what: `<#${channelId}> 里没有机器人可以用的标签“${given}”。`,
    mend: '请从输入时出现的列表中选择，或填“无”。',
  }),
  'not-for-channel': ({ option, channelId }) => ({
    what: {
      thread: `<#${channelId}> 里的推送不能开子区：论坛的帖子本身就是子区，子区里不能再开。`,
      publish: `<#${channelId}> 不是公告频道，那里的推送不能发布。`,
      tag: `<#${channelId}> 不是论坛，那里的推送没有标签。`,
    }[option],
    mend: `请不填 \`${option}\`，或选择别的频道。`,
  }),
  'bad-date': ({ given }) =>
    given === ''
      ? { what: '接下来没有可以跳过的推送。', mend: '之后会发什么，请看 </daily preview>。' }
      : {
          what: `“${given}”没有可以跳过的推送。`,
          mend: '`date` 留空就跳过下一条，也可以在 </daily preview> 里选一天。',
        },
  'date-settled': ({ date }) => ({
    what: `${date} 的推送已经处理过了。`,
    mend: '结果如何请看 </daily status>；可以跳过之后的某一天。',
  }),
  'clock-doubted': () => ({
    what: '机器人所在机器的时间此刻可能不准，无法确定今天是哪一天。',
    mend: '什么都没有发送。相差多少请看 </daily status>；校准后请再试。',
  }),
  'bad-channel': ({ channelId }) => ({
    what: `<#${channelId}> 里不能设置每日推送。`,
    mend: '请选择文字频道、公告频道、子区或论坛。',
  }),
  'missing-permissions': ({ channelId, missing }) => ({
    what: `机器人在 <#${channelId}> 缺少权限：${missing.map((name) => permissionNamesZhCN[name]).join('、')}。`,
    mend: '请在那个频道的设置（权限）里给它，然后再试一次。',
  }),
  'maker-lacks': ({ channelId, missing }) => ({
    what: `你自己在 <#${channelId}> 缺少权限：${missing.map((name) => permissionNamesZhCN[name]).join('、')}。`,
    mend:
      missing[0] === 'mention-everyone'
        ? '推送只能提及设置它的人自己能提及的身份组。请让有这项权限的人来设置，或选择一个人人都能提及的身份组。'
        : '推送只能发到设置它的人自己能发言的频道。请让有这项权限的人来设置，或选择别的频道。',
  }),
  'ping-untold': ({ roleId, channelId, unnamed }) => ({
    what: `机器人没能确认你是否有权在 <#${channelId}> 提及 <@&${roleId}>。`,
    mend: `推送只会提及修改者自己也能提及的身份组。请再用一次 </daily edit>，并填上 ${unnamed.map((name) => `\`${name}\``).join(' 和 ')}；不需要提及就用 \`noping\`。`,
  }),
  'everyone-role': () => ({ what: '推送不会提及所有人。', mend: '请选一个身份组，让想收到通知的人自己领取。' }),
  'form-over': () => ({ what: '填过的内容已不再保留。', mend: '请重新运行命令，例如 </daily add>。' }),
  'press-over': () => ({ what: '这些按钮已经超过一小时了。', mend: '请重新运行命令，例如 </daily list>。' }),
  'message-without-text': () => ({
    what: '这条消息里没有可以查找的文字。',
    mend: '请选一条有文字的消息，或使用 </quote>。',
  }),
  'files-not-permitted': () => ({
    what: '机器人在这个频道不能附加文件。',
    mend: '请换一个频道，或在与机器人的私信里操作；也可以请管理员在这里给它“附加文件”权限。',
  }),
  'card-undrawable': ({ characters, packages }, manages) => ({
    what: `无法为这段话生成卡片：字体里没有 ${characters}`,
    mend: `原话就在上面，可以收藏或复制。${manages && packages.length > 0 ? `运行这个机器人的人可以补上字体：\`npm install ${packages.join(' ')}\`，然后重启。` : ''}`,
  }),
  'card-failed': () => ({ what: '暂时无法生成卡片。', mend: '请稍后再试一次。原话就在上面。' }),
  'cards-absent': () => ({ what: '机器人所在的机器无法生成图片。', mend: '原话就在上面，可以收藏或复制。' }),
  'still-starting': ({ progress }) => ({
    what: `机器人刚刚启动，还在读取访谈${progress ? `（已读 ${formatCount(progress.read)} / ${formatCount(progress.of)} 场）` : ''}。`,
    mend: '请过一分钟再试。',
  }),
  'too-busy': () => ({ what: '现在使用的人太多了。', mend: '请过一分钟再试。' }),
  'not-kept': ({ reference }) => ({
    what: '没有任何改动：机器人现在无法写入数据库。',
    mend: `请过一分钟再试。如果还是不行，请把编号 ${reference} 告诉运行这个机器人的人。`,
  }),
  damaged: ({ reference }) => ({
    what: '存放这部分内容的数据库已损坏，什么都没有改动。',
    mend: `其余功能照常。请把编号 ${reference} 告诉运行这个机器人的人，日志里写着怎么修复。`,
  }),
  unexpected: ({ reference }) => ({
    what: '出错了，不是你的问题。',
    mend: `请再试一次。如果还是不行，请把编号 ${reference} 告诉运行这个机器人的人。`,
  }),
};

function formatCount(count: number): string {
  return numberFormat('zh-CN').format(count);
}

/** What may have been meant, where there is something. */
function meantBy(near: readonly string[] = []): string {
  return near.length === 0 ? '' : `你要找的是不是${near.map((name) => `“${name}”`).join('、')}？`;
}
