import { type Asides, collectAsides } from './collect-asides.ts';
import { collectSpeech, type Speech } from './collect-speech.ts';
import { headingAsText } from './labels/find-candidates.ts';
import type { SpeakerLabel, Labels } from './labels/find-labels.ts';
import { isOnlyStamp, wearsStamps } from './labels/stamp.ts';
import { isToolLine } from './is-tool-line.ts';
import { mergeCallouts } from './merge-callouts.ts';
import type { InlineText } from './read-inline.ts';
import { isReference } from './read-reference.ts';
import type { SourceLine } from './source-lines.ts';
import type { Block } from './split-blocks.ts';
import type { Problem, TopicHeading } from './transcript.ts';

export interface Talk extends Asides, Speech {
  readonly headings: readonly TopicHeading[];
  /** What is said of a text without a word of talk; by default, that it lacks labels. */
  readonly unspoken?: Problem[];
}

/** A block, or the part of a paragraph that begins with a label. */
interface Part {
  readonly block: Block;
  readonly label: SpeakerLabel | undefined;
  /** It is a tool's or a typist's, and nobody says it. */
  readonly isRemark?: boolean;
}

/** The interview itself: speech, and what the editor put between. */
export function readTalk(blocks: readonly Block[], { byLine, askers }: Pick<Labels, 'byLine' | 'askers'>): Talk {
  const beside = collectAsides();
  const spoken = collectSpeech(wearsStamps(blocks.flatMap(({ lines }) => lines.map(({ text }) => text))));
  const headings: TopicHeading[] = [];
  const hasSmall = isMostlySmall(blocks);
  for (const { block, label, isRemark } of mergeCallouts(blocks).flatMap((each) =>
    splitAtLabels(each, { byLine, askers }),
  )) {
    if (block.kind === 'callout') {
      beside.addCallout(block.lines, spoken.count(), block.lines[0]?.number);
      continue;
    }
    if (block.kind === 'rule') continue;
    const inline = beside.readText(block.lines);
    const line = block.lines[0]?.number ?? 1;
    if (label?.isAside === true || isRemark === true) {
      beside.addNote({ text: inline.text, line, after: spoken.count() });
    } else if (label !== undefined) {
      spoken.begin(label, inline);
    } else if (askers.has(line)) {
      spoken.interrupt(inline);
    } else if (block.kind === 'heading' || isBoldTitle(inline) || (hasSmall && isCapitalTitle(inline))) {
      const text = inline.text.replace(/^#+\s*/, '');
      headings.push({ text, line: inline.positionAt(0).line, before: spoken.count() + 1 });
    } else if (block.kind === 'image' || inline.text === '') {
      continue;
    } else if (isReference(block.lines)) {
      beside.addReference(inline);
    } else {
      spoken.add(inline, isOnlyStamp(block.lines[0]?.text ?? ''));
    }
  }
  const asides = beside.asides();
  const { directions, ...speech } = spoken.speech();
  return {
    ...asides,
    ...speech,
    headings,
    notes: [...asides.notes, ...directions].toSorted((a, b) => a.line - b.line),
    problems: [...asides.problems, ...speech.problems],
  };
}

/** A topic between answers: a short line all in bold that ends like no sentence. */
function isBoldTitle({ text, emphasised: [span] }: InlineText): boolean {
  return span?.start === 0 && span.end === text.length && text.length <= 40 && !/[\p{P}]$/u.test(text);
}

/** `DIRECT EXAMINATION`: courts and typists write headings in capitals. */
function isCapitalTitle({ text }: InlineText): boolean {
  if (text.length > 60 || /^[[(]|\p{Ll}|[.!?,;…-]$/u.test(text)) return false;
  return text.split(/\P{L}/u).filter((word) => /^\p{Lu}{2}/u.test(word)).length > 1;
}

/** A talk all in capitals, as subtitles for the deaf are, has no headings in them. */
function isMostlySmall(blocks: readonly Block[]): boolean {
  const small = blocks.filter(({ lines }) => lines.some(({ text }) => /\p{Ll}{2}/u.test(text)));
  return 2 * small.length > blocks.length;
}

/** Plain transcripts change speakers from line to line, without an empty one between. */
function splitAtLabels(block: Block, { byLine, askers }: Pick<Labels, 'byLine' | 'askers'>): Part[] {
  const [first] = block.lines;
  if (block.kind === 'heading') {
    const label = byLine.get(first?.number ?? 0);
    const lines = block.lines.map((line) => headingAsText(block, line));
    return [label === undefined ? { block, label } : { block: { kind: 'paragraph', lines }, label }];
  }
  if (block.kind !== 'paragraph') return [{ block, label: undefined }];
  const parts: { lines: SourceLine[]; label: SpeakerLabel | undefined; isRemark: boolean }[] = [];
  for (const line of block.lines) {
    const label = byLine.get(line.number);
    const isRemark = label === undefined && isToolLine(line.text);
    const open = parts.at(-1);
    const isBelowLabel = open?.label?.isOverTime === true && open.lines.length === 1;
    const begins =
      label !== undefined || isRemark || askers.has(line.number) || (!isBelowLabel && isOnlyStamp(line.text));
    if (begins || open === undefined || open.isRemark) parts.push({ lines: [line], label, isRemark });
    else open.lines.push(line);
  }
  return parts.map(({ lines, label, isRemark }) => ({ block: { kind: 'paragraph', lines }, label, isRemark }));
}
