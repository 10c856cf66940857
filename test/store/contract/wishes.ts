import { describe, expect, it } from 'vitest';
import { aFeed } from '../../fixtures/rows.ts';
import type { GetStore } from '../store-contract.ts';

export function describeWishes(store: GetStore): void {
  describe('wishes', () => {
    const swap = { kind: 'item', item: 'talk#3' } as const;

    it('are one a date, by date; a later one replaces it', async () => {
      await store().addFeed(aFeed());
      await store().setWish('feed1', '2026-03-09', { kind: 'skip' });
      await store().setWish('feed1', '2026-03-08', { kind: 'skip' });
      await store().setWish('feed1', '2026-03-08', swap);
      await store().setWish('feed1', '2026-03-07', swap);
      await store().setWish('feed1', '2026-03-07', { kind: 'skip' });
      expect(await store().wishes('feed1')).toStrictEqual([
        { feedId: 'feed1', date: '2026-03-07', wish: { kind: 'skip' } },
        { feedId: 'feed1', date: '2026-03-08', wish: swap },
        { feedId: 'feed1', date: '2026-03-09', wish: { kind: 'skip' } },
      ]);
    });

    it('are taken back', async () => {
      await store().addFeed(aFeed());
      await store().setWish('feed1', '2026-03-08', swap);
      await store().setWish('feed1', '2026-03-09', swap);
      await store().setWish('feed1', '2026-03-08', undefined);
      await store().setWish('feed1', '2026-03-08', undefined);
      expect((await store().wishes('feed1')).map(({ date }) => date)).toEqual(['2026-03-09']);
    });

    it('are refused for no feed and for no date', async () => {
      const unknown = { code: 'feed-not-found', params: { given: 'feed1' } };
      await expect(store().setWish('feed1', '2026-03-08', swap)).rejects.toMatchObject(unknown);
      await store().addFeed(aFeed());
      await expect(store().setWish('feed1', '8 March', swap)).rejects.toThrow('wishes.date');
      expect(await store().wishes('feed1')).toEqual([]);
    });
  });

  describe('bans', () => {
    it('are listed in the order they were made, each once', async () => {
      await store().addFeed(aFeed());
      await store().addFeed(aFeed({ id: 'feed2' }));
      for (const item of ['talk#3', 'talk#1', 'talk#2', 'talk#3']) await store().ban('feed1', item);
      expect(await store().banned('feed1')).toEqual([{ item: 'talk#3' }, { item: 'talk#1' }, { item: 'talk#2' }]);
      expect(await store().banned('feed2')).toEqual([]);
    });

    it('are taken back, and made anew at the end', async () => {
      await store().addFeed(aFeed());
      for (const item of ['talk#3', 'talk#1', 'talk#2']) await store().ban('feed1', item);
      await store().unban('feed1', 'talk#3');
      await store().unban('feed1', 'talk#3');
      expect(await store().banned('feed1')).toEqual([{ item: 'talk#1' }, { item: 'talk#2' }]);
      await store().ban('feed1', 'talk#3');
      expect(await store().banned('feed1')).toEqual([{ item: 'talk#1' }, { item: 'talk#2' }, { item: 'talk#3' }]);
    });

    it('are refused for no feed', async () => {
      await expect(store().ban('feed1', 'talk#1')).rejects.toMatchObject({ code: 'feed-not-found' });
    });
  });
}
