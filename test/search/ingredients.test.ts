import { describe, expect, it } from 'vitest';
import { weighChains } from '../../src/search/reading/weigh-chains.ts';
import { editDistance } from '../../src/search/language/edit-distance.ts';
import { fold } from '../../src/search/language/fold.ts';
import { chineseWeights } from '../../src/search/language/chinese-weights.ts';
import { englishWeight } from '../../src/search/language/english-weight.ts';
import { latinSound } from '../../src/search/language/latin-sound.ts';
import { findNumbers } from '../../src/search/language/find-numbers.ts';
import { toMainlandWords } from '../../src/search/language/to-mainland-words.ts';
import { stem } from '../../src/search/language/stem.ts';
import { splitSyllables, syllableKey } from '../../src/search/language/syllables-of.ts';
import { termsOf } from '../../src/search/index/terms-of.ts';

describe('fold', () => {
  it.each([
    ['ＡＢＣ　１２', 'abc 12'],
    ['護城河', '护城河'],
    ['ﬁne', 'fine'],
    ['Café', 'café'],
    ['㎏', 'kg'],
  ])('%s becomes %s', (source, folded) => {
    expect(fold(source).text).toBe(folded);
  });

  it('leads back to the source where lengths differ', () => {
    const folded = fold('一ﬁn㎏二');
    const place = (piece: string) => {
      const start = folded.text.indexOf(piece);
      return folded.toSource({ start, end: start + piece.length });
    };
    expect(place('n')).toEqual({ start: 2, end: 3 });
    expect(place('kg')).toEqual({ start: 3, end: 4 });
    expect(place('i')).toEqual({ start: 1, end: 2 });
    expect(place('二')).toEqual({ start: 4, end: 5 });
  });
});

describe('toMainlandWords', () => {
  it.each([
    ['軟體', '软件'],
    ['晶片', '芯片'],
    ['人工智慧', '人工智能'],
    ['软件', '软件'],
  ])('%s is %s', (taiwan, mainland) => {
    expect(toMainlandWords(taiwan)).toBe(mainland);
  });
});

describe('findNumbers', () => {
  it.each([
    ['10万', '100000'],
    ['100,000', '100000'],
    ['十万', '100000'],
    ['100k', '100000'],
    ['one hundred thousand', '100000'],
    ['3.2万', '32000'],
    ['32,000', '32000'],
    ['一万亿', '1000000000000'],
    ['1 trillion', '1000000000000'],
    ['两百零五', '205'],
    ['二十', '20'],
    ['十九天', '19'],
    ['nineteen days', '19'],
    ['twenty-five', '25'],
    ['三天', '3'],
    ['二〇二四年', '2024'],
    ['40%', '40%'],
    ['百分之四十', '40%'],
    ['340b', '340000000000'],
    ['有10万个', '100000'],
    ['3400亿', '340000000000'],
  ])('%s is %s', (text, value) => {
    expect(findNumbers(text).map((number) => number.value)).toEqual([value]);
  });

  it.each(['一个', '一些', 'one', 'h100', 'x86', '二三', 'v1.2.3', 'dgx-1'])('%s is no number', (text) => {
    expect(findNumbers(text)).toEqual([]);
  });
});

describe('termsOf', () => {
  it.each([
    ['泉水', ['泉', '水', '泉水']],
    ['用rust写', ['用', 'rust', '写']],
    ['x.ai', ['xai', 'ai']],
    ['gpu direct', ['gpu', 'direct', 'gpudirect']],
    ['dgx-1', ['dgx1', 'dgx']],
    ['24/7', ['#24', '#7', '247']],
  ])('%s has %j', (text, terms) => {
    expect(
      termsOf(text)
        .map(({ term }) => term)
        .toSorted(),
    ).toEqual(terms.toSorted());
  });
});

describe('stem', () => {
  it.each([
    ['chips', 'chip'],
    ['companies', 'company'],
    ['training', 'trained'],
    ['reduce', 'reducing'],
    ['scaled', 'scaling'],
    ['stopped', 'stop'],
  ])('%s and %s are one', (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  it.each([
    ['is', 'i'],
    ['gas', 'ga'],
    ['string', 'str'],
    ['class', 'clas'],
  ])('%s is not %s', (word, stemmed) => {
    expect(stem(word)).not.toBe(stemmed);
  });
});

describe('editDistance', () => {
  it.each([
    ['kettle', 'kettle', 0],
    ['kettle', 'ketle', 1],
    ['kettle', 'ketlte', 1],
    ['kettle', 'ekttle', 1],
    ['kettle', 'cattle', 2],
    ['kettle', 'teapot', 3],
    ['', 'ab', 2],
  ])('%j to %j is %i, or more than the limit of 2', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
    expect(editDistance(b, a, 2)).toBe(distance);
  });
});

describe('latinSound', () => {
  it.each([
    ['optix', 'optics'],
    ['lama', 'llama'],
    ['fone', 'phone'],
  ])('%s sounds like %s', (a, b) => {
    expect(latinSound(a)).toBe(latinSound(b));
  });

  it('tells other words apart', () => {
    expect(latinSound('rust')).not.toBe(latinSound('trust'));
  });
});

describe('syllables', () => {
  it.each([
    ['zhang', 'zan'],
    ['shi', 'si'],
    ['nan', 'lan'],
    ['ming', 'min'],
    ['lv', 'lu'],
  ])('%s is heard as %s', (a, b) => {
    expect(syllableKey(a)).toBe(syllableKey(b));
  });

  it('does not mistake a lone final for another', () => {
    expect(syllableKey('n')).toBe('n');
    expect(syllableKey('fan')).not.toBe(syllableKey('han'));
  });

  it.each([
    ['huchenghe', [['hu', 'cheng', 'he']]],
    ['xian', [['xian'], ['xi', 'an']]],
    ['kettle', []],
    ['', []],
  ])('%j splits into %j', (letters, splits) => {
    expect(splitSyllables(letters, 2)).toEqual(splits);
  });

  it('stays quick however long the letters', () => {
    expect(splitSyllables('xianxianxianxianxianxianxianxianxianxianxianxian', 4).length).toBeLessThanOrEqual(4);
    expect(splitSyllables('a'.repeat(10_000), 4)).toEqual([]);
  });
});

describe('weighChains', () => {
  it('prefers pairs that follow on from one another', () => {
    const [first, second, third] = weighChains([
      [{ term: '竹筒', worth: 1 }],
      [
        { term: '筒受', worth: 1 },
        { term: '同手', worth: 1 },
      ],
      [{ term: '受潮', worth: 1 }],
    ]);
    expect([first, third].flatMap((pairs) => pairs?.map(({ worth }) => worth))).toEqual([1, 1]);
    expect(second?.map(({ worth }) => worth)).toEqual([1, expect.closeTo(2 / 3)]);
  });
});

describe('function words', () => {
  it.each([
    ['为什么', [0, 0, 0]],
    ['茶的水', [1, 0, 1]],
    ['中东', [1, 1]],
  ])('%s weighs %j', (run, weights) => {
    expect(chineseWeights(run)).toEqual(weights);
  });

  it('weighs English words', () => {
    expect(englishWeight('the')).toBe(0);
    expect(englishWeight('well')).toBeGreaterThan(0);
    expect(englishWeight('well')).toBeLessThan(englishWeight('kettle'));
  });
});
