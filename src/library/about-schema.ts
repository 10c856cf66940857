import { z } from 'zod';

/** Prints what belongs into `edition`. */
export const editionCommand = 'npm run content -- check --edition';

/** What we wrote about one interview: the parsed about.yaml. Cross-references are checked by `checkAbout`. */
export type About = z.infer<typeof aboutSchema>;

const words = z.string().trim().min(1);
/** `tw` is for readers in Taiwan, who get `zh` converted without it. */
const languages = { zh: words, en: words, tw: words.optional() };
const bilingual = z.strictObject(languages).readonly();
const names = z.array(words);
const passage = z.int().min(1);

/** Keys of an address are compared as text, so `mid: 2650001718` needs no quotes. */
const addressValue = z.union([words, z.int().transform(String)], { error: 'must be text or a whole number' });

const person = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/, { error: 'must be a short id such as jensen: a-z, 0-9 and -' }),
    name: bilingual,
    role: z.enum(['host', 'guest']),
    /** As the text writes them, without the colon. */
    labels: names.min(1).readonly(),
    aliases: names.readonly().default([]),
  })
  .readonly();

const point = z
  .strictObject({
    /** The passages it rests on, all of its own section, ascending. */
    passages: z.array(passage).min(1).readonly(),
    ...languages,
    /** It says something striking to whoever reads nothing else: shown on its own while the text is not there. */
    worth: z.boolean().optional(),
  })
  .readonly();

/**
 * Which text the numbers here are of: a hash of each passage's words, in order, as `hashOfText` gives it. By them the
 * passages are found in a text that was corrected or exported anew.
 */
const edition = z
  .string()
  .trim()
  .regex(/^[\w-]{8}(?:\s+[\w-]{8})*$/, { error: `must be what \`${editionCommand}\` prints: 8 characters a passage` })
  .transform((written) => written.split(/\s+/));

/** Seconds from the beginning of the recording, written `20:34` or `1:08:00`. */
const moment = z
  .string()
  .regex(/^(?:\d{1,2}:[0-5])?\d:[0-5]\d$|^[1-5]\d:[0-5]\d$/, { error: 'must be a time such as 20:34 or 1:08:00' })
  .transform((written) => written.split(':').reduce((sum, digits) => sum * 60 + Number(digits), 0));

/** Discord's buttons take 512 characters, a moment included. */
const mostMedia = 480;
const media = z
  .url({
    protocol: /^https?$/,
    error: 'must be an address such as https://www.youtube.com/watch?v=… or https://example.org/talk.mp3',
  })
  .max(mostMedia, { error: `must have at most ${mostMedia} characters: a button takes no longer address` });

const section = z
  .strictObject({
    /** Its first passage; it ends where the next section starts. */
    starts: passage,
    /** When it begins in the recording; absent where nobody knows. */
    at: moment.optional(),
    title: bilingual,
    summary: bilingual,
    points: z.array(point).min(1).readonly(),
  })
  .readonly();

const glossaryEntry = z
  .strictObject({
    /** As the text writes it, or should. */
    term: words,
    /** As Taiwan writes it: shown to readers there, and found by it. */
    tw: words.optional(),
    /** As the text wrongly writes it. */
    written: names.readonly().default([]),
    aliases: names.readonly().default([]),
  })
  .readonly();

/** Long enough to find the place, too short to be a quotation. */
const fragment = z.string().min(1).max(8, { error: 'must be a fragment of at most 8 characters' });

const doubt = z
  .strictObject({
    passage,
    kind: z.enum(['fused', 'echo', 'repeat', 'debris']),
    /** The stretch begins with the first of these in the passage; without it, at the passage's beginning. */
    from: fragment.optional(),
    /** The stretch ends with the first of these at or after its beginning; without it, at the passage's end. */
    to: fragment.optional(),
    note: words,
  })
  .readonly();

const erratum = z
  .strictObject({
    passage,
    /** The only place in the passage where these stand: there the words begin. */
    from: fragment,
    /** They end with the first of these at or after their beginning. */
    to: fragment,
    /** What was said, or is meant, instead. */
    note: bilingual,
  })
  .readonly();

const quote = z
  .strictObject({
    passage,
    /** The only place in the passage where these stand: there the quote begins. */
    from: fragment,
    /** It ends with the first of these at or after its beginning. */
    to: fragment,
    /** Shown without the question that was asked, or what was replied: it speaks of something else. */
    alone: z.boolean().optional(),
  })
  .readonly();

export const aboutSchema = z
  .strictObject({
    title: bilingual,
    show: bilingual,
    summary: bilingual,
    /** BCP 47, of the text. */
    language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'must be a language tag such as zh-CN' }),
    recorded: z.iso.date({ error: 'must be a date such as 2024-10-04' }).optional(),
    source: z.url({ protocol: /^https?$/, error: 'must be an address such as https://example.org/talk' }).optional(),
    /** Of the recording, where that is not `source`: its file, or its page at YouTube or elsewhere. */
    media: media.optional(),
    /** How many passages the text has. */
    passages: passage,
    edition: edition.optional(),
    sample: z.boolean().default(false),
    /** How to know the text when somebody adds it: query keys of the address it was exported from, or the video's id. */
    recognise: z
      .strictObject({ address: z.record(words, addressValue).optional(), video: words.optional() })
      .readonly()
      .default({}),
    people: z.array(person).min(1).readonly(),
    /** Without any, the interview's chapters or headings are its sections. */
    sections: z.array(section).readonly().default([]),
    glossary: z.array(glossaryEntry).readonly().default([]),
    doubts: z.array(doubt).readonly().default([]),
    errata: z.array(erratum).readonly().default([]),
    /** What is worth showing on its own, the best first. */
    quotes: z.array(quote).readonly().default([]),
  })
  .readonly();
