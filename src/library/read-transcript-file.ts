import { extname } from 'node:path';
import { decodeText } from '../transcript/decode-text.ts';
import { readTranscript } from '../transcript/read-transcript.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { noFile, readBounded } from './read-bounded.ts';

/** The endings a transcript may have, first choice first. */
export const transcriptExtensions: readonly string[] = ['.md', '.markdown', '.txt', '.srt', '.vtt', '.json'];

/** About sixty hours of talk; the reader keeps a source position for every stretch, so memory grows with the text. */
export const maxTranscriptBytes = 5_000_000;

export type TranscriptReading =
  { readonly transcript: Transcript; readonly bytes: Uint8Array } | { readonly refused: string };

/** Reads one transcript file. What cannot be a transcript is refused with the reason; a missing file throws. */
export async function readTranscriptFile(path: string): Promise<TranscriptReading> {
  const extension = extensionOf(path);
  if (!transcriptExtensions.includes(extension)) {
    return {
      refused: `${extension || 'a file without an ending'} is not read: use ${transcriptExtensions.join(', ')}`,
    };
  }
  const reading = await readBounded(path, maxTranscriptBytes);
  if (reading.kind === 'no-file') return { refused: noFile };
  if (reading.kind === 'too-long') {
    const limit = `a transcript has at most ${maxTranscriptBytes / 1e6} MB, about sixty hours of talk`;
    return { refused: `the file has ${(reading.size / 1e6).toFixed(1)} MB; ${limit}: split it` };
  }
  const { bytes } = reading;
  const decoded = decodeText(bytes);
  if ('refused' in decoded) return decoded;
  return { transcript: readTranscript(decoded.text), bytes };
}

/** `.md` for `transcript.MD`, as a camera or an old disk may write it. */
export function extensionOf(path: string): string {
  return extname(path).toLowerCase();
}
