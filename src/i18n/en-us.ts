import type { ErrorTable } from './error-words.ts';

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
  unexpected: ({ reference }) => ({
    what: 'Something went wrong here; it was not you.',
    mend: `Please try again. If it stays, tell whoever runs this bot the reference ${reference}.`,
  }),
};

export const enUS = {
  commands,
  errors,
  quote: {
    inAnswerTo: (name: string) => `In answer to ${name}:`,
    answeredBy: (name: string) => `${name} answers:`,
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
};
