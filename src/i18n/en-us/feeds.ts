import type { FeedKind, PostReason } from '../../feeds/feed.ts';
import type { LackKind } from '../../feeds/lack.ts';
import type { ErrorWords } from '../error-words.ts';
import { permissionNamesEnUS } from './permission-names.ts';
import { feedFormEnUS } from './feed-form.ts';
import { feedPreviewEnUS } from './feed-preview.ts';

const kinds: Readonly<Record<FeedKind, string>> = {
  highlight: 'highlight of the day',
  serial: 'the interview in order',
  summary: 'section summaries',
};

const reasons: Readonly<Record<PostReason, ErrorWords>> = {
  late: {
    what: 'it was more than 6 hours late, so it wasn’t sent.',
    mend: 'The bot was offline at the time. If it’s back, there’s nothing to do.',
  },
  'no-answer': {
    what: 'Discord didn’t accept it within 6 hours.',
    mend: 'Nothing to do unless it keeps happening: see https://discordstatus.com.',
  },
  moderator: { what: 'skipped by a moderator.', mend: '</daily preview> shows what’s next.' },
  unverifiable: {
    what: 'the bot was interrupted while sending and couldn’t check whether the post had arrived, so it didn’t send it again.',
    mend: 'Give the bot Read Message History in that channel so that it can check.',
  },
  'interview-gone': {
    what: 'its interview is no longer here.',
    mend: 'Choose another with </daily edit>, option `transcript`; </library> lists what’s here.',
  },
  'nothing-to-show': {
    what: 'there was nothing to show.',
    mend: 'Maybe everything is banned: see </daily preview> and </library>.',
  },
  'content-refused': {
    what: 'Discord rejected two different posts in a row for the same reason.',
    mend: 'Check whether AutoMod or a link filter blocks everything the bot posts. “Invalid Form Body” is for whoever runs the bot to fix.',
  },
  'not-now': {
    what: 'Discord asked us to try again later.',
    mend: 'Slow mode or a rate limit may be the reason.',
  },
  'missing-permission': {
    what: 'the bot isn’t allowed to post in that channel.',
    mend: 'Run </daily status> in that channel to see which permissions are missing, and grant them.',
  },
  'unknown-channel': {
    what: 'the channel or thread is gone, or the bot can’t see it.',
    mend: 'Give the bot access to it, or choose another with </daily edit>.',
  },
  'thread-closed': {
    what: 'the thread is locked or archived.',
    mend: 'Reopen it, or choose another channel with </daily edit>.',
  },
  'tag-required': {
    what: 'the forum requires a tag, and has none the bot can use.',
    mend: 'Add a tag there that everyone can use, or stop requiring one.',
  },
  refused: {
    what: 'Discord refuses posts in that channel.',
    mend: 'Check whether posting works there, or choose another channel with </daily edit>.',
  },
};

/** What Discord did not take, and what comes next. */
const refusal = {
  said: (words: string, code: number | undefined) =>
    code === undefined ? `Discord: “${words}”.` : `Discord: “${words}” (${code}).`,
  item: (item: string) => `The post: ${item}`,
  again: (when: string) => `Next try: ${when}.`,
  nextTime: (when: string) =>
    `It will try again at the next scheduled time: ${when}. The feed stops only if both days fail.`,
  thenResume: 'Then restart it with </daily resume>.',
  /** On the feed’s card, and on what opens it. */
  thenPressResume: `Then press “${feedFormEnUS.card.resume}”.`,
  thenOpenResume: `Then open it below and press “${feedFormEnUS.card.resume}”.`,
  leftOut: (item: string) => `Skipped because Discord rejects it: ${item}`,
  corrected: 'corrected since',
  lost: 'no longer in the text',
  ban: 'Ban for good',
  allow: 'Allow it again',
  banned: 'Banned for good.',
  allowed: 'Allowed again.',
};

