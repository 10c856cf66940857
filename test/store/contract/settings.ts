import { describe, expect, it } from 'vitest';
import type { GetStore } from '../store-contract.ts';

export function describeSettings(store: GetStore): void {
  describe('settings', () => {
    const nothingChosen = { locale: undefined, slug: undefined, privateReplies: false };

    it('are those of a guild that chose nothing, until one does', async () => {
      expect(await store().settings('guild-1')).toEqual(nothingChosen);
      expect(await store().guildIds()).toEqual([]);
    });

    it('change one by one and keep the rest', async () => {
      expect(await store().changeSettings('guild-1', { locale: 'zh-TW' })).toEqual({
        ...nothingChosen,
        locale: 'zh-TW',
      });
      await store().changeSettings('guild-1', { privateReplies: true, slug: 'talk' });
      const changed = await store().changeSettings('guild-1', { slug: undefined });
      expect(changed).toEqual({ locale: 'zh-TW', slug: undefined, privateReplies: true });
      expect(await store().settings('guild-1')).toEqual(changed);
    });

    it('give back what there is where nothing is changed', async () => {
      await store().changeSettings('guild-1', { locale: 'zh-CN' });
      expect(await store().changeSettings('guild-1', {})).toEqual({ ...nothingChosen, locale: 'zh-CN' });
    });

    it('are each guild’s own', async () => {
      await store().changeSettings('guild-1', { privateReplies: true });
      expect(await store().settings('guild-2')).toEqual(nothingChosen);
    });
  });
}
