import { errorsEnUS } from './errors.ts';
import { dailyDescriptionsEnUS } from './daily.ts';
import { feedFormEnUS } from './feed-form.ts';
import { feedsEnUS } from './feeds.ts';
import { personalCommandsEnUS as personal, personalEnUS } from './personal.ts';
import { talkingEnUS } from './talking.ts';
import { waitingEnUS } from './waiting.ts';

const commands = {
  quote: {
    description: 'Find what was said, who said it, and what they were asked',
    text: 'Words you remember, a question, #42 for a passage or 12:34 for a moment; empty for a random one',
    speaker: 'Only quotes from this person',
    section: 'Only this section of the interview',
    transcript: 'Which interview',
    private: 'Show the answer only to you',
  },
  today: { description: 'Today’s highlight' },
  highlights: {
    description: 'The best quotes, each one click from its place in the conversation',
    transcript: 'Which interview',
  },
  summary: {
    description: 'What the interview, or one of its sections, is about',
    section: 'Section number or title; empty for the table of contents',
    transcript: 'Which interview',
  },
  library: { description: 'The interviews here: date, length, who speaks how much, and the source' },
  saved: personal.saved,
  daily: dailyDescriptionsEnUS,
  settings: personal.settings,
  privacy: personal.privacy,
  help: { description: 'What Pullquote does and how to use it' },
};

