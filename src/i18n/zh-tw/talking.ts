import type { Messages } from '../en-us/messages.ts';
import { feedFormZhTW } from './feed-form.ts';

/** Rhythms, threads, publishing, tags and closing lines, as feeds are told of. */
export const talkingZhTW: Messages['talking'] = {
  none: '無',
  eachYear: (dates) => `每年${dates}`,
  rhythm: {
    everyDays: (count) => `每 ${count} 天`,
    everyWeeks: (count) => `每 ${count} 週`,
    everyWeeksOn: (count, day) => `每 ${count} 週的${day}`,
    from: (rhythm, date) => `從 ${date} 起${rhythm}`,
    monthly: (weeks, days) => `每月${weeks}${days}`,
    weeks: { 1: '第一個', 2: '第二個', 3: '第三個', 4: '第四個', [-1]: '最後一個' },
    except: (dates) => `${dates}除外`,
    more: (count) => `另外 ${count} 處`,
  },
  thread: '開討論串',
  publish: '發布到追蹤的伺服器',
  tag: (name) => `標籤「${name}」`,
  closing: '附結尾語',
  dropped: {
    thread: '那裡不能在訊息下開討論串，這一項已關閉。',
    publish: '那裡的訊息不能發布，這一項已關閉。',
    tag: '原本的標籤屬於另一個頻道，已經取消。',
  },
  defaultTag: (name) => `這個論壇要求貼文附標籤，而這裡沒有選：會用第一個標籤「${name}」。`,
  noTag:
    '⚠ 這個論壇要求貼文附標籤，卻沒有機器人可以用的：貼文會被拒絕。請在那裡新增一個人人可用的標籤，或不再要求標籤。',
  tagGone: (name) => `⚠ 論壇裡已沒有「${name}」這個標籤：貼文不附它。`,
  chooseTag: `要另選一個，用下方的「${feedFormZhTW.card.tag}」。`,
  openToChooseTag: `要另選一個，先在下方開啟這個每日貼文，再用「${feedFormZhTW.card.tag}」。`,
  pending: {
    thread: (date, when) => `⚠ ${date}：討論串還沒有開成。下次嘗試：${when}。`,
    publish: (date, when) => `⚠ ${date}：還沒有發布出去。下次嘗試：${when}。`,
  },
  hidden: '✗ 頻道或討論串已不存在，或者機器人看不到。請讓機器人看得到它，或用 </daily edit> 換一個頻道。',
};
