import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../../src/transcript/read-transcript.ts';

const said = (text: string) => readTranscript(text).passages.map(({ label, text: words }) => [label, words]);
const problemsOf = (text: string) => readTranscript(text).problems.map(({ line, message }) => `${line}: ${message}`);
/** Captions of a second each, one a minute. */
const captions = (lines: readonly string[]) =>
  lines.map((line, at) => `${at + 1}\n00:0${at}:00,000 --> 00:0${at}:01,000\n${line}`).join('\n\n');

describe('captions that end too early', () => {
  it('in a voice tag: what stands in it is nobody’s words, and that is told', () => {
    const text = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Is it low?</v>\n\n00:03.000 --> 00:04.000\n<v Ben Li';
    expect(said(text)).toEqual([['Ada', 'Is it low?']]);
    expect(problemsOf(text)).toEqual([expect.stringMatching(/^7: the voice tag "<v" has no end here/u)]);
  });

  it('in the end of a tag', () => {
    expect(said('WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Is it low?</v')).toEqual([['Ada', 'Is it low?']]);
  });

  it.each(['\n\n3', '\n\n3\n', '\n\n3\n00:00:2', '\n\n3\n00:00:20,000 --'])(
    'before the words of a caption of SubRip, %j: its number is nobody’s words',
    (end) => {
      const text = captions(['The lamp is lit.', 'All of it.']) + end;
      expect(said(text)).toEqual([[undefined, 'The lamp is lit. All of it.']]);
      expect(problemsOf(text)).toEqual([expect.stringMatching(/^9: a caption begins here and has no words/u)]);
    },
  );

  it.each(['\n3', '\n\n7', '\n\n3 lamps'])('with a number that is said: %j', (end) => {
    const text = captions(['The lamp is lit.', 'All of it.']) + end;
    expect(said(text)).toEqual([[undefined, `The lamp is lit. All of it. ${end.trim()}`]]);
    expect(problemsOf(text)).toEqual([]);
  });

  it.each(['<p>-->00:02:03.000 --> 00:02:01.000', 'said --> 00:02:03,000 --> 00:02:04,000'])(
    'in a time behind another arrow, which is nobody’s words: %s',
    (line) => {
      const text = `${captions(['The lamp is lit.'])}\n${line}\nAll of it.`;
      expect(said(text).flat().join(' ')).not.toMatch(/-->|02:0/u);
    },
  );

  it('after everybody has spoken once: names are taken for words, and that is told', () => {
    const text = captions(['Ada Lind: Is it low?', 'Ben Okafor: It is.', 'Note: it rains.']);
    expect(said(text).map(([label]) => label)).toEqual([undefined]);
    expect(problemsOf(text)).toEqual([
      expect.stringMatching(/^3: "Ada Lind" stands before a colon once, and is taken for words: /u),
      expect.stringMatching(/^7: "Ben Okafor" stands/u),
    ]);
  });

  it('with one problem for many names', () => {
    const text = captions(
      Array.from({ length: 9 }, (_, at) => `Ada ${'ABCDEFGHI'[at]!}: Yes.\nBen ${'ABCDEFGHI'[at]!}: No.`),
    );
    expect(problemsOf(text)).toHaveLength(10);
    expect(problemsOf(text).at(-1)).toMatch(/^23: "Ben E" stands .*, and so are 8 more: /u);
  });

  it('soon, and roll: a line that is shown for a moment between two is said once', () => {
    const text = `WEBVTT\n\n00:00.000 --> 00:02.000\n \nthe keeper sleeps\n\n00:02.000 --> 00:02.010\nthe keeper sleeps\n `;
    expect(said(text)).toEqual([[undefined, 'the keeper sleeps']]);
  });
});

describe('times that cannot be', () => {
  const timesOf = (text: string) => readTranscript(text).passages.map(({ startMs, endMs }) => [startMs, endMs]);
  const json = (value: unknown) => JSON.stringify(value, undefined, 1);

  it('are left out, and told, where they lie before one above', () => {
    const segments = [5, 3, 9].map((start, at) => ({ start, end: start + 1, text: 'Yes.', speaker: 'ABC'[at] }));
    expect(timesOf(json(segments))).toEqual([
      [5000, 6000],
      [undefined, undefined],
      [9000, 10_000],
    ]);
    expect(problemsOf(json(segments))).toEqual([expect.stringMatching(/^11: the time here lies before one above/u)]);
  });

  it('are left out in any text', () => {
    const text = '[0:05] Ada: One.\n\n[0:03] Ben: Two.\n\n[0:09] Ada: Three.\n\n[0:12] Ben: Four.';
    expect(timesOf(text).map(([startMs]) => startMs)).toEqual([5000, undefined, 9000, 12_000]);
    expect(problemsOf(text)).toEqual([expect.stringMatching(/^3: the time here lies before one above/u)]);
  });

  it.each([-1, 1e308, 1.7e9])('are left out where nothing lasts so long, or begins so early: %d', (start) => {
    const text = json({ segments: [{ start, end: start, text: 'Yes.', speaker: 'A' }] });
    expect(said(text)).toEqual([['A', 'Yes.']]);
    expect(timesOf(text)).toEqual([[undefined, undefined]]);
  });

  it('end nothing before it begins where captions overlap', () => {
    const text = 'WEBVTT\n\n00:05.000 --> 00:06.000\nOne\n\n00:08.000 --> 00:02.000\nand two';
    expect(timesOf(text)).toEqual([[5000, undefined]]);
    const segments = [
      { start: 5, end: 9, text: 'One' },
      { start: 4, end: 4.5, text: 'and two.' },
    ];
    expect(timesOf(json(segments))).toEqual([[5000, undefined]]);
  });
});

describe('what stands for who speaks', () => {
  it('and is longer than any name is nobody, and told', () => {
    const long = 'the one who '.repeat(20);
    const text = `WEBVTT\n\n00:01.000 --> 00:02.000\n<v ${long}>Is it low?\n\n00:03.000 --> 00:04.000\n<v Ada>It is.`;
    expect(said(text)).toEqual([
      [undefined, 'Is it low?'],
      ['Ada', 'It is.'],
    ]);
    expect(problemsOf(text)).toEqual([expect.stringMatching(/^4: what stands for who speaks here has more than 100/u)]);
  });

  it('is on one line, and holds no NUL', () => {
    const utterances = [{ speaker: 'Ada\n Lind\u0000', start: 0, end: 1, text: 'Is it\u0000 low?' }];
    expect(said(JSON.stringify({ utterances }))).toEqual([['Ada Lind\uFFFD', 'Is it\uFFFD low?']]);
    expect(said('**甲：** 早\u0000。\n\n**乙：** 走。\n\n**甲：** 好。')[0]).toEqual(['甲', '早\uFFFD。']);
  });
});
