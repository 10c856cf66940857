import { describe, expect, it } from 'vitest';
import { findReference, parseReference, writeReference } from '../../src/finding/reference.ts';
import { libraryOf, longInterview } from '../fixtures/library.ts';

const limit = 100;

describe('a written reference', () => {
  it.each([
    'tea-machine',
    'ｔｅａ',
    'cafe\u0301',
    ' tea ',
    'part#3',
    '长'.repeat(97),
    '长'.repeat(98),
    '长'.repeat(99),
  ])('is short, and leads back to its passage, whatever the folder is called: %j', (slug) => {
    const library = libraryOf(longInterview(2, 'another'), longInterview(2, slug));
    const [main, interview] = library.interviews;
    const written = writeReference(library, { interview: interview!, item: interview!.passages[1]! }, limit);
    expect(written.length).toBeLessThanOrEqual(limit);
    const reference = parseReference(library, main!, written);
    expect(reference && findReference(reference)?.item.id).toBe(`${slug}#2`);
  });
});

describe('a typed reference', () => {
  const library = libraryOf(longInterview(2, 'tea'));
  const [main] = library.interviews;

  it.each([
    ['#2', { kind: 'passage', number: 2 }],
    ['＃ ２', { kind: 'passage', number: 2 }],
    ['tea#s999999999.999999999', { kind: 'point', section: 999_999_999, number: 999_999_999 }],
    ['#s3', undefined],
    ['2', undefined],
    ['¶ 2', { kind: 'passage', number: 2 }],
    ['¶2', { kind: 'passage', number: 2 }],
    ['¶ 2 of 10', { kind: 'passage', number: 2 }],
    ['¶ 第 2 段，共 10 段', { kind: 'passage', number: 2 }],
    ['第 2 段', { kind: 'passage', number: 2 }],
    ['第２段', { kind: 'passage', number: 2 }],
    ['第 2', undefined],
    ['2 段', undefined],
    ['第 2 段话', undefined],
    ['第 2 段的意思', undefined],
    ['¶ 2–3', undefined],
    ['¶', undefined],
    ['¶ 9999999999', undefined],
    ['#s9999999999.999999999', undefined],
    ['#'.repeat(6000), undefined],
    [`${'#'.repeat(6000)}2`, undefined],
  ])('%s names %j', (typed, place) => {
    expect(parseReference(library, main!, typed)?.place).toEqual(place);
  });
});
