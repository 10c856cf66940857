import { describe, expect, it } from 'vitest';
import { aClaim, aFeed } from '../../fixtures/rows.ts';
import type { GetStore } from '../store-contract.ts';

export function describeGuilds(store: GetStore): void {
  const keepSomething = async (guildId: string, feedId: string) => {
    await store().changeSettings(guildId, { locale: 'zh-CN' });
    await store().addFeed(aFeed({ id: feedId, guildId }));
    await store().claim(aClaim({ feedId }));
    await store().setWish(feedId, '2026-03-02', { kind: 'skip' });
    await store().ban(feedId, 'talk#1');
    await store().noteAbsence(guildId, '2026-03-01');
  };

  describe('guildIds', () => {
    it('are those anything is kept of, each once', async () => {
      await keepSomething('all', 'f1');
      await store().addFeed(aFeed({ id: 'f2', guildId: 'feed' }));
      await store().addFeed(aFeed({ id: 'f3', guildId: 'feed' }));
      await store().changeSettings('settings', {});
      await store().noteAbsence('absence', '2026-03-01');
      expect((await store().guildIds()).toSorted()).toEqual(['absence', 'all', 'feed', 'settings']);
    });
  });

  describe('noteAbsence', () => {
    it('counts separate dates', async () => {
      expect(await store().noteAbsence('g', '2026-03-05')).toStrictEqual({ dates: 1, firstDate: '2026-03-05' });
      expect(await store().noteAbsence('g', '2026-03-05')).toEqual({ dates: 1, firstDate: '2026-03-05' });
      expect(await store().noteAbsence('g', '2026-03-09')).toEqual({ dates: 2, firstDate: '2026-03-05' });
      expect(await store().noteAbsence('g', '2026-03-01')).toEqual({ dates: 3, firstDate: '2026-03-01' });
      expect(await store().noteAbsence('other', '2026-03-09')).toEqual({ dates: 1, firstDate: '2026-03-09' });
    });

    it('begins again once the guild was seen', async () => {
      await store().noteAbsence('g', '2026-03-05');
      await store().noteAbsence('other', '2026-03-05');
      await store().noteSeen('g');
      await store().noteSeen('g');
      expect(await store().guildIds()).toEqual(['other']);
      expect(await store().noteAbsence('g', '2026-03-06')).toEqual({ dates: 1, firstDate: '2026-03-06' });
    });
  });

  describe('forgetGuild', () => {
    it('leaves nothing of that guild, and all of the others', async () => {
      await keepSomething('gone', 'f1');
      await keepSomething('stays', 'f2');
      await store().saveQuote({ userId: 'member-1', item: 'talk#1', savedAtMs: 1 });
      await store().forgetGuild('gone');
      await store().forgetGuild('gone');

      expect(await store().guildIds()).toEqual(['stays']);
      expect(await store().settings('gone')).toMatchObject({ locale: undefined });
      expect(await store().feedsOf('gone')).toEqual([]);
      expect(await store().post('f1', '2026-03-01')).toBeUndefined();
      expect(await store().wishes('f1')).toEqual([]);
      expect(await store().banned('f1')).toEqual([]);
      expect(await store().noteAbsence('gone', '2026-03-09')).toMatchObject({ dates: 1 });

      expect(await store().settings('stays')).toMatchObject({ locale: 'zh-CN' });
      expect(await store().post('f2', '2026-03-01')).toEqual(aClaim({ feedId: 'f2' }));
      expect(await store().wishes('f2')).toHaveLength(1);
      expect(await store().banned('f2')).toHaveLength(1);
      expect(await store().noteAbsence('stays', '2026-03-09')).toMatchObject({ dates: 2 });
      expect(await store().savedBy('member-1')).toHaveLength(1);
    });
  });
}
