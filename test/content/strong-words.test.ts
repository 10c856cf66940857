import { describe, expect, it } from 'vitest';
import { strongWordsIn, strongWordsSaid } from './strong-words.ts';

describe('strongWordsIn', () => {
  it.each<[string, string, string[]]>([
    ['只有他做得到', 'only he can do it', ['only']],
    ['不只关乎软件', 'it is not only about software', ['only']],
    ['第一台机器', 'the first machine', ['first']],
    ['总是很有趣', 'it is always fun', ['always']],
    ['它永远不会值那么多', 'it would never be worth as much', ['never']],
    ['最快的机器', 'the fastest machine', ['most']],
    ['越来越快的芯片', 'faster and faster chips', ['faster']],
    ['比从前好两倍', 'two times better than before', ['better']],
    ['他希望如此', 'he hopes so', ['hope']],
    ['可能有坏处', 'it may do harm', ['perhaps']],
    ['约七年前', 'about seven years ago', ['about']],
  ])('finds the same in %s and in %s', (zh, en, kinds) => {
    expect(strongWordsIn(zh, 'zh')).toEqual(kinds);
    expect(strongWordsIn(en, 'en')).toEqual(kinds);
  });

  it.each<[string, 'zh' | 'en']>([
    ['只要支持CUDA', 'zh'],
    ['从第一性原理出发，有第一手证据', 'zh'],
    ['他最近、最后、最终说', 'zh'],
    ['不可能', 'zh'],
    ['约会', 'zh'],
    ['一直延伸到边缘', 'zh'],
    ['first principles, first-hand evidence, time to first token, at first', 'en'],
    ['most people talk about it', 'en'],
  ])('finds none in %s', (text, language) => {
    expect(strongWordsIn(text, language)).toEqual([]);
  });
});

describe('strongWordsSaid', () => {
  it('finds what a text says', () => {
    expect(strongWordsSaid('据我所知只有一个人，大约用了19天')).toEqual(['only', 'about']);
  });
});
