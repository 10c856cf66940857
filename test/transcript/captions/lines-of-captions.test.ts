import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../../src/transcript/read-transcript.ts';

const said = (text: string) => readTranscript(text).passages.map(({ label, text: words }) => [label, words]);
const problemsOf = (text: string) => readTranscript(text).problems.map(({ line, message }) => `${line}: ${message}`);
const at = (second: number) => `00:00:0${second},000 --> 00:00:0${second},900`;

describe('an arrow in somebody’s words', () => {
  it.each(['A --> B', '10 --> 20 is a lot', 'from 3.5 --> 4.0'])('is a word in SubRip: %s', (words) => {
    const text = `1\n${at(1)}\nThe way goes\n${words}\nand back.\n\n2\n${at(2)}\nYes.`;
    expect(said(text)).toEqual([[undefined, `The way goes ${words} and back. Yes.`]]);
    expect(problemsOf(text)).toEqual([]);
  });

  it.each(['00:00:xx --> 00:00:03,000', '00:99:00,000 --> 01:00:00,000', ' --> 00:00:03,000'])(
    'is none where a time stands beside it: %s',
    (timing) => {
      const text = `1\n${at(1)}\nOne.\n\n2\n${timing}\nTwo.\n\n3\n${at(4)}\nThree.`;
      expect(said(text)).toEqual([[undefined, 'One. Three.']]);
      expect(problemsOf(text)).toEqual([expect.stringMatching(/^6: the caption’s time .* cannot be read/u)]);
    },
  );

  it.each([
    ['The way goes\nA --> B\nand back.', 5],
    ['The way goes\nA --> B', 5],
    ['The way goes\n\nA --> B', 6],
  ])('ends a caption in WebVTT, and is told: %j', (words, line) => {
    const text = `WEBVTT\n\n00:01.000 --> 00:02.000\n${words}\n\n00:03.000 --> 00:04.000\nYes.`;
    expect(said(text)).toEqual([[undefined, 'The way goes Yes.']]);
    expect(problemsOf(text)).toEqual([
      expect.stringMatching(new RegExp(`^${line}: an arrow "-->" ends a caption`, 'u')),
    ]);
  });
});

describe('SubRip without empty lines', () => {
  const file = (numbers: readonly number[], words: readonly string[]) =>
    words.map((line, index) => `${numbers[index]}\n${at(index + 1)}\n${line}`).join('\n');
  const words = ['Anna: Good morning.', 'Ben: Morning.', 'Anna: How many?', 'Ben: Three.'];
  const turns = [
    ['Anna', 'Good morning.'],
    ['Ben', 'Morning.'],
    ['Anna', 'How many?'],
    ['Ben', 'Three.'],
  ];

  it.each([[[1, 2, 3, 4]], [[0, 1, 2, 3]], [[1, 2, 7, 8]]])('has its numbers in nobody’s mouth: %j', (numbers) => {
    expect(said(file(numbers, words))).toEqual(turns);
    expect(problemsOf(file(numbers, words))).toEqual([]);
  });

  it('has numbers that somebody says', () => {
    expect(said(file([1, 2, 3, 4], words.with(2, 'Anna: How many?\n12')))[2]).toEqual(['Anna', 'How many? 12']);
    const bare = `${at(1)}\nHow many?\n12\n${at(2)}\nTwelve.`;
    expect(said(bare)).toEqual([[undefined, 'How many? 12 Twelve.']]);
  });

  it('and ends too early', () => {
    const cut = `${file([1, 2, 3, 4], words)}\n5`;
    expect(said(cut)).toEqual(turns);
    expect(problemsOf(cut)).toEqual([expect.stringMatching(/^13: a caption begins here and has no words/u)]);
  });
});
