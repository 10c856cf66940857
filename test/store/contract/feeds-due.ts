import { describe, expect, it } from 'vitest';
import { aClaim, aFeed, morning } from '../../fixtures/rows.ts';
import type { GetStore } from '../store-contract.ts';

export function describeFeedsDue(store: GetStore): void {
  describe('activeRules', () => {
    it('are those of active feeds, each once', async () => {
      const evening = { ...morning, time: '20:00' };
      const elsewhere = { ...morning, timeZone: 'Europe/London' };
      const weekend = { ...morning, days: [6, 7] };
      const monthly = { ...morning, weeks: [1] };
      const third = { ...morning, every: { days: 3, from: '2026-03-01' } };
      const rules = [morning, morning, evening, elsewhere, weekend, weekend, monthly, monthly, third];
      for (const [index, rule] of rules.entries()) await store().addFeed(aFeed({ id: `f${index}`, rule }));
      await store().addFeed(aFeed({ id: 'paused', rule: { ...morning, time: '01:00' }, state: 'paused' }));
      await store().addFeed(aFeed({ id: 'parked', rule: { ...morning, time: '02:00' } }));
      await store().parkFeed('parked', 'channel-1', { reason: 'refused' }, 1);

      const found = await store().activeRules();
      expect(found).toHaveLength(6);
      expect(found).toEqual(expect.arrayContaining([morning, evening, elsewhere, weekend, monthly, third]));
    });

    it('are none where nobody has a feed', async () => {
      expect(await store().activeRules()).toEqual([]);
    });
  });

  describe('feedsDue', () => {
    const due = async (limit = 100) => {
      const feeds = await store().feedsDue(morning, { date: '2026-03-01', dueMs: 5000, atMs: 6000 }, limit);
      return feeds.map(({ id }) => id);
    };

    it('gives whole feeds', async () => {
      const feed = aFeed({ slug: 'talk', roleId: '1100000000000000401' });
      await store().addFeed(feed);
      expect(await store().feedsDue(morning, { date: '2026-03-01', dueMs: 5000, atMs: 6000 }, 1)).toStrictEqual([feed]);
    });

    it.each([
      ['another time', { rule: { ...morning, time: '08:31' } }],
      ['another zone', { rule: { ...morning, timeZone: 'Asia/Taipei' } }],
      ['other days', { rule: { ...morning, days: [1, 2, 3, 4] } }],
      ['another rhythm', { rule: { ...morning, weeks: [1] } }],
      ['dates left out', { rule: { ...morning, except: [{ from: '05-01', to: '05-01' }] } }],
      ['a pause', { state: 'paused' as const }],
      ['a beginning after it was due', { sinceMs: 5001 }],
    ])('leaves out a feed with %s', async (_, facts) => {
      await store().addFeed(aFeed(facts));
      expect(await due()).toEqual([]);
    });

    it('gives the feeds of a rhythm', async () => {
      const rule = { ...morning, every: { days: 3, from: '2026-03-01' }, except: [{ from: '05-01', to: '05-01' }] };
      await store().addFeed(aFeed({ rule }));
      const found = await store().feedsDue(rule, { date: '2026-03-01', dueMs: 5000, atMs: 6000 }, 9);
      expect(found).toStrictEqual([aFeed({ rule })]);
    });

    it('takes in a feed that began at that very moment', async () => {
      await store().addFeed(aFeed({ sinceMs: 5000 }));
      expect(await due()).toEqual(['feed1']);
    });

    it('leaves out a feed that was parked, until it is active again', async () => {
      await store().addFeed(aFeed());
      await store().parkFeed('feed1', 'channel-1', { reason: 'refused' }, 1);
      expect(await due()).toEqual([]);
      await store().changeFeed('feed1', { state: 'active' });
      expect(await due()).toEqual(['feed1']);
    });

    it('leaves out a feed with a post for the date in whatever state, and takes it in again when a claim is given back', async () => {
      for (const id of ['claimed', 'sent', 'skipped', 'failed', 'earlier']) await store().addFeed(aFeed({ id }));
      for (const feedId of ['claimed', 'sent', 'skipped', 'failed']) await store().claim(aClaim({ feedId }));
      await store().settleSent('sent', '2026-03-01', 'here', 'message-1', 6000);
      await store().settleUnsent('skipped', '2026-03-01', 'here', 'skipped', 'late', 6000);
      await store().settleUnsent('failed', '2026-03-01', 'here', 'failed', 'refused', 6000);
      await store().claim(aClaim({ feedId: 'earlier', date: '2026-02-28' }));
      expect(await due()).toEqual(['earlier']);
      await store().release('claimed', '2026-03-01', 'here');
      expect(await due()).toEqual(['claimed', 'earlier']);
    });

    it('gives as many as wanted, by id, and the next ones when those are claimed', async () => {
      for (const id of ['c', 'a', 'e', 'b', 'd']) await store().addFeed(aFeed({ id }));
      expect(await due(2)).toEqual(['a', 'b']);
      await store().claim(aClaim({ feedId: 'a' }));
      await store().claim(aClaim({ feedId: 'b' }));
      expect(await due(2)).toEqual(['c', 'd']);
    });
  });
}
