import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/user-error.ts';
import { aClaim, aFeed, morning } from '../../fixtures/rows.ts';
import type { GetStore } from '../store-contract.ts';

export function describeFeeds(store: GetStore): void {
  describe('feeds', () => {
    const parked = { state: 'parked', parked: { reason: 'unknown-channel', atMs: 7000, told: false } } as const;

    it.each([
      ['the least', aFeed()],
      [
        'every field',
        aFeed({
          kind: 'serial',
          slug: 'talk',
          roleId: '1100000000000000401',
          card: true,
          thread: true,
          publish: true,
          tag: { id: '1100000000000000402', name: 'quotes' },
          closing: 'Read on at https://example.org',
          state: 'paused',
        }),
      ],
      ['the last Friday and the first Monday', aFeed({ rule: { ...morning, days: [1, 5], weeks: [1, -1] } })],
      ['every third day', aFeed({ rule: { ...morning, every: { days: 3, from: '2026-03-01' } } })],
      [
        'dates left out',
        aFeed({
          rule: {
            ...morning,
            except: [
              { from: '2026-12-24', to: '2027-01-02' },
              { from: '12-31', to: '01-01' },
            ],
          },
        }),
      ],
      ['a parking', aFeed(parked)],
      [
        'a parking with all that is known of it',
        aFeed({
          ...parked,
          parked: {
            ...parked.parked,
            answer: { code: 10003, words: 'Unknown Channel' },
            item: 'talk#7',
            answersSinceMs: 9,
          },
        }),
      ],
      ['one day a week', aFeed({ rule: { time: '00:00', timeZone: 'America/New_York', days: [7] } })],
      ['all days', aFeed({ kind: 'summary', rule: { time: '23:59', timeZone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7] } })],
      ['late times', aFeed({ sinceMs: 253_402_300_799_999, createdAtMs: 0 })],
    ])('come back as they were added: %s', async (_, feed) => {
      await store().addFeed(feed);
      expect(await store().feed(feed.id)).toStrictEqual(feed);
      expect(await store().feedsOf(feed.guildId)).toStrictEqual([feed]);
    });

    it('take up pictures, and put them down again', async () => {
      await store().addFeed(aFeed());
      expect(await store().changeFeed('feed1', { card: true })).toStrictEqual(aFeed({ card: true }));
      expect(await store().changeFeed('feed1', { slug: 'talk' })).toMatchObject({ card: true });
      expect(await store().changeFeed('feed1', { card: false, slug: undefined })).toStrictEqual(aFeed());
    });

    it('of a guild are listed oldest first, and by id where they are of one age', async () => {
      await store().addFeed(aFeed({ id: 'b', createdAtMs: 20 }));
      await store().addFeed(aFeed({ id: 'z', createdAtMs: 10 }));
      await store().addFeed(aFeed({ id: 'a', createdAtMs: 20 }));
      await store().addFeed(aFeed({ id: 'other', guildId: 'guild-2' }));
      expect((await store().feedsOf('guild-1')).map(({ id }) => id)).toEqual(['z', 'a', 'b']);
      expect(await store().feedsOf('guild-3')).toEqual([]);
    });

    it('are at most 25 of a guild, whatever their state', async () => {
      for (let number = 1; number <= 25; number += 1) {
        await store().addFeed(aFeed({ id: `f${number}`, state: number % 2 === 0 ? 'paused' : 'active' }));
      }
      const refusal = store().addFeed(aFeed({ id: 'f26' }));
      await expect(refusal).rejects.toThrow(UserError);
      await expect(refusal).rejects.toMatchObject({ code: 'too-many-feeds', params: { most: 25 } });
      expect(await store().feed('f26')).toBeUndefined();
      await store().addFeed(aFeed({ id: 'f26', guildId: 'guild-2' }));
      await store().removeFeed('f3');
      await store().addFeed(aFeed({ id: 'f27' }));
      expect(await store().feedsOf('guild-1')).toHaveLength(25);
    });

    it('are at most 25 even when they are added at the same moment', async () => {
      const added = await Promise.allSettled(
        Array.from({ length: 30 }, (_, number) => store().addFeed(aFeed({ id: `f${number}` }))),
      );
      expect(added.filter(({ status }) => status === 'fulfilled')).toHaveLength(25);
      expect(await store().feedsOf('guild-1')).toHaveLength(25);
    });

    it('have an id of their own', async () => {
      await store().addFeed(aFeed());
      await expect(store().addFeed(aFeed({ guildId: 'guild-2' }))).rejects.toThrow(/unique/i);
      expect(await store().feedsOf('guild-2')).toEqual([]);
    });

    it.each([
      ['no day', { rule: { ...morning, days: [] } }, 'feeds.days'],
      ['an eighth day', { rule: { ...morning, days: [8] } }, 'feeds.days'],
      ['a time that no clock shows', { rule: { ...morning, time: '24:00' } }, 'feeds.time'],
      ['a time in short', { rule: { ...morning, time: '8:00' } }, 'feeds.time'],
      ['an id that no custom id holds', { id: 'A:1' }, 'feeds.id'],
      ['a fraction of a millisecond', { sinceMs: 0.5 }, 'feeds.since_ms'],
      ['a parking without its reason', { state: 'parked' as const }, /check constraint/i],
      ['a reason without its parking', { parked: parked.parked }, /check constraint/i],
    ])('are refused with %s', async (_, facts, why) => {
      await expect(store().addFeed(aFeed(facts))).rejects.toThrow(why);
      expect(await store().guildIds()).toEqual([]);
    });

    it('change in what is named, and nothing else', async () => {
      const feed = aFeed({ slug: 'talk', roleId: '1100000000000000401' });
      await store().addFeed(feed);
      await store().addFeed(aFeed({ id: 'other' }));
      const rule = { time: '21:05', timeZone: 'Europe/London', days: [6, 7] };
      expect(await store().changeFeed('feed1', { rule, sinceMs: 2000 })).toEqual({ ...feed, rule, sinceMs: 2000 });
      const changes = { channelId: 'channel-2', kind: 'summary', state: 'paused' } as const;
      await store().changeFeed('feed1', changes);
      const changed = await store().changeFeed('feed1', { slug: undefined, roleId: undefined });
      expect(changed).toEqual({
        ...feed,
        rule,
        sinceMs: 2000,
        ...changes,
        slug: undefined,
        roleId: undefined,
      });
      expect(await store().feed('feed1')).toEqual(changed);
      expect(await store().changeFeed('feed1', {})).toEqual(changed);
      expect(await store().feed('other')).toEqual(aFeed({ id: 'other' }));
    });

    it('that are gone cannot change', async () => {
      expect(await store().changeFeed('feed1', { state: 'paused' })).toBeUndefined();
    });

    it('refuse a change to what they may not be, and stay as they were', async () => {
      await store().addFeed(aFeed());
      const refused = store().changeFeed('feed1', { channelId: 'c', rule: { ...morning, days: [] } });
      await expect(refused).rejects.toThrow('feeds.days');
      expect(await store().feed('feed1')).toEqual(aFeed());
    });

    it('are parked once, by whoever comes first', async () => {
      await store().addFeed(aFeed());
      const parkings = await Promise.all([
        store().parkFeed('feed1', 'channel-1', { reason: 'unknown-channel' }, 7000),
        store().parkFeed('feed1', 'channel-1', { reason: 'refused' }, 7001),
      ]);
      expect(parkings).toEqual([true, false]);
      expect(await store().feed('feed1')).toEqual(aFeed(parked));
    });

    it('are parked with what Discord said, and of which item', async () => {
      await store().addFeed(aFeed());
      const cause = { reason: 'tag-required', answer: { code: undefined, words: 'HTTP 400' }, item: 'talk#7' } as const;
      await store().parkFeed('feed1', 'channel-1', cause, 7000);
      expect((await store().feed('feed1'))?.parked).toStrictEqual({ ...cause, atMs: 7000, told: false });
      expect(await store().changeFeed('feed1', { state: 'active' })).toEqual(aFeed());
    });

    it('that are parked are found by when their channel was last looked at', async () => {
      for (const [id, atMs] of [
        ['b', 1000],
        ['a', 2000],
        ['c', 1000],
        ['d', 9000],
      ] as const) {
        await store().addFeed(aFeed({ id }));
        await store().parkFeed(id, 'channel-1', { reason: 'refused' }, atMs);
      }
      await store().addFeed(aFeed({ id: 'active' }));
      const found = async (afterId: string, limit: number) =>
        (await store().parkedFeeds(5000, afterId, limit)).map(({ id }) => id);
      expect([await found('', 2), await found('b', 2)]).toEqual([['a', 'b'], ['c']]);
      const looks = await Promise.all([1, 2, 3].map(() => store().takeParkedLook('a', 5000, 6000)));
      expect([looks, await store().takeParkedLook('d', 5000, 6000)]).toEqual([[true, false, false], false]);
      expect(await store().takeParkedLook('active', 5000, 6000)).toBe(false);
      expect(await found('', 9)).toEqual(['b', 'c']);
    });

    it('tell since when the channel of a parked one answers again', async () => {
      await store().addFeed(aFeed());
      const answers = async () => (await store().feed('feed1'))?.parked?.answersSinceMs;
      await store().noteParkedAnswer('feed1', 'channel-1', true, 6000);
      expect(await store().feed('feed1')).toEqual(aFeed());
      await store().parkFeed('feed1', 'channel-1', { reason: 'refused' }, 7000);
      await store().noteParkedAnswer('feed1', 'channel-1', true, 8000);
      await store().noteParkedAnswer('feed1', 'channel-1', true, 9000);
      expect(await answers()).toBe(8000);
      await store().noteParkedAnswer('feed1', 'channel-2', false, 10_000);
      expect(await answers()).toBe(8000);
      await store().noteParkedAnswer('feed1', 'channel-1', false, 11_000);
      expect(await answers()).toBeUndefined();
    });

    it('name interviews', async () => {
      for (const [id, slug] of [
        ['b', 'talk'],
        ['c', undefined],
        ['a', 'talk'],
        ['d', 'chat'],
      ] as const)
        await store().addFeed(aFeed({ id, slug }));
      expect(await store().namedInterviews()).toEqual([
        { slug: 'chat', feedIds: ['d'] },
        { slug: 'talk', feedIds: ['a', 'b'] },
      ]);
    });

    it('are not parked where they are paused, or gone', async () => {
      await store().addFeed(aFeed({ state: 'paused' }));
      expect(await store().parkFeed('feed1', 'channel-1', { reason: 'refused' }, 1)).toBe(false);
      expect(await store().parkFeed('feed2', 'channel-1', { reason: 'refused' }, 1)).toBe(false);
      expect(await store().feed('feed1')).toEqual(aFeed({ state: 'paused' }));
    });

    it('are not parked for a channel they left', async () => {
      await store().addFeed(aFeed({ channelId: 'channel-2' }));
      expect(await store().parkFeed('feed1', 'channel-1', { reason: 'refused' }, 1)).toBe(false);
      expect(await store().feed('feed1')).toMatchObject({ state: 'active', parked: undefined });
    });

    it.each(['active', 'paused'] as const)('leave a parking, told of or not, by becoming %s', async (state) => {
      await store().addFeed(aFeed({ ...parked, parked: { ...parked.parked, told: true } }));
      expect(await store().changeFeed('feed1', { channelId: 'channel-2' })).toMatchObject({ state: 'parked' });
      expect(await store().changeFeed('feed1', { state })).toEqual(aFeed({ state, channelId: 'channel-2' }));
    });

    it('go with their posts, wishes and bans', async () => {
      await store().addFeed(aFeed());
      await store().addFeed(aFeed({ id: 'other' }));
      for (const feedId of ['feed1', 'other']) {
        await store().claim(aClaim({ feedId }));
        await store().setWish(feedId, '2026-03-02', { kind: 'skip' });
        await store().ban(feedId, 'talk#9');
      }
      expect(await store().removeFeed('feed1')).toBe(true);
      expect(await store().removeFeed('feed1')).toBe(false);
      expect(await store().feed('feed1')).toBeUndefined();

      await store().addFeed(aFeed());
      expect(await store().posts('feed1', 10)).toEqual([]);
      expect(await store().wishes('feed1')).toEqual([]);
      expect(await store().banned('feed1')).toEqual([]);
      expect(await store().posts('other', 10)).toHaveLength(1);
      expect(await store().wishes('other')).toHaveLength(1);
      expect(await store().banned('other')).toHaveLength(1);
    });
  });
}
