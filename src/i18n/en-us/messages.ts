import type { ErrorTable } from '../error-words.ts';
import { dailyDescriptionsEnUS, feedsEnUS, permissionNamesEnUS } from './feeds.ts';
import { personalCommandsEnUS as personal, personalEnUS } from './personal.ts';

const commands = {
  quote: {
    description: 'Find what was said: the passage itself, who said it and in answer to what',
    text: 'Words you remember, a question, or #42 for one passage; empty for a good one at random',
    speaker: 'Only what this person said',
    section: 'Only this part of the interview',
    transcript: 'Which interview',
    private: 'Show the answer to you alone',
  },
  today: { description: 'The highlight of the day' },
  highlights: {
    description: "The editor's golden quotes, each one click from its place in the conversation",
    transcript: 'Which interview',
  },
  summary: {
    description: 'What the interview is about, or one of its sections in short',
    section: 'A section, by number or title; empty for the table of contents',
    transcript: 'Which interview',
  },
  library: { description: 'The interviews here: when, who spoke how much, how long, and the source' },
  saved: personal.saved,
  daily: dailyDescriptionsEnUS,
  settings: personal.settings,
  privacy: personal.privacy,
  help: { description: 'What Pullquote does, and how to ask it' },
};

const errors: ErrorTable = {
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
  'card-undrawable': ({ characters }) => ({
    what: `There is no card of this quote: the card’s fonts lack ${characters}`,
    mend: 'The quote itself is above, and can be saved or copied.',
  }),
  'card-failed': () => ({
    what: 'The card could not be drawn just now.',
    mend: 'Please try again in a moment. The quote itself is above.',
  }),
  'cards-absent': () => ({
    what: 'Where this bot runs now, no pictures can be drawn.',
    mend: 'The quote itself is above, and can be saved or copied.',
  }),
  unexpected: ({ reference }) => ({
    what: 'Something went wrong here; it was not you.',
    mend: `Please try again. If it stays, tell whoever runs this bot the reference ${reference}.`,
  }),
};

export const messagesEnUS = {
  commands,
  errors,
  feeds: feedsEnUS,
  quote: {
    inAnswerTo: (name: string) => `In answer to ${name}: `,
    answeredBy: (name: string) => `${name} answers: `,
    section: (number: number, title: string) => `§ ${number} ${title}`,
    position: (number: number, of: number) => `¶ ${number} of ${of}`,
    passages: (list: string) => `¶ ${list}`,
    part: (number: number, of: number) => `part ${number} of ${of}`,
    editorsPick: 'editor’s pick',
    sample: 'sample (invented)',
    wordsLeftOut: '[…] words left out here: the transcript gives them to the wrong speaker, or twice.',
    ourSummary: 'Our summary, not a quotation:',
    beginning: 'The interview begins here.',
    end: 'The interview ends here.',
  },
  digest: {
    label: 'Summary point, not a quotation',
    restsOn: (list: string) => `drawn from ¶ ${list}`,
    addText:
      'The interview’s own text is not here yet. Whoever runs this bot adds it with `npm run content -- add <file>`; then this is a quote.',
  },
  search: {
    closestTitle: (query: string) => `Nothing matches “${query}” exactly`,
    closest: 'Closest',
    noneTitle: (query: string) => `Nothing found for “${query}”`,
    nothingToChoose: 'There is nothing to quote within that choice',
    advice:
      'Try fewer words, another word for the same thing, or a name; Chinese, English and pinyin all work. Leave out speaker and section to search everything. /summary shows what was talked about.',
  },
  today: { title: (date: string) => `Highlight of the day · ${date}` },
  highlights: {
    today: '⭐ today',
    title: (show: string) => `Golden quotes · ${show}`,
    pointsTitle: (show: string) => `Key points · ${show}`,
    openHint: 'A number opens the quote in its place in the conversation.',
    none: 'The editor marked no golden quotes here.',
  },
  summary: {
    contents: 'Contents',
    keyPoints: 'Key points',
    bestQuotes: 'Its best quotes',
    ourWords: 'Summary and key points are ours, not quotations.',
    extract: 'Nobody has summarised this yet; these sentences are taken from it.',
    noSections: 'Nobody has divided this interview into sections yet.',
    openHint: 'A number opens that section.',
    range: (first: number, last: number) => (first === last ? `¶ ${first}` : `¶ ${first}–${last}`),
  },
  library: {
    title: 'Interviews here',
    length: (passages: string, characters: string) => `${passages} passages, ${characters} characters`,
    withoutText: (points: string) => `text not added yet; ${points} key points`,
    undated: 'undated',
    page: (number: number, of: number) => `page ${number} of ${of}`,
  },
  help: {
    title: 'Pullquote',
    intro: 'Quotes an interview word for word, and says who spoke, in answer to what, and where.',
    notes: [
      'While you type in /quote, the list shows passages themselves: picking one quotes exactly that.',
      'Found words are in bold. A quote is never translated or altered; what we summarised ourselves is marked as ours.',
      'Chinese of both kinds, English and pinyin find the same passages. Buttons keep working, however old the message.',
    ],
    card: 'Card, below a quote, draws it as a picture.',
  },
  cards: {
    button: 'Card',
    alt: (who: string, words: string, source: string) => `${who}: “${words}” — ${source}`,
    talk: (title: string, shares: string) => `Who speaks how much, from beginning to end: ${title}. ${shares}.`,
    others: 'others',
  },
  completion: { closest: (text: string) => `≈ ${text}`, speech: (name: string, text: string) => `${name}: ${text}` },
  buttons: {
    previous: '◀',
    next: '▶',
    wider: 'Before & after',
    narrower: 'Only the quote',
    section: 'Section',
    source: 'Source ↗',
    contents: 'Contents',
    backTo: (number: number) => `↩ ¶ ${number}`,
    earlierPart: (number: number, of: number) => `↑ ${number}/${of}`,
    laterPart: (number: number, of: number) => `↓ ${number}/${of}`,
  },
  ...personalEnUS,
};

/** Every word shown to people. English is the model: the compiler holds the other two to it. */
export type Messages = typeof messagesEnUS;
