import type { TranscriptParts } from './assemble-transcript.ts';
import { readTimedText } from './captions/read-timed-text.ts';
import { talkOfCaptions } from './captions/talk-of-captions.ts';
import { crowdProblem } from './crowd-problem.ts';
import { doubtTalk } from './labels/doubt-talk.ts';
import { findLabels, type Labels } from './labels/find-labels.ts';
import { nameBeforeColon } from './labels/parse-head.ts';
import { withColons } from './labels/with-colons.ts';
import { type Frame, readFrame } from './read-frame.ts';
import type { FrontMatter } from './read-front-matter.ts';
import { readTalk } from './read-talk.ts';
import { setAside } from './set-aside.ts';
import { sourceLines } from './source-lines.ts';
import { type Block, splitBlocks } from './split-blocks.ts';
import type { Problem } from './transcript.ts';

/** Markdown or plain text: labels before words, in an article's frame or in none. */
export function readLabelled(text: string): TranscriptParts {
  const { lines: said, front, problems } = setAside(sourceLines(text));
  const { lines, marked } = withColons(said);
  const parts = readBlocks(splitBlocks(lines), front, problems, marked);
  if (parts.talk.passages.length > 0) return parts;
  const timed = readTimedText(lines);
  if (timed === undefined) return parts;
  const { talk, back } = talkOfCaptions(timed);
  const before = readFrame(splitBlocks(lines.filter(({ number }) => number < timed.firstLine)), 0);
  const { metadata } = parts.front;
  return { front: { ...before, title: front.title ?? before.title, metadata, problems }, talk, back };
}

/** What a text says in blocks, whatever it was written in. */
export function readBlocks(
  all: readonly Block[],
  front: Pick<FrontMatter, 'title' | 'metadata' | 'people'>,
  problems: readonly Problem[] = [],
  marked?: ReadonlySet<number>,
): TranscriptParts {
  const { blocks: whole, labels } = findTalkers(all, front.people, marked);
  const blocks = partAtFirst(whole, labels);
  const crowd = crowdProblem(labels.people.size);
  const talkers: Labels =
    crowd === undefined ? labels : { ...labels, byLine: new Map(), people: new Set<string>(), problems: [crowd] };
  const bounds = findTalk(blocks, talkers, front.title !== undefined);
  const talk = readTalk(blocks.slice(bounds.start, bounds.end), talkers);
  const before = readFrame(blocks.slice(0, bounds.start), 0);
  const after = readFrame(blocks.slice(bounds.end), talk.passages.length);
  return {
    front: {
      ...before,
      title: front.title ?? before.title,
      metadata: fill(before.metadata, front.metadata),
      problems: [
        ...problems,
        ...talkers.problems,
        ...(talkers.isDoubted ? [] : doubtTalk(talk.passages)),
        ...longForeword(blocks.slice(0, bounds.start), talk.passages),
        ...before.problems,
      ],
    },
    talk,
    back: bounds.doubt === undefined ? after : { ...after, problems: [bounds.doubt, ...after.problems] },
  };
}

/** In letters: what stands before the first name and is as long as half of the talk may well be said by somebody. */
const longFore = 1000;

function longForeword(before: readonly Block[], passages: TranscriptParts['talk']['passages']): readonly Problem[] {
  const paragraphs = before.filter(({ kind }) => kind === 'paragraph');
  const letters = paragraphs.flatMap(({ lines }) => lines).reduce((sum, { text }) => sum + text.length, 0);
  const said = passages.reduce((sum, { text }) => sum + text.length, 0);
  if (said === 0 || letters < longFore || 2 * letters < said) return [];
  const message =
    'much stands here before the first name, and is nobody’s words: put a name and a colon before it if somebody says it';
  return [{ line: paragraphs[0]?.lines[0]?.number ?? 1, column: 1, message }];
}

/** In paragraphs and headings; where those name nobody, also in lists and quotations, as minutes and chats are written. */
function findTalkers(
  blocks: readonly Block[],
  known: ReadonlySet<string>,
  marked?: ReadonlySet<number>,
): { blocks: readonly Block[]; labels: Labels } {
  const labels = findLabels(blocks, known, marked);
  const { people } = labels;
  const opened = blocks.map((block): Block => {
    if (block.kind !== 'item' && block.kind !== 'callout') return block;
    return people.size === 0 || beginsWith(block, people) ? { kind: 'paragraph', lines: block.lines } : block;
  });
  if (opened.every((block, at) => block === blocks[at])) return { blocks, labels };
  const inLists = findLabels(opened, known, marked);
  return inLists.people.size > 0 ? { blocks: opened, labels: inLists } : { blocks, labels };
}

