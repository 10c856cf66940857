/** The coming posts of a feed, and what may be done with them. */
export const feedPreviewEnUS = {
  title: 'Upcoming posts',
  pick: 'Pick a day',
  hint: 'Pick a day below, then skip its post, swap it for another, or ban it from this feed for good.',
  serialHint: 'Pick a day below, then skip it (the part moves to the next day) or ban the part for good.',
  leftOut: 'skipped',
  nothing: 'nothing to show',
  swapped: 'swapped in',
  banned: (count: number) =>
    count === 1 ? '1 item is banned from this feed.' : `${count} items are banned from this feed.`,
  changedBans: (count: number) =>
    count === 1
      ? 'One of them has been corrected since; its ban still holds.'
      : `${count} of them have been corrected since; their bans still hold.`,
  goneBans: (count: number) =>
    count === 1
      ? 'One of them is no longer in the text. Its ban applies again if it comes back.'
      : `${count} of them are no longer in the text. Their bans apply again if they come back.`,
  wishGone: 'the chosen post is no longer in the text, so the usual pick comes instead. It was:',
  wishChanged: 'corrected since it was chosen. It used to read:',
  wordsGone: 'That post is no longer in the text; here’s what comes now.',
  wordsChanged: 'The text of that post was corrected in the meantime; your change was made anyway.',
  noOther: 'There’s nothing else to swap it for.',
  gone: 'That day is over or already posted; here’s what comes now.',
  skip: 'Skip',
  swap: 'Swap',
  ban: 'Ban',
  undo: 'Undo',
  unban: 'Undo last ban',
};
