import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/transcript/decode-text.ts';
import { talks } from './encoding/talks.ts';

const chinese = '小北：灯塔里有几个人？\n老周：一个。\n小北：一直是一个？\n老周：一直是。\n';
const english = 'Ada: Who lives here?\nBen: I do.\n';

/** The platform has no encoder of it. */
function utf32(text: string, littleEndian: boolean): Buffer {
  const codes = Array.from(text, (character) => character.codePointAt(0)!);
  const bytes = Buffer.alloc(codes.length * 4);
  for (const [at, code] of codes.entries()) {
    if (littleEndian) bytes.writeUInt32LE(code, at * 4);
    else bytes.writeUInt32BE(code, at * 4);
  }
  return bytes;
}

const wide: readonly (readonly [name: string, encode: (text: string) => Buffer])[] = [
  ['UTF-16', (text) => iconv.encode(text, 'utf-16le', { addBOM: false })],
  ['UTF-16 the other way round', (text) => iconv.encode(text, 'utf-16be', { addBOM: false })],
  ['UTF-32', (text) => utf32(text, true)],
  ['UTF-32 the other way round', (text) => utf32(text, false)],
];

const toldAsGuess = (name: string | RegExp) => [
  { line: 1, column: 1, message: expect.stringMatching(new RegExp(`^read as ${String(name)}.*save it as UTF-8$`)) },
];

