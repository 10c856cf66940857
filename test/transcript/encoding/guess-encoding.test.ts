import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { guessEncoding } from '../../../src/transcript/encoding/guess-encoding.ts';
import { talks } from './talks.ts';

const written = talks.flatMap(({ language, encodings, text }) =>
  encodings.map(([encoding, name]) => ({ language, encoding, name, text })),
);

/** Of a text every stretch of so many characters that begins at a multiple of the stride. */
function stretchesOf(text: string, length: number, stride: number): readonly string[] {
  const characters = Array.from(text);
  const count = Math.max(0, Math.floor((characters.length - length) / stride) + 1);
  return Array.from({ length: count }, (_, index) =>
    characters.slice(index * stride, index * stride + length).join(''),
  );
}

describe('guessEncoding', () => {
  it.each(written)('reads $language in $encoding', ({ encoding, name, text }) => {
    expect(guessEncoding(iconv.encode(text, encoding))).toMatchObject({ name, text });
  });

  it.each(written)('reads $language in $encoding from 200 characters on, wherever it ends', ({ encoding, text }) => {
    for (let length = 200; length < text.length; length += 7) {
      const beginning = text.slice(0, length);
      expect(guessEncoding(iconv.encode(beginning, encoding))?.text).toBe(beginning);
    }
  });

  it.each(written.filter(({ encoding }) => /^(?:gb18030|big5|euc-|shift)/.test(encoding)))(
    'reads a few words of $language in $encoding, or nothing',
    ({ encoding, text }) => {
      const stretches = stretchesOf(text, 8, 5);
      const guesses = stretches.map((words) => guessEncoding(iconv.encode(words, encoding))?.text);
      const wrong = guesses.filter((guess, index) => guess !== undefined && guess !== stretches[index]);
      expect(wrong).toEqual([]);
      expect(guesses.filter((guess) => guess !== undefined).length).toBeGreaterThan(stretches.length * 0.9);
    },
  );

  it('never makes Chinese of Korean, however short', () => {
    const { text } = talks.find(({ language }) => language === 'Korean')!;
    for (const length of [1, 2, 3, 4, 6, 12]) {
      for (const words of stretchesOf(text, length, 3)) {
        expect(guessEncoding(iconv.encode(words, 'euc-kr'))?.text ?? '').not.toMatch(/\p{Script=Han}/u);
      }
    }
  });

  it.each([
    ['a name', 'Host: Good evening, José.\nGuest: Good evening.\n', 'José'],
    ['a dash and a curly apostrophe', 'Host: It’s late – too late.\nGuest: It isn’t.\n', '’s late –'],
    ['a price', 'Host: What did the lamp cost?\nGuest: 20 €, I think.\n', '20 €'],
  ])('reads %s in an English text as Windows has it', (_, text, fragment) => {
    expect(guessEncoding(iconv.encode(text, 'windows-1252'))?.text).toContain(fragment);
  });

  it.each([
    [
      'Hebrew that may be Cyrillic',
      'windows-1255',
      'דנה: איפה המגדלור?\nיואב: מעבר לגבעה, ליד הים.\nדנה: והאור דולק?\nיואב: כל לילה.\n',
    ],
    ['Hebrew in few words', 'windows-1255', 'דנה: מי גר כאן?\nיואב: אני.\nדנה: לבד?\nיואב: כן, לבד.\n'],
    ['Polish that may be Cyrillic', 'windows-1250', 'Anna: Źle?\nŻółw: Sześć, może siedem.\n'],
  ])('does not choose between two alphabets: %s', (_, encoding, text) => {
    expect(guessEncoding(iconv.encode(text, encoding))).toBeUndefined();
  });

  it('names the encoding that may be meant as well', () => {
    expect(guessEncoding(iconv.encode('Ada: Kdo je to?\nBen: Dvořák, můj soused.\n', 'windows-1250'))).toMatchObject({
      rival: expect.any(String),
    });
  });

  it('rules out what does not decode further down', () => {
    const start = iconv.encode('小北：灯塔里有几个人？\n'.repeat(600), 'gb18030');
    const end = Buffer.from([0x0a, 0xff, 0x0a]);
    expect(guessEncoding(start)?.name).toBe('GB 18030');
    expect(guessEncoding(Buffer.concat([start, end]))).toBeUndefined();
  });

  it('keeps a text that is cut off inside its last character', () => {
    const { text } = talks[0]!;
    const bytes = iconv.encode(text, 'gb18030').subarray(0, -1);
    expect(guessEncoding(bytes)?.text).toBe(`${text.slice(0, -1)}\ufffd`);
  });

  it('looks at no more of a long line than tells', () => {
    const line = iconv.encode('灯塔里有几个人，一直是一个。'.repeat(200_000), 'gb18030');
    expect(guessEncoding(line)?.name).toBe('GB 18030');
  });

  it('makes nothing of what is in no language', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, at) => 32 + ((at * at * 7919 + at * 104_729) % 224));
    expect(guessEncoding(noise)).toBeUndefined();
  });
});
