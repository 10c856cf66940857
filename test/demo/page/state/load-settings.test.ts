import { describe, expect, it } from 'vitest';
import { storeSettings, loadSettings } from '../../../../src/demo/page/state/load-settings.ts';

/** A browser's storage, of which only two methods are used. */
function storage(text?: string): Storage {
  let kept = text ?? null;
  return { getItem: () => kept, setItem: (_: string, value: string) => (kept = value) } as unknown as Storage;
}

describe('the settings of a visitor', () => {
  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['zh-Hans-SG', 'zh-CN'],
    ['zh-TW', 'zh-TW'],
    ['zh-HK', 'zh-TW'],
    ['zh-Hant-MO', 'zh-TW'],
    ['zh-mo', 'zh-TW'],
    ['en-GB', 'en-US'],
    ['de', 'en-US'],
    [undefined, 'en-US'],
  ])('begin, in a browser that reads %s, with %s', (language, locale) => {
    const languages = language === undefined ? [] : [language, 'zh-TW'];
    expect(loadSettings(storage(), languages)).toEqual({ locale, role: 'member', theme: 'system' });
  });

  it('are what was kept, whatever the browser reads', () => {
    const kept = storage();
    storeSettings(kept, { locale: 'zh-TW', role: 'moderator', theme: 'light' });
    expect(loadSettings(kept, ['de'])).toEqual({ locale: 'zh-TW', role: 'moderator', theme: 'light' });
  });

  it.each(['{ not json', 'null', '[]', '{"locale":"xx","role":"owner","theme":7}'])(
    'begin anew where what was kept became %s',
    (text) => {
      expect(loadSettings(storage(text), ['zh'])).toEqual({ locale: 'zh-CN', role: 'member', theme: 'system' });
    },
  );
});
