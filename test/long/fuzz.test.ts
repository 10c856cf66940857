import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/transcript/decode-text.ts';
import { readTranscript } from '../../src/transcript/read-transcript.ts';
import { anyBytes, anyTranscript, anyTranscriptOf } from '../fixtures/any-transcript.ts';
import { readsBeginning } from '../fixtures/reads-beginning.ts';
import { createSeededRandom } from '../fixtures/seeded-random.ts';
import { brokenLaws } from '../fixtures/transcript-laws.ts';
import { realInputs } from '../real-inputs.ts';

const seed = Number(env['FUZZ_SEED'] ?? Math.floor(Math.random() * 1e6));
const numRuns = Number(env['FUZZ_RUNS'] ?? 10_000);
console.log(`FUZZ_SEED=${seed} FUZZ_RUNS=${numRuns}`);

/** In UTF-16 units: enough of a published file to have all that its form has. */
const enough = 6000;
const published = realInputs.present ? readPublished() : [];

function readPublished(): readonly { readonly file: string; readonly text: string }[] {
  return readdirSync(realInputs.transcripts, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
    if (!/.\/.*\.(?:srt|vtt|json|html?|md|txt)$/.test(file)) return [];
    const decoded = decodeText(readFileSync(join(realInputs.transcripts, file)));
    return 'refused' in decoded ? [] : [{ file, text: decoded.text }];
  });
}

/** Every law, and that it reads the same twice. */
function check(text: string): void {
  const transcript = readTranscript(text);
  expect(brokenLaws(text, transcript)).toEqual([]);
  expect(readTranscript(text)).toEqual(transcript);
}

describe('whatever a file holds', () => {
  it('is read by the laws that hold for every transcript', () => {
    fc.assert(fc.property(anyTranscript, check), { numRuns, seed });
  });

  it('is text that is read so, or refused', () => {
    const property = fc.property(anyBytes, (bytes) => {
      const decoded = decodeText(bytes);
      const text = 'text' in decoded ? decoded.text : decoded.refused;
      expect(text).not.toContain('\0');
      check(text);
    });
    fc.assert(property, { numRuns, seed });
  });
});

describe.skipIf(published.length === 0)('published files, if the real inputs are present', () => {
  it('are read by the same laws, whatever became of them', () => {
    const beginnings = anyTranscriptOf(published.map(({ text }) => text.slice(0, enough)));
    fc.assert(fc.property(beginnings, check), { numRuns: numRuns / 10, seed });
  });

  it.each([...published])('are read up to where they end too early, or that is told: $file', ({ text }) => {
    const random = createSeededRandom(seed);
    const beginning = text.slice(0, 4 * enough);
    const whole = readTranscript(beginning);
    const cuts = Array.from({ length: numRuns / 250 }, () => Math.floor(random() * beginning.length));
    expect(cuts.filter((at) => !readsBeginning(readTranscript(beginning.slice(0, at)), whole))).toEqual([]);
  });
});
