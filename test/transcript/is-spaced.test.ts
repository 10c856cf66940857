import { describe, expect, it } from 'vitest';
import { isSpaced } from '../../src/transcript/is-spaced.ts';

describe('isSpaced', () => {
  it.each([
    ['Grace', 'Blackwell', true],
    ['AI', '整理', true],
    ['物理', 'AI', true],
    ['航空局', '(FAA)', true],
    ['(NVIDIA)', '的', true],
    ['整理', '数据', false],
    ['ASIC', '，竞争', false],
    ['完成', '。', false],
    ['。', '现在', false],
    ['。', 'GPU', false],
    ['说', '“好”', false],
    ['“好”', '他说', false],
    ['said', '“hello”', true],
    ['“hello”', 'she', true],
    ['', '字', false],
  ])('%s ⏎ %s: %s', (before, after, spaced) => {
    expect(isSpaced(before.at(-1) ?? '', after[0] ?? '')).toBe(spaced);
  });
});
