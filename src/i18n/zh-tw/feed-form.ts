import type { Messages } from '../en-us/messages.ts';

/** A feed that is set up, and changed, by clicks. */
export const feedFormZhTW: Messages['feedForm'] = {
  addTitle: '設定每日貼文',
  editTitle: '修改這個每日貼文',
  channel: '頻道',
  channelHint: '文字頻道、公告頻道、討論串或論壇',
  what: '貼文內容',
  defaultInterview: (title: string) => `這個伺服器的訪談：${title}`,
  time: '時間',
  timeHint: '例如 09:00 或 21:30',
  zone: '時區',
  zoneHint: '城市名稱，例如東京、紐約',
  days: '日期',
  daysHint: '例如每天、平日、週一三五',
  unchanged: '沒有變更',
  again: '重新填寫',
  tryAgain: '再試一次',
  setUp: '設定每日貼文',
  another: '再加一個',
  whichTitle: '要選哪個每日貼文？',
  which: '選擇一個每日貼文',
  submitted: '這份表單先前已送出，以下是當時設定的每日貼文。',
  lost: '隨指令一起填的其他選項已不再保留，請在下方確認。',
};
