import { describe, expect, it } from 'vitest';
import { isTextOf } from '../../src/library/is-text-of.ts';
import { readAbout } from '../../src/library/read-about.ts';
import { readTranscript } from '../../src/transcript/read-transcript.ts';

const about = (recognise: string) =>
  readAbout(
    `title: { zh: a, en: a }
show: { zh: a, en: a }
summary: { zh: a, en: a }
language: zh
passages: 1
people: [{ id: a, name: { zh: a, en: a }, role: host, labels: [甲] }]
sections: [{ starts: 1, title: { zh: a, en: a }, summary: { zh: a, en: a }, points: [{ passages: [1], zh: a, en: a }] }]
recognise: ${recognise}
`,
    'about.yaml',
  ).about!;
const text = (head: string, tail = '') =>
  readTranscript(`# 题\n\n${head}\n\n**甲：** 早。\n\n**甲：** 走。\n\n${tail}`);

describe('isTextOf', () => {
  it.each([
    [
      'all address keys',
      '{ address: { __biz: QQ==, mid: 7, idx: 1 } }',
      '原文链接: http://x.org/s?__biz=QQ==&mid=7&idx=1&sn=0#rd',
      '',
      true,
    ],
    [
      'one key different',
      '{ address: { __biz: QQ==, mid: 8 } }',
      '原文链接: http://x.org/s?__biz=QQ==&mid=7',
      '',
      false,
    ],
    [
      'a video in a reference',
      '{ video: abc-1 }',
      '文章作者: 某',
      '_参考资料: https://www.youtube.com/watch?v=abc-1，公开_',
      true,
    ],
    ['a short video address', '{ video: abc-1 }', '原文链接: https://youtu.be/abc-1', '', true],
    ['an address elsewhere that ends alike', '{ video: abc-1 }', '原文链接: https://example.org/abc-1', '', false],
    ['another video', '{ video: abc-1 }', '原文链接: https://youtu.be/abc-2', '', false],
    ['nothing to know it by', '{}', '原文链接: https://youtu.be/abc-2', '', false],
  ])('knows a text by %s', (_, recognise, head, tail, known) => {
    expect(isTextOf(text(head, tail), about(recognise))).toBe(known);
  });
});
