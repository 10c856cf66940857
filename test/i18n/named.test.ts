import { describe, expect, it } from 'vitest';
import { described } from '../../src/i18n/described.ts';
import { named } from '../../src/i18n/named.ts';

describe('what Discord is told in every language', () => {
  it('is a name in English, and the reader’s own where it is Chinese', () => {
    expect(named(({ settings }) => settings.language.names['zh-TW'])).toMatchObject({
      name: 'Traditional Chinese',
      name_localizations: { 'zh-CN': '繁体中文', 'zh-TW': '繁體中文' },
    });
  });

  it('is a description likewise', () => {
    const { description, description_localizations: others } = described(({ library }) => library.description);
    expect(description).toMatch(/^The interviews here/);
    expect(others['zh-CN']).toContain('访谈');
    expect(others['zh-TW']).toContain('訪談');
  });
});
