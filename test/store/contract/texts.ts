import { describe, expect, it } from 'vitest';
import { aClaim, aFeed } from '../../fixtures/rows.ts';
import type { GetStore } from '../store-contract.ts';

export function describeTexts(store: GetStore): void {
  describe('unusual texts', () => {
    it.each([
      ['quotes and semicolons', `it's "x"; drop table feeds; --`],
      ['percent and underscore', '%_?:1$1@a'],
      ['Chinese, an emoji of several parts, a rare character', '访谈·護城河 👩‍👩‍👧‍👦 𠮷'],
      ['parts that combine', 'e\u0301 \u00e9'],
      ['line ends and spaces', ' \r\n\t\u00a0\u200b\ufeff '],
      ['digits with zeros before and behind', '0012.50'],
      ['a number that no float holds', '1234567890123456789'],
      ['great length', '长'.repeat(20_000)],
    ])('come back as they are: %s', async (_, text) => {
      const [item, id] = [`${text}#1`, 'guild-1'];
      const feed = aFeed({ slug: text, seed: text });
      await store().addFeed(feed);
      expect(await store().feedsOf(id)).toEqual([feed]);
      expect(await store().activeRules()).toEqual([feed.rule]);
      expect(await store().feedsDue(feed.rule, { date: '2026-03-01', dueMs: 5000, atMs: 6000 }, 1)).toEqual([feed]);

      const claim = aClaim({ item, claimedBy: text });
      await store().claim(claim);
      expect(await store().settleSent('feed1', claim.date, text, 'message-1', 6000)).toBe(true);
      expect(await store().shownItems('feed1')).toEqual([item]);
      await store().setWish('feed1', claim.date, { kind: 'item', item });
      expect((await store().wishes('feed1'))[0]?.wish).toEqual({ kind: 'item', item });
      await store().ban('feed1', item);
      expect(await store().banned('feed1')).toEqual([{ item }]);
      await store().saveQuote({ userId: id, item, savedAtMs: 1 });
      expect(await store().savedBy(id)).toEqual([{ userId: id, item, savedAtMs: 1 }]);
      expect((await store().changeSettings(id, { slug: text })).slug).toBe(text);
      expect(await store().guildIds()).toEqual([id]);
    });

    it('that only look alike stay apart', async () => {
      for (const item of ['talké#1', 'talke\u0301#1', 'Talké#1', 'talké #1']) {
        expect(await store().saveQuote({ userId: 'member-1', item, savedAtMs: 1 })).toBe(true);
      }
      expect(await store().removeSaved('member-1', 'TALKÉ#1')).toBe(false);
    });

    it.each([
      ['nothing', ''],
      ['a NUL', 'a\0b'],
      ['half a pair', 'a\ud83d'],
    ])('that some backend would change are refused: %s', async (_, text) => {
      await expect(store().saveQuote({ userId: 'member-1', item: text, savedAtMs: 1 })).rejects.toThrow(
        'saved_quotes.item',
      );
      await expect(store().changeSettings('guild-1', { slug: text })).rejects.toThrow('guild_settings.slug');
      await expect(store().addFeed(aFeed({ seed: text }))).rejects.toThrow('feeds.seed');
      await store().addFeed(aFeed());
      await expect(store().claim(aClaim({ item: text }))).rejects.toThrow('posts.item');
      await expect(store().ban('feed1', text)).rejects.toThrow('bans.item');
      await expect(store().noteAbsence(text, '2026-03-01')).rejects.toThrow('absences.guild_id');
    });

    it.each([
      ['words', 'all of it'],
      ['what turns the direction of writing', 'talk\u202e'],
      ['an order to a terminal', '\u001b]0;talk\u0007'],
      ['a line break', 'talk\n1'],
      ['great length', '1'.repeat(101)],
    ])('are refused where an id or an item should be: %s', async (_, text) => {
      const quote = { userId: 'member-1', item: 'talk#1', savedAtMs: 1 };
      await expect(store().saveQuote({ ...quote, item: text })).rejects.toThrow('saved_quotes.item');
      await expect(store().saveQuote({ ...quote, userId: text })).rejects.toThrow('saved_quotes.user_id');
      for (const [field, column] of [
        ['guildId', 'guild_id'],
        ['channelId', 'channel_id'],
        ['roleId', 'role_id'],
        ['createdBy', 'created_by'],
      ] as const) {
        await expect(store().addFeed(aFeed({ [field]: text }))).rejects.toThrow(`feeds.${column}`);
      }
      await store().addFeed(aFeed());
      await expect(store().ban('feed1', text)).rejects.toThrow('bans.item');
      await expect(store().setWish('feed1', '2026-03-01', { kind: 'item', item: text })).rejects.toThrow('wishes.item');
      await expect(store().claim(aClaim({ channelId: text }))).rejects.toThrow('posts.channel_id');
    });
  });
}
