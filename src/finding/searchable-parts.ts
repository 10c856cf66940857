import { countHan } from '../transcript/count-han.ts';
import { segmenter } from '../transcript/segmenter.ts';

/** What of a message is worth looking for. */
export interface SearchableParts {
  /** Whether the message itself sets these apart as somebody's words. */
  readonly quoted: boolean;
  /** In the message's order; none where it has no words. */
  readonly parts: readonly string[];
}

/** In columns of speech, a Chinese character being two: a stretch shorter than this says little by itself. */
export const leastWidth = 12;
/** One search takes this much whole; of what is longer, its most telling sentences are looked for. */
const wholeWidth = 160;
const mostParts = 6;

/** Quoted speech where there is some, else all of it; in its longest sentences where it is long. */
export function searchableParts(message: string): SearchableParts {
  const { quoted, stretches } = saidStretches(message);
  const parts = stretches.flatMap(piecesOf);
  return { quoted, parts: fullest(parts.filter(hasWords)) };
}

/** Quoted speech where there is some, else all of it, whole. */
export function saidStretches(message: string): { readonly quoted: boolean; readonly stretches: readonly string[] } {
  const lines = message.split('\n');
  // Subtext is about a quote, not of it: in our own replies the question, notes and places.
  const speech = lines.filter((line) => !/^\s*-# /u.test(line));
  const text = plainWords((speech.some(hasWords) ? speech : lines).join('\n'));
  const quotes = quotedStretches(text).filter(hasWords);
  const stretches = quotes.length > 0 ? quotes : [text];
  return { quoted: quotes.length > 0, stretches: stretches.map((each) => each.replaceAll('`', '')) };
}

/** The sentences of a text that say something by themselves. */
export function searchableSentences(text: string): readonly string[] {
  return fullest(sentencesOf(text));
}

/** Every sentence of what a message says, each once. */
export function messageSentences(message: string): readonly string[] {
  return [...new Set(saidStretches(message).stretches.flatMap(sentencesOf))];
}

/** How much is said, in columns: letters and digits alone, a Chinese character being two wide. */
export function width(text: string): number {
  return countHan(text) + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0);
}

function hasWords(text: string): boolean {
  return width(text) > 0;
}

/** Without what Discord reads as markup: mentions, emoji, addresses, emphasis, the backslashes that keep it literal. */
function plainWords(text: string): string {
  return text
    .replace(/(?<!\\)<(?:[@#][!&]?\d+|a?:\w+:\d+|t:-?\d+(?::\w)?)>/gu, ' ')
    .replace(/\[([^[\]\n]*)\]\(<?https?:[^)\s]*\)/gu, '$1')
    .replace(/<?\bhttps?:\/\/\S+/gu, ' ')
    .replace(/(?<!\\)(?:\*{1,3}|_{2,3}|~~|\|\|)/gu, '')
    .replace(/(?<!\\)`{1,3}/gu, '`')
    .replace(/\\`/gu, '')
    .replace(/\\(?=[\p{P}\p{S}])/gu, '')
    .replace(/^[ \t]*#{1,3} /gmu, '');
}

/** What stands between quotation marks or backticks, or after `>`. */
function quotedStretches(text: string): readonly string[] {
  const ours = [...text.matchAll(/❝([^❝❞]+)(?:❞|$)/gu)].map(([, words = '']) => words);
  if (ours.length > 0) return ours;
  const marked = [
    ...text.matchAll(/“([^“”]+)”|「([^「」]+)」|『([^『』]+)』|«([^«»]+)»|"([^"\n]+)"|(?<![A-Za-z\d])`([^`]+)`/gu),
  ];
  const blocks = text.match(/(?:^[ \t]*>[^\n]*(?:\n|$))+/gmu) ?? [];
  const spoken = marked.map((match) => match.slice(1).find((words) => words !== undefined) ?? '');
  // A word between marks inside a text is no quote of it.
  return [...spoken.filter((words) => width(words) >= leastWidth), ...blocks.map(unquoted)];
}

function unquoted(text: string): string {
  return text.replace(/^[ \t]*>{1,3} ?/gmu, '');
}

function piecesOf(stretch: string): readonly string[] {
  // A line ends a sentence, too: what stands on the next may stand in another place of the message.
  const whole = stretch
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n\s*/gu, '\n')
    .trim();
  return width(whole) <= wholeWidth ? [whole] : sentencesOf(whole);
}

function sentencesOf(text: string): readonly string[] {
  return [...segmenter.sentence.segment(text)].map(({ segment }) => segment.trim());
}

/** The longest say most; in their order. */
function fullest(all: readonly string[]): readonly string[] {
  const parts = [...new Set(all)];
  const telling = parts.filter((part) => width(part) >= leastWidth);
  const kept = (telling.length > 0 ? telling : parts).toSorted((a, b) => width(b) - width(a)).slice(0, mostParts);
  return parts.filter((part) => kept.includes(part));
}
