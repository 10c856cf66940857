import type { Messages } from '../en-us/messages.ts';

export const waitingZhTW: Messages['waiting'] = {
  unsure: '⚠ 貼文暫緩片刻：機器人正在向 Discord 核對時間。',
  ahead: (by) =>
    `⚠ 貼文暫緩：機器人所在機器的時間比 Discord 快了${by}，需要架設機器人的人校準。校準後會補發這段期間到時的貼文，最多晚 6 小時。`,
  behind: (by) =>
    `⚠ 貼文暫緩：機器人所在機器的時間比 Discord 慢了${by}，需要架設機器人的人校準。校準後會補發這段期間到時的貼文，最多晚 6 小時。`,
};
