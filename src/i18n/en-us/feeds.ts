import type { FeedPermission } from '../../user-error.ts';
import type { FeedKind, PostReason } from '../../feeds/feed.ts';
import type { LackKind } from '../../feeds/lack.ts';
import type { ErrorWords } from '../error-words.ts';

/** As Discord's own settings call them. */
export const permissionNamesEnUS: Readonly<Record<FeedPermission, string>> = {
  'view-channel': 'View Channel',
  'send-messages': 'Send Messages',
  'send-messages-in-threads': 'Send Messages in Threads',
  'create-posts': 'Create Posts',
  'embed-links': 'Embed Links',
  'attach-files': 'Attach Files',
  'read-message-history': 'Read Message History',
  'mention-everyone': 'Mention @everyone, @here and All Roles',
};

export const dailyDescriptionsEnUS = {
  description: 'Daily posts for this server (for those who manage it)',
  feed: 'Which feed',
  add: {
    description: 'Set up a daily post',
    channel: 'Where to post: a text or announcement channel, a thread, a forum',
    kind: 'What to post',
    time: 'When, on the clock of that zone, such as 09:00',
    zone: 'Whose clock: a city or time zone',
    days: 'On which days; every day where nothing is said',
    role: 'A role to ping with each post',
    card: 'Whether a picture of the quote comes with each post; section summaries have none',
    transcript: 'Which interview',
  },
  list: { description: 'The feeds of this server' },
  edit: { description: 'Change a feed; what you leave out stays as it is', noping: 'Ping nobody any more' },
  pause: { description: 'Stop a feed until you resume it' },
  resume: { description: 'Start a paused or stopped feed again' },
  skip: { description: 'Leave out one day', date: 'Which day; the next one where nothing is said' },
  remove: { description: 'Remove a feed for good' },
  preview: { description: 'The next seven posts: skip, swap or ban one' },
  post: { description: 'Send today’s post now' },
  status: {
    description: 'When each feed runs next, how the last run went, and what to mend',
    channel: 'Also check the bot’s permissions in this channel',
  },
};

const kinds: Readonly<Record<FeedKind, string>> = {
  highlight: 'highlight of the day',
  serial: 'the interview in order',
  summary: 'section summaries',
};

const reasons: Readonly<Record<PostReason, ErrorWords>> = {
  late: {
    what: 'it was more than 6 hours late, so it was not sent.',
    mend: 'The bot was away at that time. There is nothing to do if it is back.',
  },
  'no-answer': {
    what: 'Discord did not take it, and did not say why, until it was more than 6 hours late.',
    mend: 'There is nothing to do unless it goes on: see https://discordstatus.com.',
  },
  moderator: { what: 'a moderator left this day out.', mend: 'What comes next: /daily preview.' },
  unverifiable: {
    what: 'the bot broke off while sending and could not look whether it had arrived, so it was not sent again.',
    mend: 'Give the bot Read Message History in that channel; then it can look.',
  },
  'interview-gone': {
    what: 'the interview it tells is no longer here.',
    mend: 'Choose another with /daily edit, option `transcript`; /library shows what there is.',
  },
  'nothing-to-show': {
    what: 'there was nothing to show.',
    mend: 'Perhaps everything is banned: see /daily preview and /library.',
  },
  'content-refused': {
    what: 'Discord refused what the posts say: two different ones in a row, for the same reason.',
    mend: 'See whether the server’s AutoMod, or a filter of links, stops all that the bot posts.',
  },
  'not-now': {
    what: 'Discord put it off again and again, until it was too late.',
    mend: 'A limit or a slow mode of the channel may be the reason. The next one is sent at its time.',
  },
  'missing-permission': {
    what: 'the bot may not post in that channel.',
    mend: 'Give it the permissions there; /daily status says which, asked in that channel.',
  },
  'unknown-channel': {
    what: 'the channel or thread is gone, or the bot cannot see it.',
    mend: 'Let the bot see it, or choose another with /daily edit.',
  },
  'thread-closed': {
    what: 'the thread is locked or archived.',
    mend: 'Open it again, or choose another channel with /daily edit.',
  },
  'tag-required': {
    what: 'the forum demands a tag, and has none that the bot may give.',
    mend: 'Add a tag there that everybody may use, or demand none.',
  },
  refused: {
    what: 'Discord refuses posts in that channel.',
    mend: 'See whether posts are possible there, or choose another channel with /daily edit.',
  },
};

