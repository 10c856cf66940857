import { extname } from 'node:path';
import { decodeText } from '../transcript/decode-text.ts';
import { nameBinary, tellingBytes } from '../transcript/encoding/name-binary.ts';
import { readTranscript } from '../transcript/read-transcript.ts';
import { sniffFormat } from '../transcript/sniff-format.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { noFile, readBounded } from './read-bounded.ts';

/** The endings that texts usually have, first choice first where a folder has several; the ending decides nothing else. */
export const transcriptExtensions: readonly string[] = [
  '.md',
  '.markdown',
  '.txt',
  '.srt',
  '.vtt',
  '.json',
  '.html',
  '.htm',
  '.xhtml',
];

/** In UTF-8: about sixty hours. The reader keeps a source position for every stretch, so memory grows with the talk. */
export const maxTalkBytes = 5_000_000;

/** Captions, JSON with a time for each word and web pages are several times as long as what is said in them. */
export const maxFileBytes = 20_000_000;

export type TranscriptReading =
  { readonly transcript: Transcript; readonly bytes: Uint8Array } | { readonly refused: string };

/**
 * Reads one transcript file, by what it holds, whatever its ending. What cannot be a transcript is refused with the
 * reason; a missing file throws.
 */
export async function readTranscriptFile(path: string): Promise<TranscriptReading> {
  const reading = await readBounded(path, maxFileBytes, tellingBytes);
  if (reading.kind === 'no-file') return { refused: noFile };
  if (reading.kind === 'too-long') return { refused: nameBinary(reading.start) ?? tooLong(reading.size, maxFileBytes) };
  const { bytes } = reading;
  const decoded = decodeText(bytes);
  if ('refused' in decoded) return decoded;
  // What is nothing but talk need not be read to know that it is too much.
  if (bytes.length > maxTalkBytes && sniffFormat(decoded.text) === 'labelled')
    return { refused: tooLong(bytes.length, maxTalkBytes) };
  const transcript = readTranscript(decoded.text);
  const talk = transcript.passages.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  if (talk > maxTalkBytes) return { refused: tooMuchTalk(talk) };
  const problems = [...decoded.problems, ...transcript.problems].toSorted((one, other) => one.line - other.line);
  return { transcript: { ...transcript, problems }, bytes };
}

function tooLong(size: number, limit: number): string {
  const most =
    limit === maxTalkBytes
      ? `${maxTalkBytes / 1e6} MB of talk, about sixty hours`
      : `${maxFileBytes / 1e6} MB, with all that stands around the talk`;
  return `the file has ${(size / 1e6).toFixed(1)} MB; a transcript has at most ${most}: split it`;
}

function tooMuchTalk(size: number): string {
  return `the file holds ${(size / 1e6).toFixed(1)} MB of talk; a transcript has at most ${maxTalkBytes / 1e6} MB of talk, about sixty hours: split it`;
}

/** `.md` for `transcript.MD`, as a camera or an old disk may write it. */
export function extensionOf(path: string): string {
  return extname(path).toLowerCase();
}
