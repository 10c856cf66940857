import { assembleTranscript, type TranscriptParts } from './assemble-transcript.ts';
import { readHtml } from './html/read-html.ts';
import { captionLines } from './captions/caption-lines.ts';
import { readJson } from './captions/read-json.ts';
import { readSubRip } from './captions/read-subrip.ts';
import { readWebVtt } from './captions/read-webvtt.ts';
import { talkOfCaptions } from './captions/talk-of-captions.ts';
import { readLabelled } from './read-labelled.ts';
import { type Format, sniffFormat } from './sniff-format.ts';
import type { Transcript } from './transcript.ts';

/**
 * Reads an exported article or any Markdown or plain text with speaker labels. Pure; never throws: what it does not
 * understand is a problem with its place. Knows the exporter's form, not any one article.
 */
export function readTranscript(given: string): Transcript {
  // As CommonMark 2.3 and WebVTT 6.1 have it.
  const text = given.replaceAll('\0', '\uFFFD');
  return assembleTranscript(text, readers[sniffFormat(text)](text));
}

const readers: Readonly<Record<Format, (text: string) => TranscriptParts>> = {
  labelled: readLabelled,
  html: readHtml,
  webvtt: (text) => talkOfCaptions(readWebVtt(captionLines(text))),
  subrip: (text) => talkOfCaptions(readSubRip(captionLines(text))),
  json: (text) => talkOfCaptions(readJson(text)),
};
