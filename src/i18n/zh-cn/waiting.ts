import type { Messages } from '../en-us/messages.ts';

export const waitingZhCN: Messages['waiting'] = {
  unsure: '⚠ 推送暂缓片刻：机器人正在向 Discord 核对时间。',
  ahead: (by) =>
    `⚠ 推送暂缓：机器人所在机器的时间比 Discord 快了${by}，需要运行机器人的人校准。校准后会补发这期间到点的推送，最多迟到 6 小时。`,
  behind: (by) =>
    `⚠ 推送暂缓：机器人所在机器的时间比 Discord 慢了${by}，需要运行机器人的人校准。校准后会补发这期间到点的推送，最多迟到 6 小时。`,
};
