import { errorsEnUS } from './errors.ts';
import { dailyDescriptionsEnUS, feedsEnUS } from './feeds.ts';
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

export const messagesEnUS = {
  commands,
  errors: errorsEnUS,
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
    share: 'Share',
    sharedBy: (mention: string) => `Shared by ${mention}`,
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