/** What a feed is short of, and the mend. `of`: the role’s mention, the interview’s slug. */
const lacks = {
  ping: (of: string) => ({
    what: `the post was sent, but ${of} wasn’t pinged.`,
    mend: `If the role still exists, allow everyone to mention it, or give the bot “${permissionNamesEnUS['mention-everyone']}” in that channel. If it’s gone, choose another with </daily edit>, option \`role\`, or none with \`noping\`.`,
  }),
  embeds: () => ({
    what: 'the post arrived without its embed, so there’s nothing to read.',
    mend: `Give the bot “${permissionNamesEnUS['embed-links']}” in that channel, and check whether another bot removes embeds.`,
  }),
  files: () => ({
    what: 'the post arrived without its picture.',
    mend: `Give the bot “${permissionNamesEnUS['attach-files']}” in that channel, or turn pictures off: </daily edit>, option \`card\`.`,
  }),
  drawing: () => ({
    what: 'the post arrived without its picture: pictures can’t be drawn on the machine this bot runs on.',
    mend: 'Whoever runs the bot can find the reason, and how to fix it, in the log.',
  }),
  interview: (of: string) => {
    const gone = reasons['interview-gone'];
    return of === '' ? gone : { ...gone, what: `its interview, \`${of}\`, is no longer here.` };
  },
  items: () => reasons['nothing-to-show'],
  moment: (of: string) => ({
    what: `Discord has put off the posts of two days in a row${of === '' ? '' : ` (code ${of})`} until it was too late.`,
    mend: 'Slow mode, too many open threads or a server limit may be the reason. The bot keeps trying every day.',
  }),
  thread: (of: string) => ({
    what: `the post is out, but no thread could be opened under it${of === '' ? '' : ` (Discord’s code ${of})`}.`,
    mend: `Give the bot “${permissionNamesEnUS['create-public-threads']}” in that channel, or turn threads off: </daily edit>, option \`thread\`.`,
  }),
  publish: (of: string) => ({
    what: `the post is out, but couldn’t be published to the servers that follow the channel${of === '' ? '' : ` (Discord’s code ${of})`}.`,
    mend: 'Discord publishes ten messages an hour per channel; more than that has to wait. If it’s no longer an announcement channel, turn publishing off: </daily edit>, option `publish`.',
  }),
  tag: (of: string) => ({
    what: `the forum no longer has ${of === '' ? 'its tag' : `the tag “${of}”`}, or the bot may not use it: posts come without it.`,
    mend: 'Choose another with </daily edit>, option `tag`, or `none`.',
  }),
} satisfies Record<LackKind, (of: string) => ErrorWords>;

const status = {
  title: 'Daily post status',
  next: (when: string) => `Next: ${when}`,
  notNext: { paused: 'Next: none while it’s paused.', parked: 'Next: none while it’s stopped.' },
  /** For what a bot may not post without, above the line that tells its permissions. */
  grant: 'Grant the permissions it’s missing there: see below.',
  noNext: 'Next: nothing to show.',
  last: (when: string, link: string) => `Last: ${when} · [view](${link})`,
  never: 'Last: nothing posted yet.',
  underWay: (date: string) => `${date}: being sent right now, or interrupted and about to be checked.`,
  trouble: (date: string, what: string) => `⚠ ${date}: ${what}`,
  leftOut: (date: string) => `${date}: skipped by a moderator.`,
  paused: '⏸ Paused by a moderator. </daily resume> restarts it.',
  parked: (since: string, what: string) => `⛔ Stopped since ${since}: ${what}`,
  told: (who: string) => `${who} was told.`,
  untold: (who: string) => `${who} couldn’t be reached by direct message.`,
  answers: (since: string) =>
    `✓ The channel seems to accept posts again since ${since}: restart the feed with </daily resume>.`,
  lack: (date: string, what: string) => `⚠ Since ${date}: ${what}`,
  more: (count: number) => `… and ${count} more`,
  permitted: '✓ The bot currently has the permissions it needs there.',
  lacking: (missing: string) =>
    `✗ The bot is currently missing permissions there: ${missing}. Grant them in the channel’s settings.`,
  unchecked: 'Permissions: not checked yet, as Discord hasn’t answered so far. Press “Check again”.',
  again: 'Check again',
};

