import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/transcript/decode-text.ts';

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from('灯塔')],
    ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('灯塔', 'utf16le')])],
    ['UTF-16 the other way round', Buffer.from([0xfe, 0xff, 0x70, 0x6f, 0x58, 0x54])],
    ['GB 18030', Buffer.from([0xb5, 0xc6, 0xcb, 0xfe])],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: '灯塔' });
  });

  it('refuses what is no text, and says why', () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00]);
    expect(decodeText(png)).toEqual({ refused: 'not a text file: byte 9 is NUL' });
    expect(decodeText(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x01, 0xff]))).toMatchObject({
      refused: expect.stringMatching(/UTF-8/),
    });
  });
});
