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
      // Of things at Discord, which are never long.
      const id = text.slice(0, 100);
      const feed = aFeed({
        guildId: id,
        channelId: id,
        slug: text,
        roleId: id,
        seed: text,
        createdBy: id,
      });
      await store().addFeed(feed);
      expect(await store().feedsOf(id)).toEqual([feed]);
      expect(await store().activeRules()).toEqual([feed.rule]);
      expect(await store().feedsDue(feed.rule, { date: '2026-03-01', dueMs: 5000, atMs: 6000 }, 1)).toEqual([feed]);

      const claim = aClaim({ item: text, channelId: id, claimedBy: text });
      await store().claim(claim);
      expect(await store().settleSent('feed1', claim.date, text, id, 6000)).toBe(true);
      expect(await store().shownItems('feed1')).toEqual([text]);
      await store().setWish('feed1', claim.date, { kind: 'item', item: text });
      expect((await store().wishes('feed1'))[0]?.wish).toEqual({ kind: 'item', item: text });
      await store().ban('feed1', text);
      expect(await store().banned('feed1')).toEqual([{ item: text }]);
      await store().saveQuote({ userId: id, item: text, savedAtMs: 1 });
      expect(await store().savedBy(id)).toEqual([{ userId: id, item: text, savedAtMs: 1 }]);
      expect((await store().changeSettings(id, { slug: text })).slug).toBe(text);
      expect(await store().guildIds()).toEqual([id]);
    });

    it('that only look alike stay apart', async () => {
      for (const item of ['talk#é', 'talk#e\u0301', 'Talk#é', 'talk#é ']) {
        expect(await store().saveQuote({ userId: 'member-1', item, savedAtMs: 1 })).toBe(true);
      }
      expect(await store().removeSaved('member-1', 'TALK#É')).toBe(false);
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
  });
}
