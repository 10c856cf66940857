import { describe, expect, it } from 'vitest';
import type { Interview } from '../../../src/interview/interview.ts';
import { createSearch } from '../../../src/search/create-search.ts';
import { buildIndex } from '../../../src/search/index/build-index.ts';
import { createSpeakerFinder } from '../../../src/search/index/create-speaker-finder.ts';
import { fold, foldInSlices } from '../../../src/search/language/fold.ts';
import type { Slices } from '../../../src/slices.ts';
import { libraryOf, longInterview } from '../../fixtures/library.ts';
import { withoutText, teaInterview } from '../../fixtures/tea-library.ts';

/** Every slice is over at once: what counts is how often that is asked. */
function countSlices(): Slices & { readonly count: number } {
  let count = 0;
  return {
    over: () => true,
    next: async () => void (count += 1),
    get count() {
      return count;
    },
  };
}

async function slicesOf(...interviews: readonly Interview[]): Promise<number> {
  const slices = countSlices();
  await buildIndex(libraryOf(...interviews), slices);
  return slices.count;
}

const oneText = (text: string): Interview => {
  const [first] = teaInterview().passages;
  return { ...teaInterview(), passages: [{ ...first!, text }] };
};

describe('an index that is built in slices', () => {
  it.each<[what: string, of: (size: number) => Interview, perSlice: number]>([
    ['passages', (size) => longInterview(size), 1],
    ['characters of one passage', (size) => oneText('泉水与乌龙茶。'.repeat(size / 7)), 2000],
    [
      'different pairs of characters',
      (size) => oneText(Array.from({ length: size / 2 }, (_, at) => `${String.fromCharCode(0x4e00 + at)}。`).join('')),
      20,
    ],
    [
      'entries of a glossary',
      (size) => ({
        ...teaInterview(),
        glossary: Array.from({ length: size }, (_, at) => ({ term: `t${at}`, written: [], aliases: [`u${at}`] })),
      }),
      1,
    ],
    [
      'points without a text',
      (size) => {
        const interview = withoutText(teaInterview());
        const [section] = interview.sections;
        const points = Array.from({ length: size }, () => section!.points[0]!);
        return { ...interview, sections: [{ ...section!, points }] };
      },
      1,
    ],
  ])('gives way the more often, the more %s there are', async (_, of, perSlice) => {
    const few = await slicesOf(of(7000));
    const many = await slicesOf(of(21_000));
    expect(many - few).toBeGreaterThanOrEqual(14_000 / perSlice);
  });

  it('gives way for every speaker', async () => {
    const slices = countSlices();
    const [speaker] = teaInterview().speakers;
    await createSpeakerFinder(
      Array.from({ length: 500 }, () => speaker!),
      slices,
    );
    expect(slices.count).toBe(500);
  });

  it('gives way within a text that is folded, and folds it alike', async () => {
    const slices = countSlices();
    const text = 'Ａé̂𠮷軟體㎏'.repeat(12_000);
    const folded = await foldInSlices(text, slices);
    expect(slices.count).toBeGreaterThanOrEqual(4);
    expect(folded.text).toBe(fold(text).text);
    for (const start of [0, 19_999, 20_000, 20_001, 50_000]) {
      expect(folded.toSource({ start, end: start + 3 })).toEqual(fold(text).toSource({ start, end: start + 3 }));
    }
  });

  it('ends with the reason for which it is given up', async () => {
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(createSearch(libraryOf(teaInterview()), { signal })).rejects.toThrow('stopped');
  });
});
