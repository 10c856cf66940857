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
