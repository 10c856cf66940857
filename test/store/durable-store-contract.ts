import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { aClaim, aFeed } from '../fixtures/rows.ts';

/**
 * What every store must do that outlives its process and is shared by several.
 * @param makePlace - an empty one each time; every call of what it returns opens that same one
 */
export function describeDurableStore(where: string, makePlace: () => () => Promise<Store>): void {
  describe(`a store ${where}`, () => {
    let open: () => Promise<Store>;
    const opened: Store[] = [];
    const openHere = async () => {
      const store = await open();
      opened.push(store);
      return store;
    };
    beforeEach(() => {
      open = makePlace();
    });
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close();
    });

    it('keeps everything after it is closed', async () => {
      const first = await open();
      await first.addFeed(aFeed());
      await first.claim(aClaim());
      await first.setWish('feed1', '2026-03-02', { kind: 'skip' });
      await first.ban('feed1', 'talk#1');
      await first.changeSettings('guild-1', { locale: 'zh-TW' });
      await first.saveQuote({ userId: 'member-1', item: 'talk#2', savedAtMs: 1 });
      await first.noteAbsence('guild-1', '2026-03-01');
      await first.close();

      const second = await openHere();
      expect(await second.feed('feed1')).toEqual(aFeed());
      expect(await second.posts('feed1', 10)).toEqual([aClaim()]);
      expect(await second.wishes('feed1')).toHaveLength(1);
      expect(await second.banned('feed1')).toEqual([{ item: 'talk#1' }]);
      expect(await second.settings('guild-1')).toMatchObject({ locale: 'zh-TW' });
      expect(await second.savedBy('member-1')).toHaveLength(1);
      expect(await second.noteAbsence('guild-1', '2026-03-02')).toMatchObject({ dates: 2 });
    });

    it('may be closed twice, and then answers nothing any more', async () => {
      const store = await open();
      await store.close();
      await store.close();
      await expect(store.feed('feed1')).rejects.toThrow('destroyed');
      await expect(store.addFeed(aFeed())).rejects.toThrow('destroyed');
    });

    it('lets several open it at once', async () => {
      const stores = await Promise.all(Array.from({ length: 5 }, openHere));
      await stores[0]!.addFeed(aFeed());
      for (const store of stores) expect(await store.feed('feed1')).toEqual(aFeed());
    });

    it('gives a claim to one of two', async () => {
      const stores = await Promise.all([openHere(), openHere()]);
      await stores[0].addFeed(aFeed());
      const dates = Array.from({ length: 28 }, (_, day) => `2026-02-${String(day + 1).padStart(2, '0')}`);
      const claims = dates.flatMap((date) =>
        stores.map(async (store, index) => ((await store.claim(aClaim({ date, claimedBy: `p${index}` }))) ? date : '')),
      );
      const won = (await Promise.all(claims)).filter((date) => date !== '');
      expect(won.toSorted()).toEqual(dates);
    });

    it('does once what two are asked to do', async () => {
      const stores = await Promise.all([openHere(), openHere()]);
      const add = (store: Store, index: number) =>
        store.once('1', 0, async (inside) => {
          await inside.addFeed(aFeed({ id: `feed${index}` }));
          return `added ${index}`;
        });
      const replies = await Promise.all(stores.map(add));
      expect(new Set(replies).size).toBe(1);
      expect(await stores[0].feedsOf(aFeed().guildId)).toHaveLength(1);
    });

    it('gives what a dead process left to one of two', async () => {
      const [one, other] = await Promise.all([openHere(), openHere()]);
      await one.addFeed(aFeed());
      await one.claim(aClaim({ claimedBy: 'dead' }));
      const taken = await Promise.all([
        one.takeOver('feed1', '2026-03-01', 'dead', 'one', 9000),
        other.takeOver('feed1', '2026-03-01', 'dead', 'other', 9000),
      ]);
      expect(taken.toSorted()).toEqual([false, true]);
      expect((await one.post('feed1', '2026-03-01'))?.claimedBy).toBe(taken[0] ? 'one' : 'other');
    });

    it('holds to 25 feeds of a guild when two add them', async () => {
      const stores = await Promise.all([openHere(), openHere()]);
      const added = await Promise.allSettled(
        Array.from({ length: 40 }, (_, number) => stores[number % 2]!.addFeed(aFeed({ id: `f${number}` }))),
      );
      expect(added.filter(({ status }) => status === 'fulfilled')).toHaveLength(25);
      expect(await stores[0].feedsOf('guild-1')).toHaveLength(25);
    });
  });
}
