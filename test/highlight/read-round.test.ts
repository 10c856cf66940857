import { describe, expect, it } from 'vitest';
import { readRound } from '../../src/highlight/read-round.ts';

const ids = new Set(['a', 'b', 'c']);
const read = (shown: string, of: ReadonlySet<string> = ids) => {
  const { number, seen, ahead } = readRound(shown.split(''), of);
  return [number, [...seen].toSorted().join(''), [...ahead].toSorted().join('')];
};

describe('readRound', () => {
  it.each([
    ['', 0, '', ''],
    ['a', 0, 'a', ''],
    ['ab', 0, 'ab', ''],
    ['abc', 1, '', ''],
    ['abcb', 1, 'b', ''],
    ['abcbca', 2, '', ''],
  ])('ends a round when all were shown: after %j', (shown, number, seen, ahead) => {
    expect(read(shown)).toEqual([number, seen, ahead]);
  });

  it.each([
    ['aa', 0, 'a', 'a'],
    ['aba', 0, 'ab', 'a'],
    ['aab', 0, 'ab', 'ab'],
    ['abac', 1, 'ac', ''],
    ['abaa', 0, 'ab', 'a'],
    ['ababa', 0, 'ab', 'a'],
    ['aabc', 1, '', ''],
  ])('counts what is shown again, and what comes after, for the next round: %j', (shown, number, seen, ahead) => {
    expect(read(shown)).toEqual([number, seen, ahead]);
  });

  it('passes over what is no longer there', () => {
    expect(read('axbxx')).toEqual([0, 'ab', '']);
    expect(read('xyz')).toEqual([0, '', '']);
    expect(read('abc', new Set())).toEqual([0, '', '']);
  });
});
