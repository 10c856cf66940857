import { describe, expect, it } from 'vitest';
import { readAbout } from '../../src/library/read-about.ts';
import { readTranscript } from '../../src/transcript/read-transcript.ts';
import { readOwn } from './own-content.ts';

const file = 'src/demo/sample/about.yaml';
const { about, problems } = readAbout(readOwn(file)!, file);
const transcript = readTranscript(readOwn('src/demo/sample/transcript.md')!);

describe('the sample interview', () => {
  it('reads without a problem or an anomaly', () => {
    expect([...problems, ...transcript.problems, ...transcript.anomalies]).toEqual([]);
  });

  it('is labelled a sample', () => {
    expect(about?.sample).toBe(true);
  });

  it('is a talk of two people in 20 passages, 3 sections of 3 to 6 points', () => {
    expect(transcript.passages).toHaveLength(20);
    expect(new Set(transcript.passages.map(({ label }) => label)).size).toBe(2);
    expect(about!.sections).toHaveLength(3);
    expect(about!.sections.every(({ points }) => points.length >= 3 && points.length <= 6)).toBe(true);
  });

  it('has three golden quotes, each letter for letter in its passage', () => {
    expect(transcript.goldenQuotes.map(({ passage, exact }) => [passage, exact])).toEqual([
      [2, true],
      [12, true],
      [18, true],
    ]);
  });
});
