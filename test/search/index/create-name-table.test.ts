import { array, assert, constantFrom, property, string } from 'fast-check';

import { describe, expect, it } from 'vitest';
import { createNameTable, normaliseName } from '../../../src/search/index/create-name-table.ts';
import { toPattern } from './to-pattern.ts';

function findIn(text: string, names: readonly string[]): readonly (readonly [name: string, at: number])[] {
  const table = createNameTable();
  names.forEach((name) => table.add(name));
  return table.find(text).map(({ start, end }) => [text.slice(start, end), start]);
}

describe('a table of names', () => {
  it.each<[text: string, names: readonly string[], found: readonly string[]]>([
    ['what did lin xiaoyu say', ['lin', 'lin xiaoyu'], ['lin xiaoyu']],
    ['lin-xiaoyu and linxiaoyu', ['lin xiaoyu'], ['lin-xiaoyu', 'linxiaoyu']],
    ['a linen shirt from berlin', ['lin'], []],
    ['林晓雨的茶馆', ['林', '林晓雨'], ['林晓雨']],
    ['老林林晓雨', ['林晓雨', '老林'], ['老林', '林晓雨']],
    ['lin  xiaoyu', ['lin xiaoyu'], []],
  ])('finds in %j, of %j, %j', (text, names, found) => {
    expect(findIn(text, names).map(([name]) => name)).toEqual(found);
  });

  it('finds what one pattern of all names would', () => {
    const word = string({ unit: constantFrom('a', 'b', '林', '晓', '-', ' ', '1', '𠮷'), minLength: 1, maxLength: 5 });
    const names = array(
      word.map((name) => name.trim()).filter((name) => normaliseName(name) !== ''),
      { minLength: 1, maxLength: 8 },
    );
    const texts = array(word, { maxLength: 8 }).map((words) => words.join(''));
    assert(
      property(texts, names, (text, all) => {
        const expected = [...text.matchAll(toPattern([...new Set(all)]))].map(({ 0: name, index }) => [name, index]);
        expect(findIn(text, all)).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('knows more names than one pattern could hold', () => {
    const names = Array.from({ length: 100_000 }, (_, number) => `guest ${number}`);
    expect(findIn('guest 99999 on tea', names)).toEqual([['guest 99999', 0]]);
  });
});
