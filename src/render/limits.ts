/**
 * Discord's limits. Its API counts code points (discord/discord-api-docs#1315); we count UTF-16 units, which are never
 * fewer, so that what fits here also fits a client or validator that counts the other way.
 */
export const limits = {
  content: 2000,
  embeds: 10,
  /** Over the titles, descriptions, fields, footers and author names of all embeds of a message. */
  embedTotal: 6000,
  title: 256,
  description: 4096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
  footer: 2048,
  author: 256,
  threadName: 100,
  /** The alt text of a file. */
  fileDescription: 1024,
  rows: 5,
  rowButtons: 5,
  customId: 100,
  buttonLabel: 80,
  buttonUrl: 512,
  selectOptions: 25,
  /** Of an option's label, value and description each, and of what explains a modal's input. */
  selectText: 100,
  selectPlaceholder: 150,
  modalTitle: 45,
  modalFields: 5,
  modalLabel: 45,
  inputPlaceholder: 100,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  /** Of /quote's `text`: ours, not Discord's, which would allow 6000. */
  queryText: 200,
  /** Of a note beside a saved quote: likewise ours. */
  noteText: 300,
} as const;

/** How much we put where, of our own choice: what reads well in a channel. */
export const shares = {
  /** A passage in a list. */
  line: 160,
  /** An excerpt in a list: whole, but for a golden quote that somebody made as long as a page. */
  excerpt: 400,
  /** One of a week's: together they fit a message. */
  excerptOfSeven: 240,
  /** The question an answer answers, in columns: a Chinese character is two wide. */
  question: 160,
  /** A key point. */
  point: 400,
  /** A sentence of ours below a quote. */
  summary: 240,
  /** A summary's paragraph. */
  paragraph: 600,
  /** A title inside a list or line. */
  title: 120,
  /** A server's own line at the end of each post. */
  closing: 200,
  /** Forty dates and ranges, as typed. */
  dates: 1000,
  /** A name, a date, a show in a footer. */
  name: 60,
  /** A query repeated to its asker. */
  query: 100,
} as const;
