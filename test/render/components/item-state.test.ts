import { describe, expect, it } from 'vitest';
import { interviewKey } from '../../../src/interview/interview-key.ts';
import { itemState, namesItem, readItemState } from '../../../src/render/components/item-state.ts';
import { libraryOf, slug, teaInterview } from '../../fixtures/library.ts';

const tea = teaInterview();
const library = libraryOf(tea);
const nowhere = libraryOf();

describe('itemState', () => {
  it('is the key of the interview, the place in it and the hash of what stands there', () => {
    const { hash } = tea.sections[1]!.points[0]!;
    expect(itemState(library, `${slug}#s2.1`)).toEqual([interviewKey(slug), `s2.1~${hash}`]);
    expect(itemState(library, `${slug}#s2.1~AbCdEfGh`)).toEqual([interviewKey(slug), 's2.1~AbCdEfGh']);
  });

  it('is without a hash where nothing stands', () => {
    expect(itemState(nowhere, `${slug}#s2.1`)).toEqual([interviewKey(slug), 's2.1']);
    expect(itemState(library, `${slug}#99`)).toEqual([interviewKey(slug), '99']);
  });

  it.each(['', 'tea', '#9', 'tea#', 'tea#x', 'tea#9~short'])('refuses %j, which is no id', (id) => {
    expect(() => itemState(library, id)).toThrow(RangeError);
  });

  it('names what is not here by itself alone', () => {
    for (const id of [`${slug}#9`, `${slug}#9~AbCdEfGh`]) {
      expect(namesItem(nowhere, itemState(nowhere, id), id)).toBe(true);
      expect(namesItem(nowhere, itemState(nowhere, id), `${slug}#8`)).toBe(false);
      expect(() => readItemState(nowhere, itemState(nowhere, id))).toThrow('stale-button');
    }
  });
});
