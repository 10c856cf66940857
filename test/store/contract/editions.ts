import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { FormerWords } from '../../../src/interview/interview.ts';
import type { LatestEdition } from '../../../src/store/store.ts';
import type { GetStore } from '../store-contract.ts';

const first = { key: 'first-1', places: 'AAAAAAAA;' };
const second = { key: 'second2', places: 'BBBBBBBB;' };
const latest = (over: Partial<LatestEdition> = {}): LatestEdition => ({
  slug: 'talk',
  before: undefined,
  now: first,
  first,
  ...over,
});
const packed = (words: string) => deflateSync(words).toString('base64');
const said: FormerWords = {
  words: { kind: 'verbatim', speaker: { id: '', name: { zh: '\0', en: '\ud800' } }, text: '"\n', doubtful: [] },
  successor: 'BBBBBBBB',
};

export function describeEditions(store: GetStore): void {
  describe('editions', () => {
    it('are known by what was the latest, what came first, and how many there were', async () => {
      expect(await store().keepLatest([latest(), latest({ slug: 'other' })])).toEqual(['talk', 'other']);
      expect(await store().keepLatest([latest({ before: 'first-1', now: second })])).toEqual(['talk']);
      expect(await store().knownTexts()).toEqual([
        { slug: 'other', edition: 'first-1', first: 'first-1', editions: 1 },
        { slug: 'talk', edition: 'second2', first: 'first-1', editions: 2 },
      ]);
      expect([await store().firstPlaces('talk'), await store().firstPlaces('none')]).toEqual([first.places, undefined]);
      expect(await store().editionsOf('talk')).toEqual([first, second]);
    });

    it('are the latest only after the one that they were compared with', async () => {
      await store().keepLatest([latest()]);
      expect(await store().keepLatest([latest(), latest({ before: 'unknown', now: second })])).toEqual([]);
      expect((await store().knownTexts()).map(({ edition }) => edition)).toEqual(['first-1']);
    });

    it('keep what they say until another is the latest', async () => {
      const part = (edition: string, number: number) => ({
        slug: 'talk',
        edition,
        part: number,
        words: packed(`${edition}${number}`),
      });
      await store().keepWording([part('first-1', 1), part('first-1', 0), { ...part('first-1', 0), slug: 'other' }]);
      await store().keepLatest([latest(), latest({ slug: 'other' })]);
      await store().keepWording([part('second2', 0), part('second2', 0)]);
      expect(await store().wording('talk', 'first-1')).toEqual([packed('first-10'), packed('first-11')]);
      await store().keepLatest([latest({ before: 'first-1', now: second })]);
      expect(await store().wording('talk', 'first-1')).toEqual([]);
      expect(await store().wording('talk', 'second2')).toEqual([packed('second20')]);
      expect(await store().wording('other', 'first-1')).toEqual([packed('first-10')]);
    });

    it('leave words behind, whatever is in them, and what became of them last', async () => {
      const gone = {
        words: { kind: 'digest', text: { zh: '茶', en: 'Tea', tw: '茶品' } },
        successor: undefined,
      } as const;
      await store().keepFormerWords(
        'talk',
        new Map<string, FormerWords>([
          ['AAAAAAAA', said],
          ['CCCCCCCC', gone],
        ]),
      );
      await store().keepFormerWords('talk', new Map([['AAAAAAAA', { ...said, successor: undefined }]]));
      await store().keepFormerWords('talk', new Map([['CCCCCCCC', { ...gone, successor: 'DDDDDDDD' }]]));
      expect([...(await store().formerWords('talk', '', 9))]).toEqual([
        ['AAAAAAAA', { ...said, successor: undefined }],
        ['CCCCCCCC', { ...gone, successor: 'DDDDDDDD' }],
      ]);
      expect([...(await store().formerWords('talk', 'AAAAAAAA', 9)).keys()]).toEqual(['CCCCCCCC']);
      expect((await store().formerWords('talk', '', 1)).size).toBe(1);
      expect((await store().formerWords('other', '', 9)).size).toBe(0);
    });
  });
}
