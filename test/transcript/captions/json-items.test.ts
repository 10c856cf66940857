import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../../src/transcript/read-transcript.ts';

const json = (value: unknown) => JSON.stringify(value, undefined, 1);
const said = (value: unknown) => readTranscript(json(value)).passages.map(({ label, text }) => [label, text]);
const timesOf = (value: unknown) => readTranscript(json(value)).passages.map(({ startMs, endMs }) => [startMs, endMs]);
const problemsOf = (value: unknown) =>
  readTranscript(json(value)).problems.map(({ line, message }) => `${line}: ${message}`);
const speakers = ['Ada', 'Ben', 'Ada', 'Ben'];
const talk = (times: readonly unknown[]) =>
  times.map((start, at) => ({ text: `The lamp of house ${at} is lit.`, speaker: speakers[at], start }));

describe('times of JSON in milliseconds where seconds stand elsewhere', () => {
  const paces = [1000, 4000, 6500, 9000];
  it.each([
    ['segments', { segments: talk(paces).map((each, at) => ({ ...each, end: paces[at]! + 2000 })) }],
    ['a list', talk(paces)],
    ['a few sentences of a long talk', talk([1000, 4000, 754_000])],
    [
      'Podcasting 2.0',
      { segments: talk(paces).map(({ text, start, speaker }) => ({ body: text, startTime: start, speaker })) },
    ],
    [
      'Chinese',
      talk([1000, 4000, 754_000]).map((each, at) => ({ ...each, text: '灯塔的人白天睡觉。'.repeat([1, 90, 1][at]!) })),
    ],
  ])('are left out and told: %s', (_, value) => {
    expect(timesOf(value).every(([start, end]) => start === undefined && end === undefined)).toBe(true);
    expect(said(value).length).toBeGreaterThan(2);
    expect(problemsOf(value)).toEqual([expect.stringMatching(/^1: the times look like milliseconds/u)]);
  });

  it('are told from a recording in which little is said, and from talk at its pace', () => {
    const slow = talk([0, 1800, 3600, 3605]).map((each) => ({ ...each, text: `${each.text} `.repeat(10) }));
    expect(timesOf(slow)[0]?.[0]).toBe(0);
    expect(problemsOf(slow)).toEqual([]);
    expect(problemsOf(talk([0.5, 3, 5, 8]))).toEqual([]);
  });
});

describe('times of JSON that are none', () => {
  it('are left out, told once and counted; the words stay', () => {
    const value = { segments: talk([1, null, -4, 9]) };
    expect(said(value).map(([label]) => label)).toEqual(speakers);
    expect(timesOf(value).map(([start]) => start)).toEqual([1000, undefined, undefined, 9000]);
    expect(problemsOf(value)).toEqual([expect.stringMatching(/^9: the time here is none .* \(and 1 more\)/u)]);
  });

  it('are read where they are written as text', () => {
    const value = talk(['8.0', '9', '00:00:10.500', 'soon']).map((each) => ({ ...each, end: each.start }));
    expect(timesOf(value)).toEqual([
      [8000, 8000],
      [9000, 9000],
      [10_500, 10_500],
      [undefined, undefined],
    ]);
    expect(problemsOf(value)).toEqual([expect.stringMatching(/^21: the time here is none /u)]);
    const utterances = [{ start: '250', end: '900', text: 'Yes.', speaker: 'A' }];
    expect(timesOf({ utterances })).toEqual([[250, 900]]);
  });

  it('are nothing to tell where there are none at all', () => {
    expect(problemsOf({ segments: talk([undefined, undefined]) })).toEqual([]);
  });
});

describe('an item of JSON that is none', () => {
  it.each([5, null, { start: 4, text: null }, { start: 4, text: 'Yes.', speaker: { id: 1 } }])(
    'is left out and named, and the others are read: %j',
    (item) => {
      const value = { segments: [...talk([1, 3]), item, ...talk([9])] };
      expect(said(value).map(([label]) => label)).toEqual(['Ada', 'Ben', 'Ada']);
      expect(problemsOf(value)).toEqual([expect.stringMatching(/^9: item 3 of 4, below this line, /u)]);
    },
  );

  it('is counted where there are more', () => {
    const value = { utterances: [...talk([1, 3, 5]).map((each) => ({ ...each, end: 9 })), 'x', 'y', 'z'] };
    expect(said(value)).toHaveLength(3);
    expect(problemsOf(value)).toEqual([expect.stringMatching(/item 4 of 6, .*\(and 2 more\)/u)]);
  });
});

describe('JSON of tools that are not read', () => {
  it.each([
    ['AWS Transcribe', { jobName: 'x', results: { transcripts: [{ transcript: 'secret' }], items: [] } }],
    ['Deepgram', { metadata: {}, results: { channels: [{ alternatives: [{ transcript: 'secret' }] }] } }],
  ])('is named: %s', (tool, value) => {
    expect(said(value)).toEqual([]);
    expect(problemsOf(value)).toEqual([expect.stringContaining(tool)]);
    expect(problemsOf(value).join('')).not.toContain('secret');
  });
});
