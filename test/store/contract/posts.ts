import { describe, expect, it } from 'vitest';
import { aClaim, aFeed } from '../../fixtures/rows.ts';
import type { GetStore } from '../store-contract.ts';

export function describePosts(store: GetStore): void {
  describe('posts', () => {
    const date = '2026-03-01';
    const open = async () => {
      await store().addFeed(aFeed());
      await store().claim(aClaim());
    };

    it('come back as they were claimed', async () => {
      await store().addFeed(aFeed());
      expect(await store().claim(aClaim())).toBe(true);
      expect(await store().post('feed1', date)).toStrictEqual(aClaim());
      expect(await store().post('feed1', '2026-03-02')).toBeUndefined();
      expect(await store().post('feed2', date)).toBeUndefined();
    });

    it('are claimed once for a feed and date', async () => {
      await store().addFeed(aFeed());
      const claims = await Promise.all(
        Array.from({ length: 20 }, (_, number) => store().claim(aClaim({ claimedBy: `p${number}` }))),
      );
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect((await store().post('feed1', date))?.claimedBy).toBe(`p${claims.indexOf(true)}`);
      expect(await store().claim(aClaim({ date: '2026-03-02' }))).toBe(true);
    });

    it('cannot be claimed again once they are settled', async () => {
      await open();
      await store().settleUnsent('feed1', date, 'here', 'failed', 'refused', 6000);
      expect(await store().claim(aClaim({ item: 'talk#8' }))).toBe(false);
      expect((await store().post('feed1', date))?.item).toBe('talk#7');
    });

    it('may be recorded as skipped by the claim itself', async () => {
      await store().addFeed(aFeed());
      const skipped = aClaim({ state: 'skipped', reason: 'late', item: undefined, settledAtMs: 5000 });
      expect(await store().claim(skipped)).toBe(true);
      expect(await store().post('feed1', date)).toEqual(skipped);
      expect(await store().openClaims('there', 9000, 10)).toEqual([]);
    });

    it('are not claimed for a feed that is gone', async () => {
      expect(await store().claim(aClaim())).toBe(false);
      expect(await store().post('feed1', date)).toBeUndefined();
    });

    it.each([
      ['a state without its facts', { state: 'sent' as const, settledAtMs: 6000 }, /check constraint/i],
      ['a skip without its reason', { state: 'skipped' as const, settledAtMs: 6000 }, /check constraint/i],
      ['a skip without its time', { state: 'skipped' as const, reason: 'late' as const }, /check constraint/i],
      ['a claim that is settled', { settledAtMs: 6000 }, /check constraint/i],
      ['a claim with a reason', { reason: 'late' as const }, /check constraint/i],
      ['a claim with a message', { messageId: 'message-1' }, /check constraint/i],
      ['a date of no calendar', { date: '2026-02-30' }, 'posts.date'],
    ])('are refused with %s', async (_, facts, why) => {
      await store().addFeed(aFeed());
      await expect(store().claim(aClaim(facts))).rejects.toThrow(why);
      expect(await store().posts('feed1', 10)).toEqual([]);
    });

    it('are settled as sent, once', async () => {
      await open();
      expect(await store().settleSent('feed1', date, 'here', 'message-1', 6000)).toBe(true);
      const sent = aClaim({ state: 'sent', messageId: 'message-1', settledAtMs: 6000 });
      expect(await store().post('feed1', date)).toEqual(sent);
      expect(await store().settleSent('feed1', date, 'here', 'message-2', 7000)).toBe(false);
      expect(await store().settleUnsent('feed1', date, 'here', 'skipped', 'late', 7000)).toBe(false);
      expect(await store().release('feed1', date, 'here')).toBe(false);
      expect(await store().takeOver('feed1', date, 'here', 'there', 7000)).toBe(false);
      expect(await store().post('feed1', date)).toEqual(sent);
    });

    it.each([
      ['skipped', 'late'],
      ['skipped', 'moderator'],
      ['skipped', 'unverifiable'],
      ['skipped', 'nothing-to-show'],
      ['failed', 'missing-permission'],
      ['failed', 'unknown-channel'],
      ['failed', 'refused'],
    ] as const)('are settled as %s: %s', async (state, reason) => {
      await open();
      expect(await store().settleUnsent('feed1', date, 'here', state, reason, 6000)).toBe(true);
      expect(await store().post('feed1', date)).toEqual(aClaim({ state, reason, settledAtMs: 6000 }));
    });

    it('are touched by none but who claimed them', async () => {
      await open();
      expect(await store().settleSent('feed1', date, 'there', 'message-1', 6000)).toBe(false);
      expect(await store().settleUnsent('feed1', date, 'there', 'skipped', 'late', 6000)).toBe(false);
      expect(await store().release('feed1', date, 'there')).toBe(false);
      expect(await store().settleSent('feed1', '2026-03-02', 'here', 'message-1', 6000)).toBe(false);
      expect(await store().post('feed1', date)).toEqual(aClaim());
    });

    it('are free again when they are given back', async () => {
      await open();
      expect(await store().release('feed1', date, 'here')).toBe(true);
      expect(await store().post('feed1', date)).toBeUndefined();
      expect(await store().claim(aClaim({ claimedBy: 'there' }))).toBe(true);
    });

    it('for which surely nothing was sent may be claimed again once they are reopened, and no others', async () => {
      await open();
      expect(await store().reopen('feed1', date)).toBe(false);
      await store().settleUnsent('feed1', date, 'here', 'failed', 'refused', 6000);
      expect(await Promise.all([store().reopen('feed1', date), store().reopen('feed1', date)])).toEqual([true, false]);
      expect(await store().claim(aClaim({ claimedBy: 'there' }))).toBe(true);
      await store().settleUnsent('feed1', date, 'there', 'skipped', 'late', 7000);
      expect(await store().reopen('feed1', date)).toBe(true);
      expect(await store().claim(aClaim())).toBe(true);
      await store().settleUnsent('feed1', date, 'here', 'skipped', 'unverifiable', 7000);
      expect(await store().reopen('feed1', date)).toBe(false);
      expect(await store().post('feed1', date)).toMatchObject({ state: 'skipped' });
    });

    it('with nothing to show are free again since a time: of one feed, or of those that lack something', async () => {
      await open();
      const settle = (reason: 'interview-gone' | 'late') =>
        store().settleUnsent('feed1', date, 'here', 'skipped', reason, 7000);
      await settle('interview-gone');
      await store().reopenLacking(7001, 'feed1');
      await store().reopenLacking(7000, 'other');
      await store().reopenLacking(7000);
      expect(await store().post('feed1', date)).toMatchObject({ reason: 'interview-gone' });
      await store().keepLacks('feed1', date, ['interview'], [{ kind: 'interview', of: 'talk' }]);
      await store().reopenLacking(7000);
      expect(await store().claim(aClaim())).toBe(true);
      await settle('interview-gone');
      await store().reopenLacking(7000, 'feed1');
      expect(await store().claim(aClaim())).toBe(true);
      await settle('late');
      await store().reopenLacking(7000, 'feed1');
      expect(await store().post('feed1', date)).toMatchObject({ reason: 'late' });
    });

    it('are taken over by one of those who try', async () => {
      await open();
      const taken = await Promise.all(
        ['p1', 'p2', 'p3'].map((by) => store().takeOver('feed1', date, 'here', by, 8000)),
      );
      expect(taken).toEqual([true, false, false]);
      expect(await store().post('feed1', date)).toEqual(aClaim({ claimedBy: 'p1', claimedAtMs: 8000 }));
      expect(await store().settleSent('feed1', date, 'here', 'message-1', 9000)).toBe(false);
      expect(await store().settleSent('feed1', date, 'p1', 'message-1', 9000)).toBe(true);
    });

    it('that others left open are found, oldest first', async () => {
      await store().addFeed(aFeed());
      await store().addFeed(aFeed({ id: 'feed2' }));
      const left = [
        aClaim({ date: '2026-03-05', claimedAtMs: 100 }),
        aClaim({ date: '2026-03-04', claimedAtMs: 200 }),
        aClaim({ feedId: 'feed2', date: '2026-03-01', claimedAtMs: 200 }),
      ];
      for (const post of left.toReversed()) await store().claim(post);
      await store().claim(aClaim({ date: '2026-03-06', claimedAtMs: 100, claimedBy: 'there' }));
      await store().claim(aClaim({ date: '2026-03-07', claimedAtMs: 300 }));
      await store().claim(aClaim({ date: '2026-03-08', claimedAtMs: 100 }));
      await store().settleSent('feed1', '2026-03-08', 'here', 'message-1', 150);

      expect(await store().openClaims('there', 300, 10)).toEqual(left);
      expect(await store().openClaims('there', 300, 2)).toEqual(left.slice(0, 2));
      expect(await store().openClaims('here', 300, 10)).toHaveLength(1);
    });

    it('are listed newest date first', async () => {
      await store().addFeed(aFeed());
      await store().addFeed(aFeed({ id: 'feed2' }));
      for (const day of ['2026-03-02', '2025-12-31', '2026-03-10']) await store().claim(aClaim({ date: day }));
      await store().claim(aClaim({ feedId: 'feed2', date: '2026-04-01' }));
      const dates = async (limit: number) => (await store().posts('feed1', limit)).map((post) => post.date);
      expect(await dates(10)).toEqual(['2026-03-10', '2026-03-02', '2025-12-31']);
      expect(await dates(2)).toEqual(['2026-03-10', '2026-03-02']);
    });
  });

  describe('shownItems', () => {
    it('are those of sent posts and open claims, oldest date first, repeats included', async () => {
      await store().addFeed(aFeed());
      const days = [
        ['2026-03-04', 'talk#4', 'claimed'],
        ['2026-03-01', 'talk#9', 'sent'],
        ['2026-03-02', 'talk#2', 'skipped'],
        ['2026-03-03', 'talk#9', 'sent'],
        ['2026-03-05', 'talk#5', 'failed'],
        ['2026-03-06', undefined, 'claimed'],
      ] as const;
      for (const [date, item, state] of days) {
        await store().claim(aClaim({ date, item }));
        if (state === 'sent') await store().settleSent('feed1', date, 'here', `message-${date}`, 6000);
        else if (state !== 'claimed') await store().settleUnsent('feed1', date, 'here', state, 'refused', 6000);
      }
      expect(await store().shownItems('feed1')).toEqual(['talk#9', 'talk#9', 'talk#4']);
      expect(await store().shownItems('feed2')).toEqual([]);
    });
  });
}
