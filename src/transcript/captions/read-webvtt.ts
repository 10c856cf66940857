import { append } from '../append.ts';
import type { SourceLine } from '../source-lines.ts';
import type { Problem } from '../transcript.ts';
import type { Caption, CaptionReading } from './caption.ts';
import { hasArrow, isTiming, parseTiming } from './parse-timing.ts';
import { readCaptionText } from './read-caption-text.ts';
import { withoutOpenTags } from './without-open-tags.ts';

/** Blocks that say how captions look, or nothing that is shown. */
const unspoken = /^(?:NOTE|STYLE|REGION)(?:\s|$)/;

/**
 * WebVTT by its own rules of where a block begins and ends (w3.org/TR/webvtt1, "collect a WebVTT block"), with times as they
 * are published. What stands in no caption is told, and is in nobody's mouth.
 */
export function readWebVtt(lines: readonly SourceLine[]): CaptionReading {
  const captions: Caption[] = [];
  const problems: Problem[] = [];
  let at = endOfHeader(lines);
  while (at < lines.length) {
    const first = lines[at];
    if (first === undefined || first.text === '') {
      at += 1;
      continue;
    }
    const timingAt = hasArrow(first.text) ? at : at + 1;
    const timing = lines[timingAt];
    if (timing === undefined || !hasArrow(timing.text)) {
      if (!unspoken.test(first.text)) problems.push(outside(first.number));
      at += restOfBlock(lines, at).length;
      continue;
    }
    const words = restOfBlock(lines, timingAt + 1);
    if (isTiming(timing.text) || parseTiming(timing.text) !== undefined) {
      append(captions, readCaption(timing, words, problems));
    } else {
      if (timingAt > at) problems.push(outside(first.number));
      problems.push(strayArrow(timing.number));
    }
    at = timingAt + 1 + words.length;
  }
  return { captions, problems };
}

/** A caption by voice; where nobody can read its time, none, and that is told. */
export function readCaption(timing: SourceLine, words: readonly SourceLine[], problems: Problem[]): readonly Caption[] {
  const times = parseTiming(timing.text);
  const { text: closed, isCut } = withoutOpenTags(words.map(({ text }) => text).join('\n'));
  const voiced = readCaptionText(closed.split('\n'));
  const line = words.find(({ text }) => text.trim() !== '')?.number ?? timing.number;
  if (isCut) problems.push(openTag(line));
  if (times !== undefined) return voiced.map((each) => ({ ...each, ...times, line }));
  if (voiced.length > 0) problems.push(unreadable(timing));
  return [];
}

/** The signature, and what belongs to it: up to an empty line, or the first caption. */
function endOfHeader(lines: readonly SourceLine[]): number {
  const end = lines.findIndex(({ text }, index) => index > 0 && (text === '' || hasArrow(text)));
  return end === -1 ? lines.length : end;
}

/** Up to an empty line, or the next time. */
function restOfBlock(lines: readonly SourceLine[], from: number): readonly SourceLine[] {
  const rest: SourceLine[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.text === '' || hasArrow(line.text)) break;
    rest.push(line);
  }
  return rest;
}

function unreadable({ number, text }: SourceLine): Problem {
  const shown = text.trim().substring(0, 40);
  const message = `the caption’s time "${shown}" cannot be read, so its words are left out: write 00:01:02.500 --> 00:01:04.000`;
  return { line: number, column: 1, message };
}

function strayArrow(line: number): Problem {
  const message =
    'an arrow "-->" ends a caption in WebVTT, so this line and what stands below it are left out, up to an empty line: write →';
  return { line, column: 1, message };
}

function openTag(line: number): Problem {
  const message =
    'the voice tag "<v" has no end here, so what stands in it is left out: write <v Name> before the words';
  return { line, column: 1, message };
}

function outside(line: number): Problem {
  const message = 'these words stand in no caption (an empty line ends one), so they are left out';
  return { line, column: 1, message };
}