/** What Discord did not take, and what comes next. */
const refusal = {
  said: (words: string, code: number | undefined) =>
    code === undefined ? `Discord: “${words}”.` : `Discord: “${words}” (${code}).`,
  item: (item: string) => `The post: ${item}`,
  again: (when: string) => `It is asked again: ${when}.`,
  nextTime: (when: string) =>
    `It is tried again at its next time: ${when}. Only what fails on both days stops the feed.`,
  thenResume: 'Then start it again: /daily resume.',
  leftOut: (item: string) => `Left out, since Discord refuses it: ${item}`,
  ban: 'Ban for good',
  allow: 'Let it come again',
  banned: 'It is banned for good.',
  allowed: 'It may come again.',
};

/** What a feed is short of, and the mend. `of`: the role’s mention. */
const lacks = {
  ping: (of: string) => ({
    what: `the post came, but ${of} was not pinged.`,
    mend: `If that role is still there, let everybody mention it, or give the bot “${permissionNamesEnUS['mention-everyone']}” in that channel. If it is gone, choose another with /daily edit, option \`role\`, or none: \`noping\`.`,
  }),
  embeds: () => ({
    what: 'the post came without its embed, so that there is nothing to read.',
    mend: `Give the bot “${permissionNamesEnUS['embed-links']}” in that channel, and see whether another bot takes embeds off.`,
  }),
  files: () => ({
    what: 'the post came without its picture.',
    mend: `Give the bot “${permissionNamesEnUS['attach-files']}” in that channel, or do without pictures: /daily edit, option \`card\`.`,
  }),
  interview: () => reasons['interview-gone'],
  items: () => reasons['nothing-to-show'],
} satisfies Record<LackKind, (of: string) => ErrorWords>;

const status = {
  title: 'How the daily posts are',
  next: (when: string) => `Next: ${when}`,
  notNext: 'Next: none while it is not running.',
  noNext: 'Next: nothing to show.',
  last: (when: string, link: string) => `Last: ${when} · [see it](${link})`,
  never: 'Last: nothing has been posted yet.',
  underWay: (date: string) => `${date}: being sent just now, or interrupted and looked after shortly.`,
  trouble: (date: string, what: string) => `⚠ ${date}: ${what}`,
  leftOut: (date: string) => `${date}: left out, as a moderator wished.`,
  paused: '⏸ Paused by a moderator. /daily resume starts it again.',
  parked: (since: string, what: string) => `⛔ Stopped since ${since}: ${what}`,
  told: (who: string) => `${who} was told.`,
  untold: (who: string) => `${who} could not be told by direct message.`,
  answers: (since: string) =>
    `✓ Since ${since} the channel takes posts again, as far as can be seen: /daily resume starts the feed.`,
  lack: (date: string, what: string) => `⚠ Since ${date}: ${what}`,
  more: (count: number) => `… and ${count} more`,
  permitted: '✓ The bot has the permissions it needs there right now.',
  lacking: (missing: string) => `✗ Right now the bot lacks there: ${missing}. Give it these in the channel’s settings.`,
  unchecked: 'Permissions: not known from here. Run /daily status in that channel, or name it as `channel`.',
};

const preview = {
  title: 'The next posts',
  hint: 'A number chooses a post. Then: leave it out, swap it for another, or ban it from this feed for good.',
  serialHint:
    'A number chooses a post. Then: leave the day out (the part comes the next day), or ban the part for good.',
  leftOut: 'left out',
  nothing: 'nothing to show',
  swapped: 'swapped in',
  banned: (count: number) =>
    count === 1 ? '1 item is banned from this feed.' : `${count} items are banned from this feed.`,
  noOther: 'There is no other to swap it for.',
  gone: 'That day is past or posted already; here is what comes now.',
  skip: 'Leave out',
  swap: 'Swap',
  ban: 'Ban',
  undo: 'Undo',
  unban: 'Undo last ban',
};

