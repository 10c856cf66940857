import { describe, expect, it } from 'vitest';
import { scriptOf } from '../../src/typefaces/script.ts';

describe('scriptOf', () => {
  it.each([
    ['护城河是数据。', 'zh-CN', 'simplified'],
    ['護城河是資料，這個沒有人抄得走。', 'zh', 'traditional'],
    ['這個沒有人抄得走。', 'zh-CN', 'traditional'],
    ['这个没有人抄得走。', 'zh-TW', 'simplified'],
    ['一大二公', 'zh-TW', 'traditional'],
    ['一大二公', 'zh-Hant-HK', 'traditional'],
    ['一大二公', 'en-US', 'simplified'],
    ['The moat is the data.', 'zh-CN', 'latin'],
    ['The word for tea is 茶, and always was.', 'en', 'latin'],
    ['GPU 与 TeaNet', 'zh-CN', 'simplified'],
    ['2024-10-04', 'zh-TW', 'traditional'],
    ['2024-10-04', 'en-US', 'latin'],
  ])('sets %j of a %s text as %s', (text, language, script) => {
    expect(scriptOf(text, language)).toBe(script);
  });
});
