import { describe, expect, it } from 'vitest';
import { findItem } from '../../../src/interview/find-item.ts';
import { hitEntry } from '../../../src/render/quote/hit-entry.ts';
import { digestInterview, libraryOf, slug, teaInterview } from '../../fixtures/library.ts';

describe('hitEntry', () => {
  it('says who and where, and of an invented talk that it is one', () => {
    const entryOf = (sample: boolean) => {
      const library = libraryOf({ ...teaInterview(), sample });
      return hitEntry(findItem(library, `${slug}#8`)!, [], 'en-US').split('\n');
    };
    expect(entryOf(false)).toEqual(['高远 Gao Yuan · ¶ 8', '❝ 对，就是这样。 ❞']);
    expect(entryOf(true)[0]).toMatch(/^高远 Gao Yuan · ¶ 8 · .+/u);
  });

  it('shows our points as ours, without quotation marks', () => {
    const written = hitEntry(findItem(libraryOf(digestInterview()), `${slug}#s1.2`)!, [], 'en-US');
    expect(written).toMatch(/^¶ 3 · \*.+\*\nTwo million records/u);
    expect(written).not.toContain('❝');
  });

  it('names no passage of a point that the text has none of', () => {
    const { interview, item } = findItem(libraryOf(digestInterview()), `${slug}#s1.2`)!;
    if (item.kind !== 'digest') throw new Error('no point');
    expect(hitEntry({ interview, item: { ...item, passages: [] } }, [], 'en-US')).toMatch(
      /^\*.+\*\nTwo million records/u,
    );
  });
});
