import { describe, expect, it } from 'vitest';
import { ownHome } from '../../../src/feeds/own-home.ts';
import { aClaim, aFeed } from '../../fixtures/rows.ts';
import type { GetStore } from '../store-contract.ts';

export function describeSavedQuotes(store: GetStore): void {
  const save = (userId: string, item: string, savedAtMs: number) => store().saveQuote({ userId, item, savedAtMs });
  const items = async (userId: string) => (await store().savedBy(userId)).map(({ item }) => item);

  describe('saved quotes', () => {
    it('are a person’s, newest first, and by item where they are of one moment', async () => {
      await save('member-1', 'talk#5', 100);
      await save('member-1', 'talk#1', 300);
      await save('member-1', 'talk#3', 200);
      await save('member-1', 'talk#2', 200);
      await save('member-2', 'talk#9', 200);
      expect(await items('member-1')).toEqual(['talk#1', 'talk#2', 'talk#3', 'talk#5']);
      expect(await store().savedBy('member-2')).toStrictEqual([{ userId: 'member-2', item: 'talk#9', savedAtMs: 200 }]);
    });

    it('are saved once, at the first time', async () => {
      expect(await save('member-1', 'talk#5', 100)).toBe(true);
      expect(await save('member-1', 'talk#5', 900)).toBe(false);
      expect(await save('member-2', 'talk#5', 900)).toBe(true);
      expect(await store().savedBy('member-1')).toEqual([{ userId: 'member-1', item: 'talk#5', savedAtMs: 100 }]);
    });

    it('bear a note of their owner, which is replaced, taken away, and goes with its quote', async () => {
      await save('member-1', 'talk#5', 100);
      await save('member-2', 'talk#5', 100);
      expect(await store().setNote('member-1', 'talk#5', 'for *Monday*\n開場')).toBe(true);
      expect(await store().savedBy('member-1')).toMatchObject([{ note: 'for *Monday*\n開場' }]);
      expect(await store().savedBy('member-2')).toStrictEqual([{ userId: 'member-2', item: 'talk#5', savedAtMs: 100 }]);
      expect(await save('member-1', 'talk#5', 900)).toBe(false);
      expect(await store().savedBy('member-1')).toMatchObject([{ note: 'for *Monday*\n開場' }]);
      await store().setNote('member-1', 'talk#5', undefined);
      expect((await store().savedBy('member-1'))[0]).not.toHaveProperty('note');
      await store().setNote('member-1', 'talk#5', 'again');
      await store().removeSaved('member-1', 'talk#5');
      expect(await store().setNote('member-1', 'talk#5', 'late')).toBe(false);
      await save('member-1', 'talk#5', 100);
      expect((await store().savedBy('member-1'))[0]).not.toHaveProperty('note');
    });

    it('refuse a note that could not be read again', async () => {
      await save('member-1', 'talk#5', 100);
      await expect(store().setNote('member-1', 'talk#5', 'a\0b')).rejects.toThrow(RangeError);
    });

    it('are taken back', async () => {
      await save('member-1', 'talk#5', 100);
      await save('member-1', 'talk#6', 100);
      expect(await store().removeSaved('member-1', 'talk#5')).toBe(true);
      expect(await store().removeSaved('member-1', 'talk#5')).toBe(false);
      expect(await store().removeSaved('member-2', 'talk#6')).toBe(false);
      expect(await items('member-1')).toEqual(['talk#6']);
    });
  });

  describe('a person’s own feed', () => {
    const own = (userId: string) =>
      aFeed({
        id: `f${userId}`,
        guildId: ownHome(userId),
        channelId: ownHome(userId),
        createdBy: userId,
        locale: 'zh-TW',
      });

    it('is one, is no guild’s, and goes with its posts where its person is forgotten', async () => {
      await store().addFeed(own('71'));
      await store().addFeed(own('72'));
      await expect(store().addFeed({ ...own('71'), id: 'second' })).rejects.toMatchObject({ code: 'too-many-feeds' });
      expect(await store().feedsOf(ownHome('71'))).toMatchObject([{ id: 'f71', locale: 'zh-TW' }]);
      expect(await store().guildIds()).toEqual([]);
      await store().claim(aClaim({ feedId: 'f71' }));
      expect(await store().forgetMember('71')).toBe(0);
      expect(await store().feed('f71')).toBeUndefined();
      expect(await store().posts('f71', 9)).toEqual([]);
      expect(await store().feed('f72')).toBeDefined();
    });
  });

  describe('forgetMember', () => {
    it('leaves nothing of that person, and all of the others', async () => {
      await save('member-1', 'talk#5', 100);
      await save('member-1', 'talk#6', 100);
      await save('member-2', 'talk#5', 100);
      expect(await store().forgetMember('member-1')).toBe(2);
      expect(await store().forgetMember('member-1')).toBe(0);
      expect(await items('member-1')).toEqual([]);
      expect(await items('member-2')).toEqual(['talk#5']);
    });
  });
}
