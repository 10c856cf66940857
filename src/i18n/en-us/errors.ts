import { numberFormat } from '../dates/number-format.ts';
import type { ErrorTable } from '../error-words.ts';
import { permissionNamesEnUS } from './permission-names.ts';
import { feedFormEnUS } from './feed-form.ts';

/** What is refused, or went wrong, and how to mend it. */
export const errorsEnUS: ErrorTable = {
  'interview-not-found': ({ given, near }) => ({
    what: `There is no interview called “${given}” here.`,
    mend: `${meantBy(near)}Pick one from the list that appears while you type, or see </library>.`,
  }),
  'passage-not-found': ({ given, count }) => ({
    what: `There is no passage ${given}.`,
    mend:
      count > 0 ? `The interview has passages #1 to #${count}.` : 'The text of this interview hasn’t been added yet.',
  }),
  'section-not-found': ({ given, near }) => ({
    what: `This interview has no section “${given}”.`,
    mend: `${meantBy(near)}Pick one from the list that appears while you type, or see the table of contents: </summary>.`,
  }),
  'speaker-not-found': ({ given, near }) => ({
    what: `Nobody called “${given}” speaks in these interviews.`,
    mend: `${meantBy(near)}Pick a name from the list that appears while you type, or see who speaks: </library>.`,
  }),
  'ambiguous-choice': ({ given, meant }) => ({
    what: `“${given}” can mean any of these: ${meant.join('; ')}.`,
    mend: 'Pick the one you mean from the list that appears while you type, or type just the last part of its entry above.',
  }),
  'library-empty': (_, manages) => ({
    what: 'There are no interviews here yet.',
    mend: manages
      ? 'Whoever runs this bot can add one: `npm run content -- add <file>`, then restart it.'
      : 'Once one has been added, this command will work.',
  }),
  'stale-button': () => ({
    what: 'This button is from an older version, or its interview is no longer here.',
    mend: 'Run the command again: </quote>, </highlights> or </summary>.',
  }),
  'share-over': () => ({
    what: 'An answer can be shared for a day, and this one is older.',
    mend: 'Ask for it again, or press the button below the quote or the post again, and share the new one.',
  }),
  'share-not-permitted': ({ lacks }) =>
    lacks === 'writing'
      ? {
          what: 'You can’t send messages in this channel, so you can’t share anything here.',
          mend: 'Share it where you can write.',
        }
      : {
          what: 'This server doesn’t let apps that members bring along post here, so only you would see it.',
          mend: 'Share it in another server or a direct message, or ask someone who manages this server to add Pullquote or to allow “Use External Apps”.',
        },
  'words-gone': ({ former }) => ({
    what: `The words behind this button are no longer in the text${former === '' ? '.' : `: “${former}”`}`,
    mend: 'The text has been corrected since. Use </quote> to find what it says now.',
  }),
  'quote-not-saved': () => ({
    what: 'This quote isn’t among your saved ones any more.',
    mend: 'Save it first, then write a note.',
  }),
  'not-yours': () => ({
    what: 'This answer belongs to someone else.',
    mend: 'Run the command yourself to get your own.',
  }),
  'too-many-feeds': ({ most }) => ({
    what: `This server has ${most} feeds, the maximum.`,
    mend: `Remove one first: “${feedFormEnUS.all}” opens each of them.`,
  }),
  'not-permitted': () => ({
    what: 'Only people who manage this server can do that.',
    mend: 'Ask someone with the Manage Server permission.',
  }),
  'server-only': () => ({ what: 'This only works in a server.', mend: 'Run it in a channel of that server.' }),
  'feed-not-found': ({ given }) => ({
    what: `This server has no feed “${given}”.`,
    mend: 'Pick one from the list that appears while you type, or see </daily list>.',
  }),
  'feed-gone': () => ({ what: 'This feed has been removed.', mend: '</daily list> shows the ones that are left.' }),
  'feed-unreadable': ({ given }) => ({
    what: `The stored settings of the feed “${given}” are damaged, so it isn’t posting.`,
    mend: 'Remove it with </daily remove> and set it up again with </daily add>, or ask whoever runs the bot to repair its database.',
  }),
  'post-unreadable': ({ date }) => ({
    what: `The record of the post for ${date} is damaged, so no other post is sent for that day.`,
    mend: 'The next day’s post will come as planned. Whoever runs the bot can find the record in its log.',
  }),
  'done-before': () => ({
    what: 'This was already done, but the original answer can’t be read any more.',
    mend: 'To see how things stand now, use </daily list>, </settings> or </saved>.',
  }),
  'bad-time': ({ given }) => ({
    what: `“${given}” isn’t a valid time.`,
    mend: 'Use hours and minutes, such as 09:00 or 21:30.',
  }),
  'bad-zone': ({ given }) => ({
    what: `There is no time zone “${given}”.`,
    mend: 'Give a city, such as Shanghai or New York, a zone’s name, such as Asia/Shanghai, or an offset, such as UTC+8.',
  }),
  'bad-days': ({ given }) => ({
    what: `“${given}” doesn’t say which days.`,
    mend: 'Try Mon-Fri, every 3 days or first Monday of the month.',
  }),
  'bad-except': ({ given }) => ({
    what: `“${given}” isn’t a list of dates.`,
    mend: 'Write dates or ranges, with a year once or without one every year: 2026-12-24..2027-01-02, 05-01. `none` leaves nothing out. At most 40.',
  }),
  'no-dates': () => ({
    what: 'With these days and dates left out, nothing would be posted in the next two years.',
    mend: 'Leave out fewer dates, or choose other days.',
  }),
  'bad-tag': ({ given, channelId }) => ({
    what: `<#${channelId}> has no tag “${given}” that the bot may use.`,
    mend: 'Pick one from the list that appears while you type, or `none`.',
  }),
  'not-for-channel': ({ option, channelId }) => ({
    what: {
      thread: `Posts in <#${channelId}> can’t have a thread: a forum’s posts are threads, and threads have none.`,
      publish: `<#${channelId}> isn’t an announcement channel, so its posts can’t be published.`,
      tag: `<#${channelId}> isn’t a forum, so its posts have no tags.`,
    }[option],
    mend: `Leave \`${option}\` out, or choose another channel.`,
  }),
  'bad-date': ({ given }) =>
    given === ''
      ? { what: 'This feed has no upcoming post to skip.', mend: '</daily preview> shows what’s planned.' }
      : {
          what: `This feed has no post to skip on “${given}”.`,
          mend: 'Leave `date` empty to skip the next post, or pick a day in </daily preview>.',
        },
  'date-settled': ({ date }) => ({
    what: `The post for ${date} has already been dealt with.`,
    mend: '</daily status> shows what happened to it; you can skip a later day.',
  }),
  'clock-doubted': () => ({
    what: 'The clock of the machine this bot runs on may be wrong right now, so the bot can’t be sure what day it is.',
    mend: 'Nothing was sent. </daily status> says how far off the clock is; try again once it’s right.',
  }),
  'bad-channel': ({ channelId }) => ({
    what: `Daily posts can’t go to <#${channelId}>.`,
    mend: 'Choose a text or announcement channel, a thread or a forum.',
  }),
  'missing-permissions': ({ channelId, missing }) => ({
    what: `The bot is missing permissions in <#${channelId}>: ${missing.map((name) => permissionNamesEnUS[name]).join(', ')}.`,
    mend: 'Grant them in that channel’s settings (Permissions), then try again.',
  }),
  'maker-lacks': ({ channelId, missing }) => ({
    what: `You are missing permissions in <#${channelId}> yourself: ${missing.map((name) => permissionNamesEnUS[name]).join(', ')}.`,
    mend:
      missing[0] === 'mention-everyone'
        ? 'A feed can only ping roles that the person who sets it up can ping. Ask someone with this permission to do it, or choose a role that anyone can mention.'
        : 'A feed can only post where the person who sets it up can post. Ask someone with this permission to do it, or choose another channel.',
  }),
  'ping-untold': ({ roleId, channelId, unnamed }) => ({
    what: `The bot couldn’t check whether you’re allowed to ping <@&${roleId}> in <#${channelId}>.`,
    mend: `A feed only pings roles that whoever edits it may ping. Use </daily edit> again with ${unnamed.map((name) => `\`${name}\``).join(' and ')} filled in, or turn the ping off with \`noping\`.`,
  }),
  'everyone-role': () => ({
    what: 'A feed can’t ping @everyone.',
    mend: 'Choose a role that people can pick up if they want to be notified.',
  }),
  'form-over': () => ({
    what: 'What you filled in is no longer kept.',
    mend: 'Run the command again, such as </daily add>.',
  }),
  'press-over': () => ({
    what: 'These buttons are more than an hour old.',
    mend: 'Run the command again, such as </daily list>.',
  }),
  'message-without-text': () => ({
    what: 'This message has no text to search for.',
    mend: 'Pick one with text in it, or use </quote>.',
  }),
  'files-not-permitted': () => ({
    what: 'The bot can’t attach files in this channel.',
    mend: 'Try another channel or a direct message to the bot, or ask a moderator to give it Attach Files here.',
  }),
  'card-undrawable': ({ characters, packages }, manages) => ({
    what: `There’s no picture for this quote: the fonts are missing ${characters}`,
    mend: `The quote itself is above; you can save or copy it.${manages && packages.length > 0 ? ` Whoever runs this bot can add the fonts: \`npm install ${packages.join(' ')}\`, then restart it.` : ''}`,
  }),
  'card-failed': () => ({
    what: 'The picture couldn’t be drawn just now.',
    mend: 'Please try again in a moment. The quote itself is above.',
  }),
  'cards-absent': () => ({
    what: 'Pictures can’t be drawn on the machine this bot runs on.',
    mend: 'The quote itself is above; you can save or copy it.',
  }),
  'still-starting': ({ progress }) => ({
    what: `Pullquote has just started and is still reading its interviews${progress ? ` (${formatCount(progress.read)} of ${formatCount(progress.of)})` : ''}.`,
    mend: 'Please try again in a minute.',
  }),
  'too-busy': () => ({
    what: 'Too many people are asking right now.',
    mend: 'Please try again in a minute.',
  }),
  'not-kept': ({ reference }) => ({
    what: 'Nothing changed: the bot can’t write to its database right now.',
    mend: `Please try again in a minute. If it keeps happening, give whoever runs this bot the reference ${reference}.`,
  }),
  damaged: ({ reference }) => ({
    what: 'The part of the bot’s database that holds this is damaged. Nothing was changed.',
    mend: `Everything else keeps working. Give whoever runs this bot the reference ${reference}: the log says how to repair it.`,
  }),
  unexpected: ({ reference }) => ({
    what: 'Something went wrong on our side.',
    mend: `Please try again. If it keeps happening, give whoever runs this bot the reference ${reference}.`,
  }),
};

function formatCount(count: number): string {
  return numberFormat('en-US').format(count);
}

/** What may have been meant, where there is something. */
function meantBy(near: readonly string[] = []): string {
  return near.length === 0 ? '' : `Did you mean ${near.map((name) => `“${name}”`).join(', ')}? `;
}
