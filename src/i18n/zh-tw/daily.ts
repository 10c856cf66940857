import type { Messages } from '../en-us/messages.ts';

/** What Discord shows of `/daily` and its options while somebody types. */
export const dailyDescriptionsZhTW: Messages['commands']['daily'] = {
  description: '這個伺服器的每日貼文（供伺服器管理員使用）',
  feed: '選哪個每日貼文',
  add: {
    description: '設定一個每日貼文',
    channel: '發到哪裡：文字頻道、公告頻道、討論串或論壇',
    kind: '發什麼內容',
    time: '發送時間（依所選時區），例如 09:00',
    zone: '時區：城市名或時區名',
    days: '哪些日子：週一至週五、每3天、每月第一個週一等；不填則每天都發',
    except: '不發的日期，例如 2026-12-24..2027-01-02, 05-01；填「無」則沒有',
    thread: '在每則貼文下開一個討論串',
    publish: '把每則貼文發布給追蹤的伺服器（公告頻道）',
    tag: '論壇裡：每則貼文的標籤；填「無」則不附',
    closing: '每則貼文末尾自己的一句話；填「無」則沒有',
    role: '每則貼文要提及的身分組',
    card: '每則貼文附一張原話圖片；章節概述沒有圖片',
    transcript: '哪一場訪談',
  },
  list: { description: '列出這個伺服器的每日貼文' },
  edit: { description: '修改一個每日貼文；沒填的保持不變', noping: '不再提及任何人' },
  pause: { description: '暫停一個每日貼文，直到恢復為止' },
  resume: { description: '讓暫停或停止的每日貼文重新開始' },
  skip: { description: '某一天不發', date: '哪一天；不填則是下一次' },
  remove: { description: '徹底移除一個每日貼文' },
  preview: { description: '接下來的七則貼文：可以跳過、換一則或停用' },
  post: { description: '現在就發今天的貼文' },
  status: {
    description: '每個每日貼文下次何時發、上次怎麼樣、有什麼要處理',
    channel: '同時檢查機器人在這個頻道的權限',
  },
};
