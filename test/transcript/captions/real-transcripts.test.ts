import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/transcript/decode-text.ts';
import { readTranscript } from '../../../src/transcript/read-transcript.ts';
import { realInputs } from '../../real-inputs.ts';

/** Facts counted by hand. */
interface Facts {
  readonly file: string;
  readonly format: string;
  readonly unit: string;
  /** Undefined or null where nobody is named. */
  readonly merged_turns?: number | null;
  readonly labels: Readonly<Record<string, number>>;
  readonly first: { readonly text: string };
  readonly last: { readonly text: string };
}

const timed = /^(?:srt|vtt|json)/u;
const all: readonly Facts[] = realInputs.present ? readFacts() : [];
const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

function readFacts(): readonly Facts[] {
  const facts = JSON.parse(readFileSync(join(realInputs.transcripts, 'expected.json'), 'utf8')) as Facts[];
  return facts.filter(({ file }) => timed.test(file));
}

function read(file: string) {
  const decoded = decodeText(readFileSync(join(realInputs.transcripts, file)));
  if ('refused' in decoded) throw new Error(decoded.refused);
  return readTranscript(decoded.text);
}

describe.skipIf(!realInputs.present)('published captions and segments', () => {
  it.each(all.filter(({ file }) => !file.includes('diarization-only')))(
    'are read right: $file',
    ({ file, ...facts }) => {
      const { turns, passages, problems } = read(file);
      expect(problems).toEqual([]);
      const names = new Set(turns.flatMap(({ label }) => label ?? []));
      expect([...names].toSorted()).toEqual(Object.keys(facts.labels).toSorted());
      expect(turns).toHaveLength(facts.merged_turns ?? 1);
      const said = letters(passages.map(({ text }) => text).join(''));
      const withoutName = (text: string) => letters(text.replace(/^[^:]{1,20}: /u, ''));
      expect(said.startsWith(withoutName(facts.first.text))).toBe(true);
      expect(said.endsWith(withoutName(facts.last.text))).toBe(true);
      expect(passages.every(({ startMs }) => startMs !== undefined)).toBe(true);
    },
  );

  it('that have times and no words are refused with a reason', () => {
    const { passages, problems } = read('json-whisper/en-whisperx-diarization-only.json');
    expect(passages).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('who speaks when, and not what')]);
  });
});
