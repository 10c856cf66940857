import type { Messages } from '../en-us/messages.ts';

/** A feed that is set up, and changed, by clicks. */
export const feedFormZhCN: Messages['feedForm'] = {
  addTitle: '设置每日推送',
  editTitle: '修改这个每日推送',
  channel: '频道',
  channelHint: '文字频道、公告频道、子区或论坛',
  what: '推送内容',
  defaultInterview: (title: string) => `本服务器的访谈：${title}`,
  time: '时间',
  timeHint: '例如 09:00 或 21:30',
  zone: '时区',
  zoneHint: '城市名，例如上海、纽约',
  days: '日期',
  daysHint: '例如每天、工作日、周一三五',
  unchanged: '没有改动',
  again: '重新填写',
  tryAgain: '再试一次',
  setUp: '设置每日推送',
  another: '再加一个',
  whichTitle: '选哪个每日推送？',
  which: '选择一个每日推送',
  submitted: '这份表单之前提交过了，下面是当时设置的每日推送。',
  lost: '随命令一起填的其他选项已不再保留，请在下面核对。',
};
