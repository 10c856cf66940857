import { array, assert, asyncProperty, constantFrom, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAliases, toAliasClasses } from '../../../src/search/index/find-aliases.ts';
import { createSlices } from '../../../src/slices.ts';
import { toPattern } from './to-pattern.ts';

async function findIn(text: string, [term = '', ...aliases]: readonly string[]) {
  const classes = await toAliasClasses([{ term, written: [], aliases }], createSlices());
  return findAliases(text, classes).map(({ start, end }) => [text.slice(start, end), start]);
}

describe('findAliases', () => {
  it.each<[text: string, forms: readonly string[], found: readonly string[]]>([
    ['a gpu-direct link and gpudirect', ['gpu direct', '显卡直连'], ['gpu-direct', 'gpudirect']],
    ['teanets of tea net', ['teanet', '茶网'], []],
    ['茶网里的茶网络', ['茶网络', '茶网'], ['茶网', '茶网络']],
    ['x.ai and xai', ['x.ai', 'xai'], ['x.ai', 'xai']],
    ['tea - and water', ['-', '泉水', 'water'], ['water']],
  ])('finds in %j, of %j, %j', async (text, forms, found) => {
    expect((await findIn(text, forms)).map(([form]) => form)).toEqual(found);
  });

  it('finds a term by Taiwan’s word for it', async () => {
    const classes = await toAliasClasses([{ term: '芯片', tw: '晶片', written: [], aliases: [] }], createSlices());
    expect(findAliases('一块晶片，两块芯片', classes).map(({ key }) => key)).toEqual(['@芯片|晶片', '@芯片|晶片']);
  });

  it('finds what a pattern of all forms would', async () => {
    const word = string({
      unit: constantFrom('a', 'b', '林', '晓', '-', ' ', '1', '𠮷', '.'),
      minLength: 1,
      maxLength: 5,
    });
    const forms = array(
      word.map((form) => form.trim()).filter((form) => /[^\s-]/.test(form)),
      { minLength: 2, maxLength: 5 },
    );
    const texts = array(word, { maxLength: 10 }).map((words) => words.join(''));
    await assert(
      asyncProperty(texts, forms, async (text, all) => {
        const different = [...new Set(all)];
        const expected = [...text.matchAll(toPattern(different))].map(({ 0: form, index }) => [form, index]);
        expect(await findIn(text, all)).toEqual(different.length < 2 ? [] : expected);
      }),
      { numRuns: 2000 },
    );
  });
});
