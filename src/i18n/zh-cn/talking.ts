import type { Messages } from '../en-us/messages.ts';
import { feedFormZhCN } from './feed-form.ts';

/** Rhythms, threads, publishing, tags and closing lines, as feeds are told of. */
export const talkingZhCN: Messages['talking'] = {
  none: '无',
  eachYear: (dates) => `每年${dates}`,
  rhythm: {
    everyDays: (count) => `每 ${count} 天`,
    everyWeeks: (count) => `每 ${count} 周`,
    everyWeeksOn: (count, day) => `每 ${count} 周的${day}`,
    from: (rhythm, date) => `从 ${date} 起${rhythm}`,
    monthly: (weeks, days) => `每月${weeks}${days}`,
    weeks: { 1: '第一个', 2: '第二个', 3: '第三个', 4: '第四个', [-1]: '最后一个' },
    except: (dates) => `${dates}除外`,
    more: (count) => `另外 ${count} 处`,
  },
  thread: '开子区',
  publish: '发布到关注的服务器',
  tag: (name) => `标签“${name}”`,
  closing: '带结尾语',
  dropped: {
    thread: '那里不能在消息下开子区，这一项已关闭。',
    publish: '那里的消息不能发布，这一项已关闭。',
    tag: '原来的标签属于另一个频道，已经取消。',
  },
  defaultTag: (name) => `这个论坛要求帖子带标签，而这里没有选：会用第一个标签“${name}”。`,
  noTag:
    '⚠ 这个论坛要求帖子带标签，却没有机器人可以用的：推送会被拒绝。请在那里添加一个人人可用的标签，或不再要求标签。',
  tagGone: (name) => `⚠ 论坛里已没有“${name}”这个标签：推送不带它。`,
  chooseTag: `要另选一个，用下面的“${feedFormZhCN.card.tag}”。`,
  openToChooseTag: `要另选一个，先在下面打开这个推送，再用“${feedFormZhCN.card.tag}”。`,
  pending: {
    thread: (date, when) => `⚠ ${date}：子区还没有开成。下次尝试：${when}。`,
    publish: (date, when) => `⚠ ${date}：还没有发布出去。下次尝试：${when}。`,
  },
  hidden: '✗ 频道或子区已不存在，或者机器人看不到。请让机器人能看到它，或用 </daily edit> 换一个频道。',
};
