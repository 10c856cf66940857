import type { Messages } from '../en-us/messages.ts';

/** The coming posts of a feed, and what may be done with them. */
export const feedPreviewZhCN: Messages['feeds']['preview'] = {
  title: '接下来的推送',
  pick: '选一天',
  hint: '在下面选一天，然后可以：不发、换一条，或在这个推送里永久禁用它。',
  serialHint: '在下面选一天，然后可以：那天不发（那一部分顺延到下一次），或永久禁用那一部分。',
  leftOut: '不发',
  nothing: '没有可发的内容',
  swapped: '换过的',
  banned: (count) => `这个推送禁用了 ${count} 条。`,
  changedBans: (count) => `其中 ${count} 条的原文后来有过改动，仍然禁用。`,
  goneBans: (count) => `其中 ${count} 条已不在原文里；如果以后又出现，仍然禁用。`,
  wishGone: '换上的那一条已不在原文里，改为照常挑选。原来是：',
  wishChanged: '换上之后原文有过改动。当时是：',
  wordsGone: '那条推送已不在原文里；下面是现在的安排。',
  wordsChanged: '那条推送的原文刚刚有过改动；你的改动仍然生效。',
  noOther: '没有别的可以换。',
  gone: '那一天已过去或已经发过；下面是接下来的内容。',
  skip: '不发',
  swap: '换一条',
  ban: '禁用',
  undo: '撤销',
  unban: '撤销上一次禁用',
};
