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

    it('tell how posts look where somebody chose that', async () => {
      const changed = await store().changeSettings('guild-1', { display: 'text' });
      expect(changed).toEqual({ ...nothingChosen, display: 'text' });
      expect(await store().changeSettings('guild-1', { display: undefined })).toEqual(nothingChosen);
    });

    it('of a person are theirs alone, and forgotten with what they saved', async () => {
      expect(await store().member('ada')).toEqual({ display: undefined });
      await store().changeMember('ada', { display: 'text' });
      await store().changeMember('bo', { display: 'text' });
      expect(await store().member('ada')).toEqual({ display: 'text' });
      await store().changeMember('bo', { display: undefined });
      expect(await store().member('bo')).toEqual({ display: undefined });
      expect(await store().forgetMember('ada')).toBe(0);
      expect(await store().member('ada')).toEqual({ display: undefined });
    });

    it('are each guild’s own', async () => {
      await store().changeSettings('guild-1', { privateReplies: true });
      expect(await store().settings('guild-2')).toEqual(nothingChosen);
    });
  });
}
