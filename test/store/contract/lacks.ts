import { describe, expect, it } from 'vitest';
import type { LackKind } from '../../../src/feeds/lack.ts';
import { aFeed } from '../../fixtures/rows.ts';
import type { GetStore } from '../store-contract.ts';

const about: readonly LackKind[] = ['ping', 'embeds', 'files'];
const ping = { kind: 'ping', of: 'role-1' } as const;
const files = { kind: 'files', of: undefined } as const;

export function describeLacks(store: GetStore): void {
  describe('lacks', () => {
    it('are new once, until they are over', async () => {
      await store().addFeed(aFeed());
      const known = { ...ping, date: '2026-03-01', told: false };
      expect(await store().keepLacks('feed1', '2026-03-01', about, [ping])).toEqual([known]);
      expect(await store().keepLacks('feed1', '2026-03-02', about, [ping])).toEqual([]);
      const more = await store().keepLacks('feed1', '2026-03-03', about, [ping, files]);
      expect(more).toEqual([{ ...files, date: '2026-03-03', told: false }]);
      expect(await store().lacks('feed1')).toEqual([more[0], known]);
      expect(await store().keepLacks('feed1', '2026-03-04', about, [])).toEqual([]);
      expect(await store().lacks('feed1')).toEqual([]);
      expect(await store().keepLacks('feed1', '2026-03-05', about, [ping])).toHaveLength(1);
    });

    it('of something else are new again', async () => {
      await store().addFeed(aFeed());
      await store().keepLacks('feed1', '2026-03-01', about, [ping]);
      const other = { kind: 'ping', of: 'role-2' } as const;
      const fresh = await store().keepLacks('feed1', '2026-03-02', about, [other]);
      expect(fresh).toEqual([{ ...other, date: '2026-03-02', told: false }]);
      expect(await store().lacks('feed1')).toEqual(fresh);
    });

    it('stand where nothing was seen of their kind', async () => {
      await store().addFeed(aFeed());
      await store().keepLacks('feed1', '2026-03-01', about, [ping]);
      expect(await store().keepLacks('feed1', '2026-03-02', ['interview', 'items'], [])).toEqual([]);
      expect(await store().lacks('feed1')).toHaveLength(1);
    });

    it('are given to one of those who find them at the same moment', async () => {
      await store().addFeed(aFeed());
      const found = await Promise.all(
        Array.from({ length: 5 }, () => store().keepLacks('feed1', '2026-03-01', about, [ping])),
      );
      expect(found.flat()).toHaveLength(1);
    });

    it('are those of feeds that are there, and go with them', async () => {
      expect(await store().keepLacks('feed1', '2026-03-01', about, [ping])).toEqual([]);
      await store().addFeed(aFeed());
      await store().keepLacks('feed1', '2026-03-01', about, [ping]);
      await store().removeFeed('feed1');
      await store().addFeed(aFeed());
      expect(await store().lacks('feed1')).toEqual([]);
    });
  });
}
