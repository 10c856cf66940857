import { Converter } from 'opencc-js/t2cn';
import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toTraditional } from '../../src/i18n/chinese/to-traditional.ts';
import { toPosix } from '../to-posix.ts';
import { numbersIn } from './numbers.ts';
import { ownPath, readOwn } from './own-content.ts';
import { strongWordsIn } from './strong-words.ts';
import { knownReadings, readingOf, textsForTaiwan } from './taiwan/texts-for-taiwan.ts';
import { wrongForms } from './taiwan/wrong-forms.ts';

const texts = textsForTaiwan();
const written = texts.map(({ at, text: { tw = '' } }) => ({ at, tw }));
const tables = ['src/i18n/zh-tw/*.ts', 'src/demo/page/words/page-zh-tw.ts', 'src/demo/terminal/words/terminal-zh-tw.ts']
  .flatMap((pattern) => globSync(pattern, { cwd: ownPath('.') }))
  .map(toPosix)
  .toSorted()
  .flatMap((file) =>
    readOwn(file)!
      .split('\n')
      .map((tw, index) => ({ at: `${file}:${index + 1}`, tw })),
  );

const wrongIn = (tw: string) =>
  wrongForms.flatMap(({ form, instead, why }) => {
    const found = form.exec(tw)?.[0];
    return found === undefined ? [] : [`${found}: write ${instead} (${why})`];
  });

const simplified = Converter({ from: 't', to: 'cn' });
const byText = (a: string, b: string) => a.localeCompare(b);

/** So that one reader of numbers and strong words reads both. */
function asMainland(tw: string): string {
  const tight = tw.replaceAll(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '');
  return withoutTerms(simplified(tight.replaceAll('兆', '萬億').replaceAll(' MW', '兆瓦').replaceAll('愈', '越')));
}

/** Nothing is best or first by these. */
function withoutTerms(zh: string): string {
  return zh.replaceAll(/最佳化|首次公开募股/g, '');
}

describe('what we say to Taiwan', () => {
  it('is written for each text of ours, in no words but Taiwan’s', () => {
    expect(texts.filter(({ text }) => text.tw === undefined).map(({ at }) => at)).toEqual([]);
    expect(written.flatMap(({ at, tw }) => wrongIn(tw).map((wrong) => `${at}: ${wrong}`))).toEqual([]);
  });

  it('has no wrong words in the tables either', () => {
    expect(tables.length).toBeGreaterThan(500);
    expect(tables.flatMap(({ at, tw }) => wrongIn(tw).map((wrong) => `${at}: ${wrong}`))).toEqual([]);
  });

  it.each([
    ['被髮明', '髮'],
    ['還是隻作', '隻'],
    ['頻道里', '里'],
    ['兆舊機房', '兆'],
    ['250 兆瓦', '兆瓦'],
    ['應為“所以”', '“'],
    ['擴充套件到 AGI', '擴充套件'],
    ['數字員工', '數字'],
  ])('would be told of %s', (wrong, form) => {
    expect(wrongIn(wrong).map((each) => each.split(':')[0])).toContain(form);
  });

  it.each(['一兆美元', '數兆美元', '公里、里程、頻道裡', '「數字」'])('may have %s', (right) => {
    expect(wrongIn(right)).toEqual([]);
  });

  it('is in Traditional characters, with full-width marks, and a space beside Latin letters and figures', () => {
    // Written so in Taiwan as well.
    const usual = new Set('占台划雇');
    const wrong = written.flatMap(({ at, tw }) => {
      const simplified = (tw.match(/\p{Script=Han}/gu) ?? []).filter(
        (character) => !usual.has(character) && toTraditional(character) !== character,
      );
      const narrow = tw.match(/\p{Script=Han}[,.;:!?()A-Za-z\d]|[,.;:!?()A-Za-z\d%]\p{Script=Han}/gu) ?? [];
      return [...simplified, ...narrow].map((each) => `${at}: ${each}`);
    });
    expect(wrong).toEqual([]);
  });

  it('names the numbers that the others name, is as strong as they are, and calls inference 推論', () => {
    const wrong = texts.flatMap(({ at, text: { zh, en, tw = '' } }) => {
      const ours = asMainland(tw);
      const claims = [
        [numbersIn(ours), numbersIn(zh)],
        [strongWordsIn(ours, 'zh'), strongWordsIn(withoutTerms(zh), 'zh')],
        [[tw.includes('推論')], [/\binferenc/i.test(en)]],
      ].map((both) => both.map((all) => [...new Set(all.map(String))].toSorted(byText).join(' ')));
      return claims.flatMap(([own, other]) => (own === other ? [] : [`${at}: ${own} | ${other}`]));
    });
    expect(wrong).toEqual([]);
  });

  it('was read beside the others since any of the three changed', () => {
    const known = new Set(knownReadings());
    const unread = texts.filter(({ text }) => !known.has(readingOf(text))).map(({ at }) => at);
    expect(unread, 'Read zh, en and tw of these side by side, mend tw, then: npm run taiwan:read').toEqual([]);
    const gone = [...known].filter((reading) => !texts.some(({ text }) => readingOf(text) === reading));
    expect(gone, 'Nothing says this any more: npm run taiwan:read').toEqual([]);
  });
});
