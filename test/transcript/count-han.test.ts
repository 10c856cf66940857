import { assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countHan } from '../../src/transcript/count-han.ts';

describe('countHan', () => {
  it('counts every character of the script, wherever it stands in Unicode, and nothing else', () => {
    expect(countHan('林晓雨说：“茶，tea。”々〇𠮷㐀豈ひカ한')).toBe(10);
    const texts = oneof(
      string({ unit: 'binary' }),
      string({
        unit: constantFrom(
          '茶',
          '𠮷',
          '々',
          '〇',
          '㐀',
          '豈',
          '⺀',
          '\u9fff',
          '\ua000',
          'か',
          '。',
          'a',
          '\ud842',
          '\udfb7',
        ),
      }),
    );
    assert(
      property(texts, (text) => {
        expect(countHan(text)).toBe(text.match(/\p{Script=Han}/gu)?.length ?? 0);
      }),
    );
  });

  it('agrees with Unicode on every character of the basic plane', () => {
    const all = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code));
    const differing = all.filter((character) => countHan(character) !== Number(/\p{Script=Han}/u.test(character)));
    expect(differing).toEqual([]);
  });
});