/** A head without an empty line below it is no part of the talk: the block in which somebody first speaks begins there. */
function partAtFirst(blocks: readonly Block[], { byLine }: Labels): readonly Block[] {
  const isLabel = ({ number }: { readonly number: number }) => byLine.get(number)?.isAside === false;
  const at = blocks.findIndex(({ lines }) => lines.some(isLabel));
  const block = blocks[at];
  const from = block?.lines.findIndex(isLabel) ?? 0;
  if (block?.kind !== 'paragraph' || from < 1) return blocks;
  const [head, talk] = [block.lines.slice(0, from), block.lines.slice(from)];
  return blocks.toSpliced(at, 1, { kind: 'paragraph', lines: head }, { kind: 'paragraph', lines: talk });
}

/** Whether somebody who speaks elsewhere does so here: `> **Ada:** words`. */
function beginsWith({ lines }: Block, people: ReadonlySet<string>): boolean {
  return people.has(nameBeforeColon(lines[0]?.text.replaceAll('*', '') ?? '') ?? '');
}

/** What the text itself says of its head counts, then its front matter. */
function fill(written: Frame['metadata'], front: FrontMatter['metadata']): Frame['metadata'] {
  const known = Object.entries(written).filter(([, value]) => value !== undefined);
  return { ...written, ...front, ...Object.fromEntries(known) };
}

interface Bounds {
  readonly start: number;
  readonly end: number;
  /** What is said of words that may have been left out. */
  readonly doubt?: Problem;
}

/** Who had part in a text, as its last lines say. */
const credits =
  /^(?:via|source|original|translat(?:ed|ion|or)(?: by)?|edited by|editor|transcrib(?:ed|er)(?: by)?|transcript(?: by)?|photos?(?: by)?|subscribe|follow us|作者|译者|譯者|翻译|翻譯|校对|校對|编辑|編輯|责编|责任编辑|責任編輯|来源|來源|原文|原文链接|原文連結|题图|頭圖|图片来源|排版|监制|監製|出品|整理|采写|採寫|摄影|攝影|编者按|編者按|编后记|das gespräch führten?|propos recueillis par|entrevista de)$/iu;
/** Paragraphs of an afterword that may well be somebody's words, by their letters. */
const longWords = 80;

/**
 * The talk runs from the first label, with a heading right before it, to what ends it after the last: a heading, a rule, or who wrote
 * the text.
 */
function findTalk(blocks: readonly Block[], { byLine, askers }: Labels, hasTitle: boolean): Bounds {
  const isLabelled = (block: Block) =>
    block.lines.some(({ number }) => askers.has(number) || byLine.get(number)?.isAside === false);
  const first = blocks.findIndex(isLabelled);
  if (first === -1) return { start: blocks.length, end: blocks.length };
  const last = blocks.findLastIndex(isLabelled);
  const found = blocks.findIndex((block, index) => index > last && ends(block));
  const end = found === -1 ? blocks.length : found;
  const rest = blocks.slice(end + 1);
  const isLost =
    blocks[end]?.kind === 'rule' &&
    !rest.some(ends) &&
    rest.some((block) => block.kind === 'paragraph' && isLongWords(block));
  return {
    start: isTopic(blocks, first - 1, hasTitle) ? first - 1 : first,
    end,
    ...(isLost && { doubt: afterword(blocks[end]?.lines[0]?.number ?? 1) }),
  };
}

/** What a heading says that stands over the whole of a talk. */
const wholeTalk = /全文|正文|访谈|訪談|采访|採訪|实录|實錄|逐字稿|transcript|interview|conversation|full text/iu;

/** A heading right before the first label is its first topic, where it is neither the text's title nor the talk's. */
function isTopic(blocks: readonly Block[], at: number, hasTitle: boolean): boolean {
  const block = blocks[at];
  if (block?.kind !== 'heading' || wholeTalk.test(block.lines[0]?.text ?? '')) return false;
  return hasTitle || blocks.findIndex(({ kind }) => kind === 'heading') < at;
}

function ends(block: Block): boolean {
  if (block.kind === 'heading' || block.kind === 'rule') return true;
  return block.kind === 'paragraph' && credits.test(nameBeforeColon(block.lines[0]?.text ?? '') ?? '');
}

function isLongWords({ lines }: Block): boolean {
  return lines.reduce((sum, { text }) => sum + text.length, 0) > longWords;
}

function afterword(line: number): Problem {
  const message =
    'what follows this rule is taken for an afterword, and for nobody’s words: take the rule away if somebody says it';
  return { line, column: 1, message };
}
