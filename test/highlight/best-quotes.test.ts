import { describe, expect, it } from 'vitest';
import { bestQuotes } from '../../src/highlight/best-quotes.ts';
import { findExtracts } from '../../src/highlight/find-extracts.ts';
import { digestInterview, longInterview, teaInterview } from '../fixtures/library.ts';

describe('bestQuotes', () => {
  it('takes a section’s golden quotes first, then good ones, in order of speech', () => {
    const tea = teaInterview();
    const numbers = (most: number) => bestQuotes(tea, tea.sections[0]!, most).map(({ passage }) => passage.number);
    expect(numbers(3)).toEqual([2, 3]);
    expect(numbers(1)).toEqual([3]);
    expect(bestQuotes(digestInterview(), tea.sections[0]!, 3)).toEqual([]);
  });
});

describe('findExtracts', () => {
  it('takes what was chosen, then the best, in order of speech; none rather than what says nothing', () => {
    const numbers = (most: number) => findExtracts(teaInterview(), most).map(({ passage }) => passage.number);
    expect(numbers(2)).toEqual([3, 9]);
    expect(numbers(4)).toEqual(expect.arrayContaining([3, 9, 10]));
    expect(numbers(4)).toEqual(numbers(4).toSorted((a, b) => a - b));
    expect(findExtracts(longInterview(20), 3)).toEqual([]);
    expect(findExtracts(digestInterview(), 3)).toEqual([]);
  });
});
