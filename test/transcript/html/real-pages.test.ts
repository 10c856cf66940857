import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/transcript/decode-text.ts';
import { readTranscript } from '../../../src/transcript/read-transcript.ts';
import { realInputs } from '../../real-inputs.ts';

/** Facts counted by hand. */
interface Facts {
  readonly file: string;
  readonly merged_turns: number;
  readonly labels: Readonly<Record<string, number>>;
  readonly first: { readonly text: string };
  readonly last: { readonly text: string };
}

const all: readonly Facts[] = realInputs.present ? readFacts() : [];
const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

function readFacts(): readonly Facts[] {
  const facts = JSON.parse(readFileSync(join(realInputs.transcripts, 'expected.json'), 'utf8')) as Facts[];
  return facts.filter(({ file }) => file.startsWith('html/'));
}

describe.skipIf(!realInputs.present)('published pages', () => {
  it.each(all)('are read right: $file', ({ file, labels, merged_turns: count, first, last }) => {
    const decoded = decodeText(readFileSync(join(realInputs.transcripts, file)));
    if ('refused' in decoded) throw new Error(decoded.refused);
    const { turns, passages, problems } = readTranscript(decoded.text);
    expect(problems).toEqual([]);
    const names = new Set(turns.flatMap(({ label }) => label ?? []));
    expect([...names].toSorted()).toEqual(Object.keys(labels).toSorted());
    expect(turns).toHaveLength(count);
    expect(letters(passages[0]!.text).startsWith(letters(first.text))).toBe(true);
    const lastTurn = passages.slice(turns.at(-1)!.first - 1);
    expect(letters(lastTurn.map(({ text }) => text).join(''))).toContain(letters(last.text));
    const isTimed = !file.endsWith('.htm');
    expect(turns.every((turn) => (passages[turn.first - 1]?.startMs !== undefined) === isTimed)).toBe(true);
  });
});
