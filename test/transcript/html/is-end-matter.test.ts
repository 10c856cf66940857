import { expect, it } from 'vitest';
import { isEndMatter } from '../../../src/transcript/html/is-end-matter.ts';

it.each([
  '点击“阅读原文”，看完整视频',
  '长按识别二维码，关注我们',
  '编辑：小海',
  '文 | 小海',
  '— END —',
  '（完）',
  '* * *',
  'This interview has been edited and condensed for clarity.',
  'Read more: ten lamps',
  'Copyright © 2031 The Gull. All rights reserved. Visit our website for terms of use and permissions, at any time of the day or of the night.',
  'END 1:30 P.M. EST',
])('stands below a talk: %s', (text) => {
  expect(isEndMatter(text)).toBe(true);
});

it.each([
  '我觉得这就是最后的答案。',
  '他读了那本书，然后关了灯。',
  'I read more than you.',
  'That is the end of it, I think.',
  'Yes.',
  '对。',
  'We met at 1:30 p.m. in the shed.',
  'This interview was a joy.',
])('is somebody’s words: %s', (text) => {
  expect(isEndMatter(text)).toBe(false);
});
