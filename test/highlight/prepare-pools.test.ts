import { describe, expect, it } from 'vitest';
import { preparePools } from '../../src/highlight/prepare-pools.ts';
import { highlightPool } from '../../src/highlight/pool.ts';
import { libraryOf, longInterview, teaInterview } from '../fixtures/library.ts';

describe('preparePools', () => {
  it('gives way between passages, and leaves the pools as they would have been', async () => {
    const library = libraryOf(teaInterview('a'), longInterview(50), teaInterview('b'));
    let given = 0;
    await preparePools(library, { over: () => true, next: async () => void (given += 1) });
    expect(given).toBeGreaterThan(70);
    expect(highlightPool(library)).toEqual(
      highlightPool(libraryOf(teaInterview('a'), longInterview(50), teaInterview('b'))),
    );
  });
});
