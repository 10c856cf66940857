import { assembleTranscript, type TranscriptParts } from './assemble-transcript.ts';
import { type Block, splitBlocks } from './split-blocks.ts';
import { findLabels, labelMatcher } from './find-labels.ts';
import { captionLines } from './captions/caption-lines.ts';
import { readJson } from './captions/read-json.ts';
import { readSubRip } from './captions/read-subrip.ts';
import { readWebVtt } from './captions/read-webvtt.ts';
import { talkOfCaptions } from './captions/talk-of-captions.ts';
import { type Format, sniffFormat } from './sniff-format.ts';
import { readFrame } from './read-frame.ts';
import { readTalk } from './read-talk.ts';
import { sourceLines } from './source-lines.ts';
import type { Problem, Transcript } from './transcript.ts';

/**
 * Reads an exported article or any Markdown or plain text with speaker labels. Pure; never throws: what it does not
 * understand is a problem with its place. Knows the exporter's form, not any one article.
 */
export function readTranscript(text: string): Transcript {
  return assembleTranscript(text, readers[sniffFormat(text)](text));
}

const readers: Readonly<Record<Format, (text: string) => TranscriptParts>> = {
  labelled: readLabelled,
  webvtt: (text) => talkOfCaptions(readWebVtt(captionLines(text))),
  subrip: (text) => talkOfCaptions(readSubRip(captionLines(text))),
  json: (text) => talkOfCaptions(readJson(text)),
};

/** Speaker labels before words, in an article's frame or in none. */
function readLabelled(text: string): TranscriptParts {
  const lines = sourceLines(text);
  const blocks = splitBlocks(lines);
  const found = findLabels(blocks);
  const tooMany = found.size > mostLabels;
  const labels = tooMany ? new Set<string>() : found;
  const bounds = findTalk(blocks, labels);
  const talk = readTalk(blocks.slice(bounds.start, bounds.end), labels);
  const front = readFrame(blocks.slice(0, bounds.start), 0);
  const back = readFrame(blocks.slice(bounds.end), talk.passages.length);
  return { front: tooMany ? { ...front, problems: [crowd(found.size), ...front.problems] } : front, talk, back };
}

/** No conversation has more people: what has is another kind of text, and everything that knows speakers would bear them. */
const mostLabels = 1000;

function crowd(count: number): Problem {
  const message = `${count} different names stand before colons, more than the ${mostLabels} that one talk may have`;
  return { line: 1, column: 1, message };
}

/** The talk runs from the first labelled paragraph to the heading after the last. */
function findTalk(blocks: readonly Block[], labels: ReadonlySet<string>): { start: number; end: number } {
  const matchLabel = labelMatcher(labels);
  const isLabelled = (block: Block) =>
    block.kind === 'paragraph' && block.lines.some((line) => matchLabel(line.text.trimStart().replaceAll('**', '')));
  const start = labels.size === 0 ? -1 : blocks.findIndex(isLabelled);
  if (start === -1) return { start: blocks.length, end: blocks.length };
  const last = blocks.findLastIndex(isLabelled);
  const heading = blocks.findIndex((block, index) => index > last && block.kind === 'heading');
  return { start, end: heading === -1 ? blocks.length : heading };
}