describe('decodeText', () => {
  it.each<readonly [string, Uint8Array]>([
    ['UTF-8', Buffer.from(chinese)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${chinese}`)],
    ...wide.map(([name, encode]) => [`${name} with its mark`, encode(`\ufeff${chinese}`)] as const),
  ])('reads %s, and has nothing to tell', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: chinese, problems: [] });
  });

  it.each(wide)('reads %s without a mark by its NULs, and tells it', (name, encode) => {
    for (const text of [chinese, english, ...talks.map((talk) => talk.text)]) {
      expect(decodeText(encode(text))).toEqual({ text, problems: toldAsGuess(name.slice(0, 6)) });
    }
  });

  it.each([
    ['GB 18030', iconv.encode(chinese, 'gb18030'), chinese],
    ['Windows-1252', iconv.encode(`${english}Ada: Même l’été ?\n`, 'windows-1252'), `${english}Ada: Même l’été ?\n`],
    ['ISO-2022-JP', Buffer.from('Ada: \u001b$B$O$$\u001b(B\n', 'latin1'), 'Ada: はい\n'],
  ])('tells that %s is a guess', (name, bytes, text) => {
    expect(decodeText(bytes)).toEqual({ text, problems: toldAsGuess(name) });
  });

  it.each([
    ['gb2312', '<html><head><meta charset="gb2312">', chinese],
    ['big5', '<meta http-equiv="Content-Type" content="text/html; charset=big5">', '小北：燈塔裡有幾個人？'],
    ['shift_jis', '<?xml version="1.0" encoding="Shift_JIS"?><html>', 'はい'],
    ['windows-1252', '<html><meta charset=iso-8859-1>', 'Même l’été, dit-elle, à l’aube.'],
    ['windows-1251', '<html><meta charset=windows-1251>', 'Да'],
    ['iso-8859-2', '<html><meta charset="iso-8859-2">', 'Żółw: Źle?</p><p>Sześć: Dziękuję.'],
    ['windows-1255', '<html><meta charset="windows-1255">', 'דנה: מי גר כאן?</p><p>יואב: אני.'],
    ['windows-1252', '<html><meta charset="windows-1252">', 'Zoë: Ça va, André ?</p><p>André: Très bien.'],
  ])('believes a page of the web that says it is in %s, and has nothing to tell', (encoding, head, words) => {
    const text = `${head}<p>${words}</p>`;
    expect(decodeText(iconv.encode(text, encoding))).toEqual({ text, problems: [] });
  });

  it.each([
    ['another alphabet', 'iso-8859-1', 'gb18030'],
    ['an encoding that there is not', 'gbxyz', 'gb18030'],
    ['UTF-16', 'utf-16', 'gb18030'],
    ['bytes that do not fit', 'euc-kr', 'big5'],
  ])('guesses where a page says %s', (_, said, encoding) => {
    const text = `<html><meta charset="${said}"><p>${encoding === 'big5' ? '小北：燈塔裡有幾個人？老周：一個。小北：一直是一個？老周：一直是，從來沒有變過。' : chinese.repeat(3)}</p>`;
    expect(decodeText(iconv.encode(text, encoding))).toEqual({ text, problems: toldAsGuess('') });
  });

  it('believes UTF-8 more than a page', () => {
    const text = `<html><meta charset="gb2312"><p>${chinese}</p>`;
    expect(decodeText(Buffer.from(text))).toEqual({ text, problems: [] });
  });

  it('keeps UTF-8 with a broken character, and tells it at its line', () => {
    const bytes = Buffer.concat([
      Buffer.from('小北：灯塔。\n老周：一'),
      Buffer.from([0xe4, 0xb8]),
      Buffer.from('个。\n'),
    ]);
    expect(decodeText(bytes)).toEqual({
      text: '小北：灯塔。\n老周：一\ufffd个。\n',
      problems: [{ line: 2, column: 5, message: expect.stringMatching(/^“\ufffd” stands where .* UTF-8/) }],
    });
  });

  it('keeps UTF-8 that ends inside a character', () => {
    const bytes = Buffer.from('Ada: “Yes…');
    expect(decodeText(bytes.subarray(0, -1))).toMatchObject({
      text: 'Ada: “Yes\ufffd',
      problems: [{ line: 1, column: 10 }],
    });
  });

  it('tells of characters that an earlier program lost, of five lines and of how many more', () => {
    const decoded = decodeText(Buffer.from(`Ada: It was caf\ufffd.\r\n`.repeat(7)));
    const { problems } = 'problems' in decoded ? decoded : { problems: [] };
    expect(problems.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
    expect(problems.at(-1)?.message).toMatch(/2 more lines$/);
  });

  it('tells what UTF-16 lacks at its end', () => {
    const bytes = Buffer.from(`\ufeff${english}`, 'utf16le').subarray(0, -1);
    expect(decodeText(bytes)).toMatchObject({ problems: [{ line: 2, message: expect.stringMatching(/UTF-16/) }] });
  });

  it('shows a NUL among words as lost, and leaves out those at the end', () => {
    expect(decodeText(Buffer.from(`${english}Ada: \0 and so on, and so on, and so on.\n`))).toMatchObject({
      text: expect.stringContaining('Ada: \ufffd and'),
      problems: [{ line: 3 }],
    });
    expect(decodeText(Buffer.from(`${english}${'\0'.repeat(3000)}`))).toEqual({
      text: english,
      problems: [{ line: 3, column: 1, message: expect.stringMatching(/cut off/) }],
    });
  });

  it.each<readonly [string, Uint8Array, RegExp]>([
    ['a picture', Buffer.from('\u0089PNG\r\n\u001a\n\0\0', 'latin1'), /picture/],
    ['control characters', Buffer.from([1, 2, 0, 3]), /not a text file/],
    [
      'what is in no language',
      Buffer.from([0xb5, 0xff, 0xcb, 0xfe, 0x80, 0xff, 0xff, 0x81, 0xfe, 0xfe, 0xf8, 0x8d]),
      /UTF-8/,
    ],
    ['half UTF-8, half GB 18030', Buffer.concat([Buffer.from(chinese), iconv.encode(chinese, 'gb18030')]), /UTF-8/],
  ])('refuses %s, and says why', (_, bytes, refused) => {
    expect(decodeText(bytes)).toEqual({ refused: expect.stringMatching(refused) });
  });

  it('reads or refuses any bytes, and every reading of a guess is told', () => {
    const starts = [[], [0xff, 0xfe], [0xfe, 0xff], [0xff, 0xfe, 0, 0], [0xef, 0xbb, 0xbf], [0x1b, 0x24, 0x42]];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), (start, rest) => {
        const decoded = decodeText(Uint8Array.from([...start, ...rest]));
        expect('refused' in decoded ? decoded.refused : decoded.text).toBeTypeOf('string');
      }),
    );
  });

  it('reads any beginning of a talk right, or says that it is a guess, or nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...talks), fc.nat(300), fc.nat(), (talk, length, pick) => {
        const [encoding] = talk.encodings[pick % talk.encodings.length]!;
        const text = talk.text.slice(0, length);
        const decoded = decodeText(iconv.encode(text, encoding));
        expect('refused' in decoded || decoded.text === text || decoded.problems.length > 0).toBe(true);
      }),
    );
  });
});
