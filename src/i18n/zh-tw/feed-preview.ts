import type { Messages } from '../en-us/messages.ts';

/** The coming posts of a feed, and what may be done with them. */
export const feedPreviewZhTW: Messages['feeds']['preview'] = {
  title: '接下來的貼文',
  pick: '選一天',
  hint: '在下面選一天，然後可以：不發、換一則，或在這個每日貼文裡永久停用它。',
  serialHint: '在下面選一天，然後可以：那天不發（那一部分順延到下一次），或永久停用那一部分。',
  leftOut: '不發',
  nothing: '沒有可發的內容',
  swapped: '換過的',
  banned: (count) => `這個每日貼文停用了 ${count} 則。`,
  changedBans: (count) => `其中 ${count} 則的原文後來有過改動，仍然停用。`,
  goneBans: (count) => `其中 ${count} 則已不在原文裡；日後若再出現，仍然停用。`,
  wishGone: '換上的那一則已不在原文裡，改為照常挑選。原來是：',
  wishChanged: '換上之後原文有過修改。當時是：',
  wordsGone: '那則貼文已不在原文裡；下面是現在的安排。',
  wordsChanged: '那則貼文的原文剛剛有過修改；你的變更仍然生效。',
  noOther: '沒有別的可以換。',
  gone: '那一天已過去或已經發過；下面是接下來的內容。',
  skip: '不發',
  swap: '換一則',
  ban: '停用',
  undo: '復原',
  unban: '復原上一次停用',
};