export const feedsEnUS = {
  kinds,
  reasons,
  refusal,
  lacks,
  status,
  preview,
  permissions: permissionNamesEnUS,
  everyDay: 'every day',
  workdays: 'Monday to Friday',
  weekend: 'at weekends',
  schedule: (days: string, time: string) => `${days} at ${time}`,
  withCard: 'with a picture',
  pings: (role: string) => `pings ${role}`,
  thisChannel: 'here',
  aChannel: 'a channel',
  paused: 'paused',
  parked: 'stopped',
  list: {
    title: 'Daily posts of this server',
    none: 'Nothing is posted here yet. /daily add sets up the first feed.',
    hint: 'How they are doing: /daily status. What comes next: /daily preview.',
  },
  next: 'Next',
  firstPick: 'First pick',
  nothingYet: 'There is nothing to show yet: see /library.',
  added: 'This feed is set up',
  changed: 'This feed is changed',
  language: (name: string) => `Posts are in ${name}; /settings changes that.`,
  silentRole: (role: string) =>
    `⚠ ${role} is not mentionable and the bot lacks Mention Everyone in that channel: the post comes, but pings nobody. Make the role mentionable, or give the bot that permission there.`,
  uncheckedRole: (role: string) =>
    `Whether the bot may ping ${role} there is not known from here: it may if everybody may mention that role, or if it has “${permissionNamesEnUS['mention-everyone']}” in that channel. If a post pings nobody, you are told.`,
  unchecked: '⚠ Discord did not say which permissions the bot has there. If posting fails, /daily status says why.',
  postedToday: (link: string) => `Today’s post [is out already](${link}); no second one comes today.`,
  settledToday: 'Today’s post is settled already; no second one comes today.',
  stillStopped: 'It is not running: /daily resume starts it.',
  pausedNow: 'Paused',
  resumedNow: 'Running again',
  skipped: (date: string) => `Nothing is posted on ${date}`,
  skipUndone: (date: string) => `${date} is posted as planned`,
  removeAsk: 'Remove this feed for good?',
  removeFacts:
    'Its history, its swaps and bans go with it. What was posted stays in the channel. To stop it for a while: /daily pause.',
  removeYes: 'Remove it',
  removeNo: 'Keep it',
  removed: 'The feed is removed',
  kept: 'The feed stays as it is',
  todaysPost: 'Today’s post',
  posted: (link: string) => `Today’s post [is out](${link}).`,
  postAlready: (link: string) => `Today’s post [was out already](${link}); nothing new was sent.`,
  postSending: 'Today’s post is being sent just now; nothing new was sent. Look again with /daily status.',
  postLeftOut: 'Today was left out; nothing was sent.',
  notPosted: (what: string) => `Today’s post was not sent: ${what}`,
  about: {
    button: 'About this post',
    title: 'About this post',
    when: (date: string, schedule: string) => `The post for ${date}. Posts come ${schedule}.`,
    how: {
      highlight:
        'Chosen by lot from the golden quotes first, then from the best passages; none comes twice until all were shown. Nobody’s reading or clicking plays a part.',
      serial: 'The interview in the order it was spoken, one part a post; then from the beginning.',
      summary: 'One section’s summary after another, written by us; then from the beginning.',
    } satisfies Record<FeedKind, string>,
    moderators: 'Moderators: /daily status, /daily preview.',
    gone: 'The feed it came from has been removed since.',
  },
  serial: {
    title: (date: string) => `The interview in order · ${date}`,
    part: (number: number, of: number) => `part ${number} of ${of}`,
  },
  summaryTitle: (date: string) => `A section in short · ${date}`,
  parkedNote: {
    title: 'A daily post needs you',
    where: (feed: string) => `Your feed ${feed} has stopped:`,
    once: 'This is said once. Its settings are kept; /daily status shows it until it runs again.',
  },
  leftOutNote: {
    title: 'One post was left out',
    where: (feed: string) =>
      `Discord refused a post of your feed ${feed} for what it says. It went on with the next one.`,
    once: 'This is said once for each. /daily status and /daily preview have buttons to ban it for good, or to let it come again.',
  },
  lackNote: {
    title: 'A daily post lacks something',
    where: (feed: string) => `Of your feed ${feed}:`,
    once: 'This is said once. /daily status shows it until a post shows that it is mended.',
    thereIs: (interviews: string) => `There are here: ${interviews}.`,
  },
  confirmPreview: 'Preview',
  undo: 'Undo',
};
