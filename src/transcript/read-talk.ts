import { type Asides, collectAsides } from './collect-asides.ts';
import { collectSpeech, type Speech } from './collect-speech.ts';
import { headingAsText } from './labels/find-candidates.ts';
import type { SpeakerLabel, Labels } from './labels/find-labels.ts';
import { wearsStamps } from './labels/stamp.ts';
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
}

/** The interview itself: speech, and what the editor put between. */
export function readTalk(blocks: readonly Block[], { byLine }: Pick<Labels, 'byLine'>): Talk {
  const beside = collectAsides();
  const spoken = collectSpeech(wearsStamps(blocks.flatMap(({ lines }) => lines.map(({ text }) => text))));
  const headings: TopicHeading[] = [];
  for (const { block, label } of mergeCallouts(blocks).flatMap((each) => splitAtLabels(each, byLine))) {
    if (block.kind === 'callout') {
      beside.addCallout(block.lines, spoken.count(), block.lines[0]?.number);
      continue;
    }
    if (block.kind === 'rule') continue;
    const inline = beside.readText(block.lines);
    const line = block.lines[0]?.number ?? 1;
    if (label?.isAside === true) {
      beside.addNote({ text: inline.text, line, after: spoken.count() });
    } else if (label !== undefined) {
      spoken.begin(label, inline);
    } else if (block.kind === 'heading' || isBoldTitle(inline)) {
      const text = inline.text.replace(/^#+\s*/, '');
      headings.push({ text, line: inline.positionAt(0).line, before: spoken.count() + 1 });
    } else if (block.kind === 'image' || inline.text === '') {
      continue;
    } else if (isReference(block.lines)) {
      beside.addReference(inline);
    } else {
      spoken.add(inline);
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

/** Plain transcripts change speakers from line to line, without an empty one between. */
function splitAtLabels(block: Block, byLine: Labels['byLine']): Part[] {
  const [first] = block.lines;
  if (block.kind === 'heading') {
    const label = byLine.get(first?.number ?? 0);
    const lines = block.lines.map((line) => headingAsText(block, line));
    return [label === undefined ? { block, label } : { block: { kind: 'paragraph', lines }, label }];
  }
  if (block.kind !== 'paragraph') return [{ block, label: undefined }];
  const parts: { lines: SourceLine[]; label: SpeakerLabel | undefined }[] = [];
  for (const line of block.lines) {
    const label = byLine.get(line.number);
    if (label !== undefined || parts.length === 0) parts.push({ lines: [line], label });
    else parts.at(-1)?.lines.push(line);
  }
  return parts.map(({ lines, label }) => ({ block: { kind: 'paragraph', lines }, label }));
}
