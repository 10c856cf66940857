import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/user-error.ts';
import { decodeCustomId, encodeCustomId } from '../../../src/render/components/custom-id.ts';
import { readViewState, viewState } from '../../../src/render/components/view-state.ts';
import { findItem } from '../../../src/interview/find-item.ts';
import { viewOf, type View } from '../../../src/render/quote/view.ts';
import { digestInterview, libraryOf, longInterview, slug, teaInterview } from '../../fixtures/library.ts';

const stale = expect.objectContaining({ code: 'stale-button' });

describe('decodeCustomId', () => {
  it('reads what encodeCustomId wrote', () => {
    const state = fc.array(fc.stringMatching(/^[\w.,~-]{0,8}$/u), { maxLength: 6 });
    fc.assert(
      fc.property(state, (state) => {
        expect(decodeCustomId(encodeCustomId('quote', 'next', state))).toEqual({
          command: 'quote',
          action: 'next',
          state,
        });
      }),
    );
  });

  it('refuses garbage and other versions with what to do', () => {
    for (const id of [
      '',
      'quote',
      'quote:next',
      'quote:next:0:a',
      'quote:next:2',
      'x'.repeat(101),
      'quote:next:1:<@1>',
      '::1',
    ]) {
      expect(() => decodeCustomId(id)).toThrow(stale);
    }
    fc.assert(fc.property(fc.string(), (id) => isRefused(id) || decodeCustomId(id).command !== ''));
    expect(isRefused('quote:next:1:\n')).toBe(true);
  });
});

describe('encodeCustomId', () => {
  it('refuses to write more than 100 characters', () => {
    expect(() => encodeCustomId('quote', 'next', ['x'.repeat(90)])).toThrow(RangeError);
  });
});

const long = longInterview(500);
const others = Array.from({ length: 9 }, (_, index) => longInterview(3, `other-interview-with-a-long-slug-${index}`));
const library = libraryOf(teaInterview(), long, ...others, digestInterview('digest'));

const ids = library.interviews.flatMap(({ passages, sections }) =>
  passages.length > 0 ? passages.map(({ id }) => id) : sections.flatMap(({ points }) => points.map(({ id }) => id)),
);
/** Whoever picked it, and whatever would be picked now. */
function excerptAt(
  id: string,
  stretch: { readonly start: number; readonly size: number } | undefined,
): Pick<View, 'excerpt'> {
  const item = findItem(library, id)?.item;
  if (stretch === undefined || item?.kind !== 'verbatim') return {};
  const end = Math.min(stretch.start + stretch.size, item.text.length);
  return { excerpt: { passage: item, span: { start: stretch.start, end }, chosenBy: 'weights', score: 0 } };
}

const view: fc.Arbitrary<View> = fc
  .record({
    items: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 10 }),
    place: fc.nat(),
    turns: fc.integer({ min: 0, max: 500 }),
    part: fc.option(fc.integer({ min: 0, max: 99 }), { nil: undefined }),
    words: fc.array(fc.record({ start: fc.nat(5000), end: fc.nat(5000) }), { maxLength: 3 }),
    stretch: fc.option(fc.record({ start: fc.nat(9), size: fc.integer({ min: 1, max: 30 }) }), { nil: undefined }),
  })
  .map(({ items, place, turns, part, words, stretch }) => ({
    items,
    ...excerptAt(items[place % items.length]!, stretch),
    at: place % items.length,
    turns,
    part,
    words: words.map(({ start, end }) => ({ start: Math.min(start, end), end: Math.max(start, end) })),
  }));

describe('viewState', () => {
  it('always fits a custom id, and always keeps what is shown', () => {
    fc.assert(
      fc.property(view, (view) => {
        const id = encodeCustomId('quote', 'previous', viewState(library, 'quote', 'previous', view));
        expect(id.length).toBeLessThanOrEqual(100);
        const read = readViewState(library, decodeCustomId(id).state);
        expect(read.items[read.at]).toBe(view.items[view.at]);
        expect([read.turns, read.part]).toEqual([view.turns, view.part]);
        expect(read.excerpt?.span).toEqual(view.excerpt?.span);
      }),
    );
  });

  it('keeps ten hits of one interview and the words found', () => {
    const items = Array.from({ length: 10 }, (_, index) => `long-one#${index * 50 + 41}`);
    const whole: View = { items, at: 3, turns: 2, part: 1, words: [{ start: 12, end: 15 }] };
    expect(readViewState(library, viewState(library, 'quote', 'previous', whole))).toEqual(whole);
  });
});

describe('viewState without room', () => {
  it('gives up found words before hits', () => {
    const items = Array.from({ length: 10 }, (_, index) => `long-one#${index * 50 + 41}`);
    const words = Array.from({ length: 12 }, (_, index) => ({ start: index * 100, end: index * 100 + 30 }));
    const read = readViewState(
      library,
      viewState(library, 'quote', 'previous', { items, at: 3, turns: 2, part: 1, words }),
    );
    expect(read.items).toEqual(items);
    expect(read.words).toEqual(words.slice(0, read.words.length));
    expect(read.words.length).toBeGreaterThan(0);
  });
});

describe('readViewState', () => {
  it('refuses what is not here any more', () => {
    const state = viewState(library, 'quote', 'next', {
      items: [`${slug}#3`],
      at: 0,
      turns: 0,
      part: undefined,
      words: [],
    });
    expect(() => readViewState(libraryOf(longInterview(5)), state)).toThrow(stale);
    expect(() => readViewState(libraryOf({ ...teaInterview(), passages: [] }), state)).toThrow(stale);
  });

  it('refuses garbage', () => {
    const [, , , key = ''] = viewState(library, 'quote', 'next', viewOf([`${slug}#3`]));
    const of = (hits: string) => ['0', '0', '', key, hits, ''];
    expect(readViewState(library, of('A3'.repeat(10))).items).toHaveLength(10);
    for (const state of [
      [],
      ['0'],
      ['9', '0', '', '', 'A1', ''],
      ['0', '0', '', 'AAAAAA', 'A1', ''],
      ['-', '', '', '', '', ''],
      of('A3.1'),
      of('K3'),
      of('A3'.repeat(11)),
    ]) {
      expect(() => readViewState(library, state)).toThrow(stale);
    }
  });
});

function isRefused(id: string): boolean {
  try {
    decodeCustomId(id);
    return false;
  } catch (error) {
    return error instanceof UserError && error.code === 'stale-button';
  }
}
