import type { Messages } from '../en-us/messages.ts';

/** What Discord shows of `/daily` and its options while somebody types. */
export const dailyDescriptionsZhCN: Messages['commands']['daily'] = {
  description: '这个服务器的每日推送（供服务器管理员使用）',
  feed: '选哪个推送',
  add: {
    description: '设置一个每日推送',
    channel: '发到哪里：文字频道、公告频道、子区或论坛',
    kind: '发什么内容',
    time: '发送时间（按所选时区），例如 09:00',
    zone: '时区：城市名或时区名',
    days: '哪些日子：周一至周五、每3天、每月第一个周一等；不填则每天都发',
    except: '不发的日期，例如 2026-12-24..2027-01-02, 05-01；填“无”则没有',
    thread: '在每条推送下开一个子区',
    publish: '把每条推送发布给关注的服务器（公告频道）',
    tag: '论坛里：每条推送的标签；填“无”则不带',
    closing: '每条推送末尾自己的一句话；填“无”则没有',
    role: '每次推送时提及的身份组',
    card: '每条推送附一张原话图片；章节概述没有图片',
    transcript: '哪一场访谈',
  },
  list: { description: '这个服务器的全部推送' },
  edit: { description: '修改一个推送；没填的保持不变', noping: '不再提及任何人' },
  pause: { description: '暂停一个推送，直到恢复为止' },
  resume: { description: '让暂停或停止的推送重新开始' },
  skip: { description: '某一天不发', date: '哪一天；不填则是下一次' },
  remove: { description: '彻底移除一个推送' },
  preview: { description: '接下来的七条推送：可以跳过、换一条或禁用' },
  post: { description: '现在就发今天的推送' },
  status: {
    description: '每个推送下次何时发、上次怎么样、有什么要处理',
    channel: '同时检查机器人在这个频道的权限',
  },
};
