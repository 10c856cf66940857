import { describe, expect, it } from 'vitest';
import { viewOf } from '../../../src/render/quote/view.ts';
import { readViewState, viewState } from '../../../src/render/components/view-state.ts';
import { libraryOf, longInterview } from '../../fixtures/library.ts';

describe('a view of many hits', () => {
  it('is of the best ten, which its buttons lead back to', () => {
    const library = libraryOf(longInterview(14));
    const ids = library.interviews[0]!.passages.map(({ id }) => id);
    const state = viewState(library, 'quote', 'next', viewOf(ids));
    expect(readViewState(library, state)).toEqual(viewOf(ids.slice(0, 10)));
  });
});