export const feedsEnUS = {
  kinds,
  reasons,
  /** Of an offset from UTC, which no clock change moves. */
  sameAllYear: 'same all year',
  refusal,
  lacks,
  status,
  preview: feedPreviewEnUS,
  permissions: permissionNamesEnUS,
  everyDay: 'every day',
  workdays: 'Monday to Friday',
  weekend: 'at weekends',
  schedule: (days: string, time: string) => `${days} at ${time}`,
  withCard: 'with a picture',
  pings: (role: string) => `pings ${role}`,
  thisChannel: 'here',
  aChannel: 'a channel',
  deletedChannel: 'a deleted channel',
  hiddenChannel: 'a channel the bot can’t see',
  unreadable: {
    name: 'damaged',
    facts:
      '⛔ This feed’s stored settings are damaged, so it isn’t posting. Remove it with </daily remove> and set it up again with </daily add>. Whoever runs the bot can find it in the log.',
    records: (count: number) =>
      count === 1
        ? '⚠ One record of this feed (a past post, skip, swap or ban) is damaged and ignored; whoever runs the bot can find it in the log.'
        : `⚠ ${count} records of this feed (past posts, skips, swaps or bans) are damaged and ignored; whoever runs the bot can find them in the log.`,
  },
  paused: 'paused',
  parked: 'stopped',
  list: {
    title: 'This server’s daily posts',
    none: 'No daily posts yet. Set up the first feed with </daily add>.',
    hint: 'See how they’re doing with </daily status>, and what’s next with </daily preview>.',
  },
  next: 'Next',
  firstPick: 'First post',
  nextPick: 'Next post',
  nothingYet: 'Nothing to show yet: see </library>.',
  withoutText: (show: string) =>
    `“${show}” is here without its text, so this feed posts our summary points, not quotes. Whoever runs the bot can add the text with \`npm run content -- add <file>\`.`,
  orOther: `-# Or choose an interview that has its text: “${feedFormEnUS.card.more}”.`,
  added: 'Feed set up',
  changed: 'Feed updated',
  language: (name: string) => `Posts are in ${name}; </settings> changes that.`,
  silentRole: (role: string) =>
    `⚠ ${role} isn’t mentionable and the bot is missing “${permissionNamesEnUS['mention-everyone']}” in that channel: posts will come, but ping nobody. Make the role mentionable, or give the bot that permission there.`,
  uncheckedRole: (role: string) =>
    `Whether the bot can ping ${role} there can’t be checked from here: it can if everyone can mention that role, or if it has “${permissionNamesEnUS['mention-everyone']}” in that channel. If a post pings nobody, you’ll be told.`,
  unchecked: '⚠ Discord didn’t say which permissions the bot has there. If posting fails, </daily status> says why.',
  postedToday: (link: string) => `Today’s post [is already out](${link}); there won’t be a second one today.`,
  unsentToday: `Today’s post wasn’t sent and won’t be sent automatically any more; “${feedFormEnUS.card.post}” sends it.`,
  settledToday: 'Today’s post has already been dealt with; there won’t be another one today.',
  pastDates: (dates: string) => `⚠ Of the dates to leave out, these are over already: ${dates}.`,
  noPictures: '⚠ The next posts come without a picture: section summaries have none, and some scripts can’t be drawn.',
  noRenderer: '⚠ Posts come without a picture: pictures can’t be drawn on the machine this bot runs on.',
  twin: `⚠ This server already has the same feed: same channel, content and times. Both will post, unless you press “${feedFormEnUS.card.remove}” on one.`,
  stillStopped: `It isn’t running: “${feedFormEnUS.card.resume}” starts it.`,
  pausedNow: 'Paused',
  pausedAlready: 'Paused already',
  resumedNow: 'Running again',
  runningAlready: 'Running already',
  skipped: (date: string) => `Nothing will be posted on ${date}`,
  skipUndone: (date: string) => `The post for ${date} is back on`,
  removeAsk: 'Remove this feed for good?',
  removeFacts:
    'Its history, swaps and bans are deleted with it. What it has posted stays in the channel. To stop it just for a while, use </daily pause>.',
  removeYes: 'Remove it',
  removeNo: 'Keep it',
  removed: 'Feed removed',
  kept: 'Feed kept',
  todaysPost: 'Today’s post',
  posted: (link: string) => `Today’s post [is out](${link}).`,
  postAlready: (link: string) => `Today’s post [was already out](${link}); nothing new was sent.`,
  postSending: 'Today’s post is being sent right now; nothing new was sent. Check again with </daily status>.',
  postLeftOut: 'Today was skipped; nothing was sent.',
  notPosted: (what: string) => `Today’s post wasn’t sent: ${what}`,
  about: {
    button: 'About this post',
    title: 'About this post',
    when: (date: string) => `The post for ${date}.`,
    how: {
      highlight:
        'Hand-picked quotes come first, then the best of the rest, in shuffled order; a new feed opens with a week of the very best. Nothing repeats until everything has been shown. What people read or click plays no part.',
      serial: 'The interview from start to finish, one part per post, then from the beginning again.',
      summary: 'Our summary of one section after another, then from the beginning again.',
    } satisfies Record<FeedKind, string>,
    moderators: 'Moderators: </daily status>, </daily preview>.',
    gone: 'Its feed has since been removed.',
  },
  serial: {
    part: (number: number, of: number) => `part ${number} of ${of}`,
  },
  /** What a post is, in its line. */
  postKinds: {
    highlight: 'Highlight of the day',
    serial: 'The interview in order',
    summary: 'Section summary',
  } satisfies Record<FeedKind, string>,
  /** Between names. */
  between: ', ',
  parkedNote: {
    title: 'A daily post needs you',
    where: (feed: string) => `Your feed ${feed} has stopped:`,
    once: 'You won’t be told again. Its settings are kept, and </daily status> shows it until it runs again.',
  },
  leftOutNote: {
    title: 'One post was skipped',
    where: (feed: string) =>
      `Discord rejected the content of a post from your feed ${feed}. The next one was sent instead.`,
    once: 'You’re told once for each. </daily status> and </daily preview> have buttons to ban it for good or allow it again.',
  },
  lackNote: {
    title: 'A daily post needs attention',
    where: (feed: string) => `About your feed ${feed}:`,
    once: 'You won’t be told again. </daily status> shows it until a post goes through properly.',
    thereIs: (interviews: string) => `Available here: ${interviews}.`,
  },
  confirmPreview: 'Preview',
  undo: 'Undo',
};
