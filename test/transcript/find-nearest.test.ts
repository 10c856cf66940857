import { describe, expect, it } from 'vitest';
import { findNearest } from '../../src/transcript/find-nearest.ts';

describe('findNearest', () => {
  it.each([
    ['one two three', 'two', { start: 4, end: 7, distance: 0 }],
    ['坐在一起，对。我们有', '坐在一起，我们有', { start: 0, end: 10, distance: 2 }],
    ['abcdef', 'abxdef', { start: 0, end: 6, distance: 1 }],
    ['zzzz', 'ab', { start: 0, end: 0, distance: 2 }],
  ])('finds the stretch of «%s» nearest to «%s»', (text, pattern, place) => {
    expect(findNearest(text, pattern)).toEqual(place);
  });
});
