import { decodeText } from '../transcript/decode-text.ts';
import { type ChaptersReading, readChaptersJson } from '../transcript/chapters/read-chapters-json.ts';
import { noFile, readBounded } from './read-bounded.ts';

export interface ChaptersFile extends ChaptersReading {
  /** Nothing where it was refused. */
  readonly bytes: Uint8Array;
}

/** Five hundred chapters, each with addresses of a picture and a page. */
const maxChaptersBytes = 1_000_000;

/** `chapters.json`, as hosts of podcasts write it, or `talk.chapters.json`. */
export function isChaptersName(name: string): boolean {
  return /^(?:.*\.)?chapters\.json$/i.test(name);
}

/** Throws where it cannot be opened or read. */
export async function readChaptersFile(path: string): Promise<ChaptersFile> {
  const refuse = (message: string) => ({ chapters: [], problems: [{ path: '', message }], bytes: new Uint8Array() });
  const reading = await readBounded(path, maxChaptersBytes);
  if (reading.kind === 'no-file') return refuse(noFile);
  if (reading.kind === 'too-long') {
    return refuse(
      `the file has ${(reading.size / 1e6).toFixed(1)} MB; chapters have at most ${maxChaptersBytes / 1e6} MB`,
    );
  }
  const decoded = decodeText(reading.bytes);
  if ('refused' in decoded) return refuse(decoded.refused);
  return { ...readChaptersJson(decoded.text.replace(/^\ufeff/, '')), bytes: reading.bytes };
}
