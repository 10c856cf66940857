import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/search/create-search.ts';
import { libraryOf } from '../fixtures/library.ts';
import { teaInterview, withoutText } from '../fixtures/tea-library.ts';

const search = await createSearch(libraryOf(teaInterview()));
const pointsAlone = await createSearch(libraryOf(withoutText(teaInterview())));

describe('a query that finds nothing sure', () => {
  it.each([
    ['three letters wrong in a word', 'Kettelnrtt', 'KettleNet', 8],
    ['a word beside it that is in no text', 'Rust velvet', 'Rust', 9],
    ['a slip beside a word that is known', 'damp bambxx', 'damp bamboo', 11],
    ['a character that is another', '机鼠臂', '机械臂', 4],
    ['a character left out of a name', '茶师', '茶艺师', 5],
    ['a character of a name that is another', '茶芝师', '茶艺师', 5],
    ['a word beside it that is in no text, in Chinese', '乌龙茶拖拉机', '乌龙茶', 2],
    ['a letter too many in pinyin', 'wulongchha', '乌龙茶', 2],
    ['a letter missing in pinyin', 'jixebi', '机械臂', 4],
  ])('is mended where it has %s', (_, typed, meant, passage) => {
    expect(search.find(typed).tier, 'nothing sure').not.toBe('confident');
    const answer = search.mend(typed);
    expect([answer?.query, answer?.tier, answer?.hits[0]?.item.number]).toEqual([meant, 'confident', passage]);
  });

  it.each([
    ['nothing like it is in the text', 'dinosaur fossils'],
    ['nothing like it is in the text, in Chinese', '恐龙化石'],
    ['nothing like it sounds so', 'konglong huashi'],
    ['most of it is unknown', 'velvet ostrich Rust'],
    ['it is letters at random', 'zzzz qqqq xxxx'],
    ['it has no words', '？！…'],
    ['it is empty', ''],
    ['it is half a character', '\ud83c'],
    ['it is long', 'velvet '.repeat(40)],
  ])('is not mended where %s', (_, typed) => {
    expect(search.mend(typed)).toBeUndefined();
  });

  it('is mended with a name, and finds whose words they are', () => {
    const answer = search.mend('Lin Xiayou on Rust');
    expect(answer?.query).toBe('Lin Xiaoyu on Rust');
    expect(answer?.hits[0]?.item).toMatchObject({ number: 9 });
  });

  it('keeps to where it was asked', () => {
    expect(search.mend('Rust velvet', { slug: 'tea', section: 1 })).toBeUndefined();
    expect(search.mend('Rust velvet', { slug: 'tea', section: 2 })?.query).toBe('Rust');
  });

  it('is mended by our own statements while there is no text', () => {
    expect(pointsAlone.mend('spring walnut')?.query).toBe('spring');
    expect(pointsAlone.mend('harvsst bambo')?.query).toBe('harvest bamboo');
  });

  it('is mended to what finds the same when it is asked', () => {
    for (const typed of ['damp bambxx', '机鼠臂', 'jixebi']) {
      const answer = search.mend(typed)!;
      expect(search.find(answer.query)).toEqual(answer);
    }
  });
});
