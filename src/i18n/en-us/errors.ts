import { numberFormat } from '../dates/number-format.ts';
import type { ErrorTable } from '../error-words.ts';
import { permissionNamesEnUS } from './feeds.ts';

/** What is refused, or went wrong, and how to mend it. */
export const errorsEnUS: ErrorTable = {
  'interview-not-found': ({ given }) => ({
    what: `There is no interview “${given}” here.`,
    mend: 'Pick one from the list that appears while you type, or see /library.',
  }),
  'passage-not-found': ({ given, count }) => ({
    what: `There is no passage ${given}.`,
    mend:
      count > 0 ? `The interview has passages #1 to #${count}.` : 'Nobody has added the text of this interview yet.',
  }),
  'section-not-found': ({ given }) => ({
    what: `There is no section “${given}”.`,
    mend: 'Pick one from the list that appears while you type, or see the table of contents: /summary.',
  }),
  'speaker-not-found': ({ given }) => ({
    what: `Nobody called “${given}” speaks in these interviews.`,
    mend: 'Pick a name from the list that appears while you type, or see who speaks: /library.',
  }),
  'ambiguous-choice': ({ given, meant }) => ({
    what: `“${given}” can mean any of these: ${meant.join('; ')}.`,
    mend: 'Pick the one you mean from the list that appears while you type, or write only what stands last in its line here.',
  }),
  'library-empty': () => ({
    what: 'There is no interview here yet.',
    mend: 'Whoever runs this bot can add one: `npm run content -- add <file>`, then start it again.',
  }),
  'stale-button': () => ({
    what: 'This button is from an older version, or its interview is no longer here.',
    mend: 'Run the command again: /quote, /highlights or /summary.',
  }),
  'not-yours': () => ({
    what: 'This is somebody else’s answer.',
    mend: 'Run the command yourself to get your own.',
  }),
  'too-many-feeds': ({ most }) => ({
    what: `This server has ${most} feeds, which is the most.`,
    mend: 'Remove one first: /daily list, /daily remove.',
  }),
  'not-permitted': () => ({
    what: 'Only those who manage this server can do that.',
    mend: 'Ask somebody with the Manage Server permission.',
  }),
  'server-only': () => ({ what: 'This belongs to a server.', mend: 'Run it in a channel of the server it is for.' }),
  'feed-not-found': ({ given }) => ({
    what: `There is no feed “${given}” in this server.`,
    mend: 'Pick one from the list that appears while you type, or see /daily list.',
  }),
  'feed-gone': () => ({ what: 'This feed has been removed.', mend: 'See what there is: /daily list.' }),
  'bad-time': ({ given }) => ({
    what: `“${given}” is no time of day.`,
    mend: 'Write hours and minutes, such as 09:00 or 21:30.',
  }),
  'bad-zone': ({ given }) => ({
    what: `There is no time zone “${given}”.`,
    mend: 'Pick one from the list that appears while you type a city, such as Shanghai or New York.',
  }),
  'bad-days': ({ given }) => ({
    what: `“${given}” names no days of the week.`,
    mend: 'Write them such as Mon-Fri or Sat, Sun, or pick from the list that appears while you type.',
  }),
  'bad-date': ({ given }) => ({
    what: `This feed does not post on “${given}”.`,
    mend: 'Pick one of its coming days from the list that appears while you type.',
  }),
  'date-settled': ({ date }) => ({
    what: `The post for ${date} is settled already.`,
    mend: 'See /daily status for what became of it; skip a later day.',
  }),
  'bad-channel': ({ channelId }) => ({
    what: `Nothing can be posted daily in <#${channelId}>.`,
    mend: 'Choose a text or announcement channel, a thread or a forum.',
  }),
  'missing-permissions': ({ channelId, missing }) => ({
    what: `In <#${channelId}> the bot lacks: ${missing.map((name) => permissionNamesEnUS[name]).join(', ')}.`,
    mend: 'Give it these in that channel’s settings (Permissions), then run the command again.',
  }),
  'everyone-role': () => ({
    what: 'A feed does not ping everyone.',
    mend: 'Choose a role that people take on if they want to be told.',
  }),
  'nothing-to-change': () => ({
    what: 'Nothing was changed: no option says what.',
    mend: 'Give what should change, such as `time` or `channel`.',
  }),
  'message-without-text': () => ({
    what: 'This message has no text to look for.',
    mend: 'Pick one with words in it, or use /quote.',
  }),
  'files-not-permitted': () => ({
    what: 'The bot may not attach files in this channel.',
    mend: 'Do this in another channel or in a direct message to the bot, or ask for its permission Attach Files here.',
  }),
  'card-undrawable': ({ characters, packages }) => ({
    what: `There is no card of this quote: the card’s fonts lack ${characters}`,
    mend: `${packages.length > 0 ? `Whoever runs this bot can add them: \`npm install ${packages.join(' ')}\`, then a new start.` : 'No font that cards can use has them.'} The quote itself is above, and can be saved or copied.`,
  }),
  'card-failed': () => ({
    what: 'The card could not be drawn just now.',
    mend: 'Please try again in a moment. The quote itself is above.',
  }),
  'cards-absent': () => ({
    what: 'Where this bot runs now, no pictures can be drawn.',
    mend: 'The quote itself is above, and can be saved or copied.',
  }),
  'still-starting': ({ progress }) => ({
    what: `Pullquote has just started and is still reading its interviews${progress ? ` (${formatCount(progress.read)} of ${formatCount(progress.of)})` : ''}.`,
    mend: 'Please try again in a minute.',
  }),
  'too-busy': () => ({
    what: 'Too many people are asking at this very moment.',
    mend: 'Please try again in a minute.',
  }),
  unexpected: ({ reference }) => ({
    what: 'Something went wrong here; it was not you.',
    mend: `Please try again. If it stays, tell whoever runs this bot the reference ${reference}.`,
  }),
};

function formatCount(count: number): string {
  return numberFormat('en-US').format(count);
}
