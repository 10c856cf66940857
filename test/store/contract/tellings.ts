import { describe, expect, it } from 'vitest';
import { aClaim, aFeed, aRefusal } from '../../fixtures/rows.ts';
import type { GetStore } from '../store-contract.ts';

const files = { kind: 'files', of: undefined } as const;
const ping = { kind: 'ping', of: 'role-1' } as const;
const firstMs = Date.UTC(2026, 2, 1);
const fresh = { feedId: 'feed1', nextMs: 0, troubles: 0, refusals: 0, askedMs: undefined };

export function describeTellings(store: GetStore): void {
  describe('tellings', () => {
    const due = (atMs = 9000) => store().tellingsDue(atMs, 10);
    const lack = (date: string, ...found: readonly (typeof files | typeof ping)[]) =>
      store().keepLacks('feed1', date, ['files', 'ping'], found);

    it('come with what makes them: a stop, an item that is left out, a lack', async () => {
      await store().addFeed(aFeed());
      await store().claim(aClaim());
      await store().refuse(aRefusal({ reason: 'content-refused', leftOut: true, atMs: 6000 }), 'here');
      await lack('2026-03-01', files);
      await store().parkFeed('feed1', 'channel-1', { reason: 'refused' }, 7000);
      const all = await due();
      expect(all.toSorted((one, other) => one.sinceMs - other.sinceMs)).toEqual([
        { ...fresh, about: 'left-out', sinceMs: 6000 },
        { ...fresh, about: 'parked', sinceMs: 7000 },
        { ...fresh, about: 'files', sinceMs: firstMs },
      ]);
    });

    it('are not of a refusal that leaves nothing out, nor of a lack that is known', async () => {
      await store().addFeed(aFeed());
      await store().claim(aClaim());
      await store().refuse(aRefusal(), 'here');
      await lack('2026-03-01', files);
      await lack('2026-03-02', files);
      expect(await due()).toMatchObject([{ about: 'files', sinceMs: firstMs }]);
    });

    it('are over with a lack, and one anew with another', async () => {
      await store().addFeed(aFeed());
      await lack('2026-03-01', files, ping);
      await lack('2026-03-02', ping);
      await lack('2026-03-03', ping, files);
      expect(new Set((await due()).map(({ about, sinceMs }) => `${about} ${sinceMs}`))).toEqual(
        new Set([`ping ${firstMs}`, `files ${Date.UTC(2026, 2, 3)}`]),
      );
    });

    it('are taken by one alone, who has them until then', async () => {
      await store().addFeed(aFeed());
      await lack('2026-03-01', files);
      const [telling] = await due();
      const taken = await Promise.all([1, 2, 3].map(() => store().takeTelling(telling!, 5000, 6000)));
      expect(taken.filter((each) => each !== undefined)).toEqual([{ ...telling, nextMs: 6000, askedMs: 5000 }]);
      expect([await due(5999), await due(6000)]).toMatchObject([[], [{ askedMs: 5000 }]]);
    });

    it('are put off by whoever has them, no more once another does', async () => {
      await store().addFeed(aFeed());
      await lack('2026-03-01', files);
      const [telling] = await due();
      const taken = await store().takeTelling(telling!, 5000, 6000);
      const later = { nextMs: 8000, troubles: 1, refusals: 2, askedMs: undefined };
      await store().takeTelling((await due())[0]!, 7000, 7500);
      await store().putOffTelling(taken!, later);
      expect(await due()).toMatchObject([{ nextMs: 7500, troubles: 0, askedMs: 5000 }]);
      await store().putOffTelling((await due())[0]!, later);
      expect(await due()).toEqual([{ ...fresh, about: 'files', sinceMs: firstMs, ...later }]);
    });

    it('once ended are no more, and what arrived is said by the stop or the lack itself', async () => {
      await store().addFeed(aFeed());
      await lack('2026-03-01', files, ping);
      await store().parkFeed('feed1', 'channel-1', { reason: 'refused' }, 7000);
      for (const telling of await due()) await store().endTelling(telling, telling.about !== 'ping');
      expect(await due()).toEqual([]);
      expect((await store().lacks('feed1')).map(({ kind, told }) => [kind, told])).toEqual([
        ['files', true],
        ['ping', false],
      ]);
      expect((await store().feed('feed1'))?.parked).toMatchObject({ atMs: 7000, told: true });
    });

    it('say nothing of a later stop, and go with their feed', async () => {
      await store().addFeed(aFeed());
      await store().parkFeed('feed1', 'channel-1', { reason: 'refused' }, 7000);
      const [first] = await due();
      await store().changeFeed('feed1', { state: 'active' });
      await store().parkFeed('feed1', 'channel-1', { reason: 'refused' }, 8000);
      await store().endTelling(first!, true);
      expect((await store().feed('feed1'))?.parked).toMatchObject({ told: false });
      expect(await due()).toMatchObject([{ about: 'parked', sinceMs: 8000 }]);
      await store().removeFeed('feed1');
      expect(await due()).toEqual([]);
    });
  });
}
