import { extname } from 'node:path';
import { decodeText } from '../transcript/decode-text.ts';
import { nameBinary, tellingBytes } from '../transcript/encoding/name-binary.ts';
import { readTranscript } from '../transcript/read-transcript.ts';
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

/** About sixty hours of talk; the reader keeps a source position for every stretch, so memory grows with the text. */
export const maxTranscriptBytes = 5_000_000;

export type TranscriptReading =
  { readonly transcript: Transcript; readonly bytes: Uint8Array } | { readonly refused: string };

/**
 * Reads one transcript file, by what it holds, whatever its ending. What cannot be a transcript is refused with the
 * reason; a missing file throws.
 */
export async function readTranscriptFile(path: string): Promise<TranscriptReading> {
  const reading = await readBounded(path, maxTranscriptBytes, tellingBytes);
  if (reading.kind === 'no-file') return { refused: noFile };
  if (reading.kind === 'too-long') return { refused: nameBinary(reading.start) ?? tooLong(reading.size) };
  const { bytes } = reading;
  const decoded = decodeText(bytes);
  if ('refused' in decoded) return decoded;
  const transcript = readTranscript(decoded.text);
  const problems = [...decoded.problems, ...transcript.problems].toSorted((one, other) => one.line - other.line);
  return { transcript: { ...transcript, problems }, bytes };
}

function tooLong(size: number): string {
  const limit = `a transcript has at most ${maxTranscriptBytes / 1e6} MB, about sixty hours of talk`;
  return `the file has ${(size / 1e6).toFixed(1)} MB; ${limit}: split it`;
}

/** `.md` for `transcript.MD`, as a camera or an old disk may write it. */
export function extensionOf(path: string): string {
  return extname(path).toLowerCase();
}
