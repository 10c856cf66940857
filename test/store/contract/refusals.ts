import { describe, expect, it } from 'vitest';
import { aClaim, aFeed, aRefusal, morning } from '../../fixtures/rows.ts';
import type { GetStore } from '../store-contract.ts';

const date = '2026-03-01';

export function describeRefusals(store: GetStore): void {
  const open = async () => {
    await store().addFeed(aFeed());
    await store().claim(aClaim());
  };
  const leftOut = async () => (await store().leftOut('feed1')).map(({ item }) => item);

  describe('refusals', () => {
    it('come back as they were recorded, the latest first, and give the claim back', async () => {
      await open();
      const first = aRefusal({ atMs: 6000, againMs: 7000 });
      expect(await store().refuse(first, 'here')).toBe('recorded');
      expect(await store().post('feed1', date)).toBeUndefined();
      await store().claim(aClaim());
      const second = aRefusal({ atMs: 7000, code: undefined, words: 'HTTP 403' });
      await store().refuse(second, 'here');
      expect(await store().refusals('feed1', 10)).toStrictEqual([second, first]);
      expect(await store().refusals('feed1', 1)).toStrictEqual([second]);
      expect(await store().refusals('feed2', 10)).toEqual([]);
    });

    it('may settle the post as failed, or leave it claimed', async () => {
      await open();
      await store().refuse(aRefusal(), 'here', { keepClaim: true });
      expect(await store().post('feed1', date)).toEqual(aClaim());
      await store().refuse(aRefusal({ atMs: 6000 }), 'here', { settleAs: 'missing-permission' });
      const failed = aClaim({ state: 'failed', reason: 'missing-permission', settledAtMs: 6000 });
      expect(await store().post('feed1', date)).toEqual(failed);
      expect(await store().refusals('feed1', 10)).toHaveLength(2);
    });

    it('of a claim that is another’s, settled or gone are not recorded', async () => {
      await open();
      expect(await store().refuse(aRefusal(), 'there')).toBe('lost');
      await store().settleSent('feed1', date, 'here', 'message-1', 6000);
      expect(await store().refuse(aRefusal(), 'here')).toBe('lost');
      expect(await store().refuse(aRefusal({ date: '2026-03-02' }), 'here')).toBe('lost');
      expect(await store().refusals('feed1', 10)).toEqual([]);
      expect(await store().post('feed1', date)).toMatchObject({ state: 'sent' });
    });

    it('may stop the feed in the same step', async () => {
      await open();
      const stop = { reason: 'refused', answer: { code: 50001, words: 'Missing Access' }, item: 'talk#1' } as const;
      const then = { settleAs: 'missing-permission', stop } as const;
      expect(await store().refuse(aRefusal({ atMs: 6000 }), 'there', then)).toBe('lost');
      expect(await store().feed('feed1')).toEqual(aFeed());
      expect(await store().refuse(aRefusal({ atMs: 6000 }), 'here', then)).toBe('parked');
      expect((await store().feed('feed1'))?.parked).toStrictEqual({ ...stop, atMs: 6000, told: false });
      expect(await store().post('feed1', date)).toMatchObject({ state: 'failed' });
    });

    it('stop no feed that is paused, or posts elsewhere by now', async () => {
      await open();
      const then = { settleAs: 'missing-permission', stop: { reason: 'refused' } } as const;
      await store().changeFeed('feed1', { state: 'paused' });
      expect(await store().refuse(aRefusal(), 'here', then)).toBe('recorded');
      await store().claim(aClaim({ date: '2026-03-02' }));
      await store().changeFeed('feed1', { state: 'active', channelId: 'channel-2' });
      expect(await store().refuse(aRefusal({ date: '2026-03-02' }), 'here', then)).toBe('recorded');
      expect(await store().feed('feed1')).toMatchObject({ state: 'active', parked: undefined });
    });

    it('leave items out, in their order, until they are allowed again or banned', async () => {
      await store().addFeed(aFeed());
      for (const item of ['talk#1', 'talk#2', 'talk#3']) {
        await store().claim(aClaim({ item }));
        await store().refuse(aRefusal({ item, reason: 'content-refused', leftOut: true }), 'here');
      }
      expect(await leftOut()).toEqual(['talk#1', 'talk#2', 'talk#3']);
      await store().allowAgain('feed1', 'talk#2');
      expect(await leftOut()).toEqual(['talk#1', 'talk#3']);
      await store().ban('feed1', 'talk#1');
      expect([await leftOut(), await store().banned('feed1')]).toEqual([['talk#3'], [{ item: 'talk#1' }]]);
      await store().claim(aClaim({ item: 'talk#4' }));
      const last = aRefusal({ item: 'talk#4', reason: 'content-refused' });
      await store().refuse(last, 'here', { settleAs: 'content-refused', allowAgain: ['talk#3'] });
      expect(await leftOut()).toEqual([]);
      expect(await store().refusals('feed1', 10)).toHaveLength(4);
    });

    it('are kept as far as anybody may ask, those of left out items for as long as these are', async () => {
      await store().addFeed(aFeed());
      for (let atMs = 0; atMs < 70; atMs += 1) {
        await store().claim(aClaim());
        const facts = atMs === 0 ? ({ reason: 'content-refused', leftOut: true } as const) : {};
        await store().refuse(aRefusal({ atMs, ...facts }), 'here');
      }
      const kept = (await store().refusals('feed1', 100)).map(({ atMs }) => atMs);
      expect([kept.length, kept[0], kept.at(-2), kept.at(-1)]).toEqual([61, 69, 10, 0]);
    });

    it.each([
      ['no words', { words: '' }, 'refusals.words'],
      ['a part of a code', { code: 0.5 }, 'refusals.code'],
      ['an item left out for its place', { leftOut: true }, /check constraint/i],
    ])('with %s are not recorded, and the claim stays', async (_, facts, why) => {
      await open();
      await expect(store().refuse(aRefusal(facts), 'here')).rejects.toThrow(why);
      expect([await store().refusals('feed1', 1), await store().post('feed1', date)]).toEqual([[], aClaim()]);
    });

    it('keep a feed from being due until it is to be asked again, for that date and in that channel', async () => {
      await open();
      await store().refuse(aRefusal({ atMs: 6000, againMs: 7000 }), 'here');
      const due = async (atMs: number, on = date) =>
        (await store().feedsDue(morning, { date: on, dueMs: 5000, atMs }, 1)).length;
      expect([await due(6000), await due(6999), await due(7000)]).toEqual([0, 0, 1]);
      expect(await due(6500, '2026-03-02')).toBe(1);
      // By a clock that was set back since, it has not happened yet.
      expect(await due(5999)).toBe(1);
      await store().changeFeed('feed1', { channelId: 'channel-2' });
      expect(await due(6500)).toBe(1);
    });

    it('go with their feed', async () => {
      await open();
      await store().refuse(aRefusal(), 'here');
      await store().removeFeed('feed1');
      await store().addFeed(aFeed());
      expect(await store().refusals('feed1', 1)).toEqual([]);
    });
  });
}
