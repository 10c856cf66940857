import type { Block } from './split-blocks.ts';
import { type Asides, collectAsides } from './collect-asides.ts';
import { collectSpeech, type Speech } from './collect-speech.ts';
import { labelMatcher } from './find-labels.ts';
import { mergeCallouts } from './merge-callouts.ts';
import type { InlineText } from './read-inline.ts';
import { isReference } from './read-reference.ts';
import type { SourceLine } from './source-lines.ts';
import type { Problem, TopicHeading } from './transcript.ts';

export interface Talk extends Asides, Speech {
  readonly headings: readonly TopicHeading[];
  /** What is said of a text without a word of talk; by default, that it lacks labels. */
  readonly unspoken?: Problem[];
}

/** The interview itself: speech, and what the editor put between. */
export function readTalk(blocks: readonly Block[], names: ReadonlySet<string>): Talk {
  const matchLabel = labelMatcher(names);
  const beside = collectAsides();
  const spoken = collectSpeech(matchLabel);
  const headings: TopicHeading[] = [];
  for (const block of mergeCallouts(blocks).flatMap((block) => splitAtLabels(block, matchLabel))) {
    if (block.kind === 'callout') {
      beside.addCallout(block.lines, spoken.count(), block.lines[0]?.number);
      continue;
    }
    const inline = beside.readText(block.lines);
    if (block.kind === 'heading' || isBoldTitle(inline)) {
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
  const speech = spoken.speech();
  return { ...asides, ...speech, headings, problems: [...asides.problems, ...speech.problems] };
}

/** A topic between answers: a short line all in bold that ends like no sentence. */
function isBoldTitle({ text, emphasised: [span] }: InlineText): boolean {
  return span?.start === 0 && span.end === text.length && text.length <= 40 && !/[\p{P}]$/u.test(text);
}

/** Plain transcripts change speakers from line to line, without an empty one between. */
function splitAtLabels(block: Block, matchLabel: ReturnType<typeof labelMatcher>): Block[] {
  if (block.kind !== 'paragraph') return [block];
  const parts: SourceLine[][] = [];
  for (const line of block.lines) {
    const begins = matchLabel(line.text.trimStart().replaceAll('**', '')) !== undefined;
    if (begins || parts.length === 0) parts.push([line]);
    else parts.at(-1)?.push(line);
  }
  return parts.map((lines) => ({ kind: 'paragraph', lines }));
}
