import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import { z } from 'zod';
import type { Slices } from '../slices.ts';
import type { KnownWords } from './known-words.ts';

/** In UTF-16 units of JSON: so much is written and read in a millisecond; what compresses it is another thread. */
const partLength = 64 * 1024;

const deflated = promisify(deflate);
const inflated = promisify(inflate);

/** All that an edition says as text to be stored, in parts. */
export async function packWords(all: readonly KnownWords[], slices: Slices): Promise<readonly string[]> {
  const parts: string[] = [];
  let lines: string[] = [];
  let length = 0;
  const finishPart = async () => {
    const packed = await deflated(lines.join('\n'));
    parts.push(packed.toString('base64'));
    lines = [];
    length = 0;
  };
  for (const each of all) {
    if (slices.over()) await slices.next();
    const line = JSON.stringify(each);
    lines.push(line);
    length += line.length;
    if (length >= partLength) await finishPart();
  }
  if (lines.length > 0) await finishPart();
  return parts;
}

const line = z.object({ hash: z.string(), words: z.object({ kind: z.enum(['verbatim', 'digest', 'section']) }) });

/** The same, from what was stored. */
export async function unpackWords(parts: readonly string[], slices: Slices): Promise<readonly KnownWords[]> {
  const all: KnownWords[] = [];
  for (const part of parts) {
    const text = (await inflated(Buffer.from(part, 'base64'))).toString();
    for (const written of text.split('\n')) {
      if (slices.over()) await slices.next();
      const read: unknown = JSON.parse(written);
      line.parse(read);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- packWords wrote it
      all.push(read as KnownWords);
    }
  }
  return all;
}