export const messagesEnUS = {
  commands,
  errors: errorsEnUS,
  feeds: feedsEnUS,
  feedForm: feedFormEnUS,
  waiting: waitingEnUS,
  talking: talkingEnUS,
  quote: {
    counterpart: {
      question: (name: string) => `In answer to ${name}: `,
      remark: (name: string) => `After ${name} said: `,
      answer: (name: string) => `${name} answers: `,
      reply: (name: string) => `${name} replies: `,
    },
    section: (number: number, title: string) => `§ ${number} ${title}`,
    position: (number: number, of: number) => `¶ ${number} of ${of}`,
    passages: (list: string) => `¶ ${list}`,
    from: (time: string) => `from ${time}`,
    part: (number: number, of: number) => `part ${number} of ${of}`,
    editorsPick: 'editor’s pick',
    sample: 'sample (invented)',
    wordsLeftOut: '[…] left out: the transcript gives these words to the wrong speaker, or prints them twice.',
    erratum: {
      note: (written: string, note: string) => `“${written}”: ${note}`,
      meant: (written: string, term: string) => `“${written}”: ${term} is meant`,
    },
    ourSummary: (sentence: string) => `In short (our words): ${sentence}`,
    copied: (words: string) => `“${words}”`,
    beginning: 'The interview begins here.',
    end: 'The interview ends here.',
    changed: 'The text has been corrected since. It used to read:',
    reads: 'It now reads:',
  },
  moment: {
    atSection: (number: number, time: string) => `The text has no times. § ${number} begins at ${time}:`,
    untimedTitle: (time: string) => `${time} can’t be looked up`,
    untimed: (show: string) =>
      `The text of “${show}” doesn’t say when things were said. Type words you remember instead.`,
    pastTitle: (time: string) => `Nothing at ${time}`,
    past: (show: string, time: string) => `The last words of “${show}” are at ${time}.`,
  },
  digest: {
    label: 'Summary, not a quote',
    restsOn: (list: string) => `drawn from ¶ ${list}`,
    noText: 'The text of this interview isn’t here yet.',
  },
  search: {
    closestTitle: (query: string) => `No exact match for “${query}”`,
    closest: 'Closest',
    noneTitle: (query: string) => `Nothing found for “${query}”`,
    didYouMean: (query: string) => `Did you mean “${query}”?`,
    nothingToChoose: 'Nothing there to quote',
    advice:
      'Try fewer words, a synonym or a name; Chinese, English and pinyin all work. Leave speaker and section empty to search everything. </summary> shows what they talked about.',
  },
  today: {
    title: (date: string) => `Highlight of the day · ${date}`,
    changed: 'Corrected since it was posted. Before:',
    gone: 'The words that were posted today are no longer in the text.',
  },
  highlights: {
    today: '⭐ today',
    title: (show: string) => `Golden quotes · ${show}`,
    pointsTitle: (show: string) => `Key points · ${show}`,
    pickQuote: 'Open a quote in context',
    pickPoint: 'Open a key point',
    none: 'No golden quotes have been picked for this interview.',
    nothing: 'No sentence in this interview reads well on its own. Use </quote> to find what was said.',
    withoutText: 'The text of this interview hasn’t been added yet, and there are no key points of ours.',
  },
  summary: {
    contents: 'Contents',
    keyPoints: 'Key points',
    bestQuotes: 'Best quotes',
    opening: 'How it begins',
    ourWords: 'Summary and key points are in our words, not quotes.',
    extract: 'There’s no summary yet; these are sentences from the interview itself.',
    noSections: 'This interview hasn’t been divided into sections yet.',
    dividedBy: {
      chapters: 'Sections are the recording’s chapters.',
      headings: 'Sections are the headings in the text.',
    },
    pick: 'Open a section',
    earlierSections: (first: number, last: number) => `↑ Sections ${first}–${last}`,
    laterSections: (first: number, last: number) => `↓ Sections ${first}–${last}`,
    range: (first: number, last: number) => (first === last ? `¶ ${first}` : `¶ ${first}–${last}`),
  },
  library: {
    title: 'Interviews here',
    pick: 'Open an interview',
    length: (passages: string, characters: string) => `${passages} passages, ${characters} characters`,
    timed: (time: string) => `${time} long, with times`,
    partlyTimed: (time: string) => `times up to ${time}`,
    withoutText: (points: string) => `no full text yet, ${points} key points`,
    addText:
      'Without its text, an interview can only show our summary points. Whoever runs this bot can add one with `npm run content -- add <file>`, then restart it. Only people who manage this server are told this.',
    undated: 'undated',
    page: (number: number, of: number) => `page ${number} of ${of}`,
  },
  help: {
    title: 'Pullquote',
    intro: 'Quotes interviews word for word, and always says who spoke, what they were asked, and where it is.',
    notes: [
      'As you type in </quote>, the list shows what was really said: pick a line to quote exactly that.',
      'Where it’s known when things were said, a quote shows the time, and </quote> 12:34 finds what was said then. Listen ↗ opens the recording at that moment.',
      'Words you searched for are in bold, or underlined where all is bold. Quotes are never translated or altered; “Summary, not a quote” means the words are ours.',
      'Simplified and Traditional Chinese, English and pinyin all find the same passages. Buttons keep working, however old the message.',
    ],
    card: 'Press ⋯ under a quote, then Card, to get it as a picture.',
  },
  share: {
    button: 'Share',
    done: 'Shared ✓',
    by: (mention: string) => `Shared by ${mention}`,
    sharing: 'Sharing it now. If you don’t see it in the channel within a minute, press Share again.',
    failed: {
      refused: 'Sharing failed. Press Share to try again.',
      unknown: 'It may not have been shared. If you don’t see it in the channel, press Share again.',
    },
  },
  cards: {
    button: 'Card',
    alt: (who: string, words: string, source: string) => `${who}: “${words}” — ${source}`,
    talk: (title: string, shares: string) => `Who speaks when, and how much: ${title}. ${shares}.`,
    others: 'others',
  },
  completion: { closest: (text: string) => `≈ ${text}`, speech: (name: string, text: string) => `${name}: ${text}` },
  buttons: {
    previous: '◀',
    toQuestion: '◀ Question',
    next: '▶',
    nextOf: (at: number, of: number) => `${at}/${of} ▶`,
    more: '⋯',
    text: 'Copy as text',
    wider: 'Before & after',
    narrower: 'Just the quote',
    section: 'Section',
    listen: 'Listen ↗',
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
