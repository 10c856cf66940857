import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../../src/transcript/read-transcript.ts';
import { realInputs } from '../../real-inputs.ts';

/** Facts counted by hand. */
interface Facts {
  readonly file: string;
  readonly count: number;
  readonly merged_turns: number;
  readonly labels: Readonly<Record<string, number>>;
  readonly first: { readonly text: string };
  readonly headings?: number;
}

const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
const facts: readonly Facts[] = realInputs.present
  ? (JSON.parse(readFileSync(join(realInputs.transcripts, 'expected.json'), 'utf8')) as Facts[])
  : [];
const read = (file: string) =>
  readTranscript(readFileSync(join(realInputs.present ? realInputs.transcripts : '', file), 'utf8'));
const named = facts.filter(({ file }) => /^(?:markdown|lex459)\//u.test(file) && !file.includes('larry'));

describe.skipIf(!realInputs.present)('published transcripts with names before words', () => {
  it.each(named)('are read right: $file', ({ file, ...expected }) => {
    const { labels, turns, passages, headings } = read(file);
    const counts = Map.groupBy(labels, ({ label }) => label);
    expect(Object.fromEntries([...counts].map(([label, all]) => [label, all.length]))).toEqual(expected.labels);
    expect(labels).toHaveLength(expected.count);
    expect(turns).toHaveLength(expected.merged_turns);
    const said = letters(passages.map(({ text }) => text).join(''));
    expect(said.startsWith(letters(expected.first.text).slice(0, 40))).toBe(true);
    expect(expected.headings ?? headings.length).toBe(headings.length);
  });

  it('of a magazine: its questions in bold, and the answer that bears no name nobody’s', () => {
    const { turns, problems } = read('markdown/zh-lctt-larry-wall.md');
    const names = turns.map(({ label }) => label);
    // Four names of two people; the facts count two answers without one: the second goes on under the name before it.
    expect(names.filter((label) => label === 'LV' || label === 'Linux Voice')).toHaveLength(7);
    expect(names.filter((label) => label === 'LW' || label === 'Larry Wall')).toHaveLength(6);
    expect(names.filter((label) => label === undefined)).toHaveLength(1);
    expect(problems.filter(({ message }) => message.includes('speaks in bold only'))).toHaveLength(1);
  });

  it('say when, where they do', () => {
    const { passages } = read('markdown/en-haskell-interlude-80.md');
    const starts = passages.flatMap(({ startMs }) => startMs ?? []);
    expect(starts).toHaveLength(422);
    expect([starts[0], starts.at(-1)]).toEqual([16_000, 2_574_000]);
    expect(starts.toSorted((a, b) => a - b)).toEqual(starts);
  });
});
