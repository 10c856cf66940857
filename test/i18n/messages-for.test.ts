import { Converter } from 'opencc-js/t2cn';
import { describe, expect, it } from 'vitest';
import { UserError, type UserErrorCode, type UserErrors } from '../../src/user-error.ts';
import { type Locale, locales } from '../../src/locale.ts';
import { localise, readsLanguage } from '../../src/i18n/chinese/localise.ts';
import { messagesFor } from '../../src/i18n/messages-for.ts';
import { toTraditional } from '../../src/i18n/chinese/to-traditional.ts';
import { errorBody } from '../../src/render/error-body.ts';
import { readDiscordMarkdown } from '../fixtures/discord-markdown.ts';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** Every sentence of a table by its path; messages with parameters are asked with samples. */
function sentences(table: unknown, path = ''): ReadonlyMap<string, string> {
  if (typeof table === 'string') return new Map([[path, table]]);
  const value: unknown =
    typeof table === 'function' ? (table as (...all: unknown[]) => unknown)(...samplesFor(path)) : table;
  if (typeof value === 'string') return new Map([[path, value]]);
  return new Map(Object.entries(value as object).flatMap(([key, part]) => [...sentences(part, `${path}.${key}`)]));
}

const samplesFor = (path: string): unknown[] =>
  path.startsWith('.errors')
    ? [
        {
          given: 'X',
          count: 7,
          reference: 'R',
          date: '9',
          channelId: '7',
          missing: ['embed-links'],
          characters: 'C',
          meant: ['9'],
          packages: [],
          unnamed: ['role'],
          option: 'thread',
        },
      ]
    : ['7', '9'];
const sentencesOf = (locale: Locale) => sentences(messagesFor(locale));
const english = sentencesOf('en-US');

describe.each(locales)('the words of %s', (locale) => {
  const own = sentencesOf(locale);

  it('say the same things as the English ones, and leave none out', () => {
    expect([...own.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    expect([...own].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('use the parameters they are given', () => {
    for (const [path, text] of english) {
      for (const sample of ['7', '9', 'X', 'R']) {
        if (!new RegExp(`\\b${sample}\\b`, 'u').test(text)) continue;
        expect([path, own.get(path)]).toEqual([path, expect.stringContaining(sample)]);
      }
    }
  });
});

describe('the languages', () => {
  it('name one passage as one, and several as a range', () => {
    for (const locale of locales) {
      const { range } = messagesFor(locale).summary;
      expect(range(4, 4)).not.toMatch(/4\D+4/u);
      expect(range(4, 6)).toMatch(/4\D+6/u);
    }
  });

  it('are each in their own script', () => {
    expect([...english].filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
    expect([...sentencesOf('zh-CN')].filter(([, text]) => toSimplified(text) !== text)).toEqual([]);
    for (const [path, text] of sentencesOf('zh-TW')) {
      // 占 (as in 占比) is written so in Taiwan as well.
      const kept = text.replaceAll('占', '');
      const strange = (kept.match(/\p{Script=Han}/gu) ?? []).filter(
        (character) => toTraditional(character) !== character,
      );
      expect([path, strange]).toEqual([path, []]);
    }
  });
});

describe('localise', () => {
  it('gives Taiwan its own script and words, and leaves the others theirs', () => {
    const text = { zh: '软件记住的数据，一万亿条', en: 'A trillion records' };
    expect((['en-US', 'zh-CN', 'zh-TW'] as const).map((locale) => localise(text, locale))).toEqual([
      'A trillion records',
      '软件记住的数据，一万亿条',
      '軟體記住的資料，一兆條',
    ]);
  });

  it('gives Taiwan what somebody wrote for it, unchanged', () => {
    const text = { zh: '软件', en: 'Software', tw: '软件 the way I want it' };
    expect(locales.map((locale) => localise(text, locale))).toEqual(['Software', '软件', '软件 the way I want it']);
  });

  it.each([
    ['头发和发展', '頭髮和發展'],
    ['被发明，被发现；巨头发布头发', '被發明，被發現；巨頭發布頭髮'],
    ['还是只作一只鸟，差不多只按十只', '還是只作一隻鳥，差不多只按十隻'],
    ['频道里、轨道里、公里', '頻道裡、軌道裡、公里'],
    ['“引号”，don’t', '「引號」，don’t'],
    ['扩展设备，收件箱', '擴展設備，收件匣'],
    ['数字员工和三个数字', '數位員工和三個數字'],
    ['嘉宾支持你，了解高级参数和联系的对象', '來賓支持你，了解高級參數和聯繫的對象'],
    ['初创公司的云计算增长', '新創公司的雲端運算成長'],
    ['联合创始人在谷歌的播客', '共同創辦人在Google的Podcast'],
    ['干净的树干', '乾淨的樹幹'],
    ['皇后在后面', '皇后在後面'],
    ['里面有三公里', '裡面有三公里'],
    ['着眼于为什么', '著眼於為什麼'],
    ['芯片、内存、视频', '晶片、記憶體、影片'],
    ['GPU 😀 𠮷', 'GPU 😀 𠮷'],
  ])('writes %s as %s', (simplified, traditional) => {
    expect(toTraditional(simplified)).toBe(traditional);
  });
});

describe('readsLanguage', () => {
  it('asks for the language, not the script', () => {
    expect(readsLanguage('zh-TW', 'zh-CN')).toBe(true);
    expect(readsLanguage('zh-CN', 'zh')).toBe(true);
    expect(readsLanguage('en-US', 'en')).toBe(true);
    expect(readsLanguage('en-US', 'zh-Hans')).toBe(false);
  });
});

describe('errorBody', () => {
  const facts: UserErrors = {
    'interview-not-found': { given: '**x**' },
    'passage-not-found': { given: '#999', count: 138 },
    'section-not-found': { given: '<@1>' },
    'speaker-not-found': { given: '@everyone' },
    'ambiguous-choice': { given: '**x**', meant: ['x · <@1>', '@everyone · y'] },
    'library-empty': {},
    'clock-doubted': {},
    'bad-except': { given: '**x**' },
    'no-dates': {},
    'bad-tag': { given: '**x**', channelId: '7' },
    'not-for-channel': { option: 'thread', channelId: '7' },
    'form-over': {},
    'press-over': {},
    'stale-button': {},
    'share-over': {},
    'share-not-permitted': { lacks: 'external' },
    'words-gone': { former: '**x** <@1>' },
    'quote-not-saved': {},
    'not-yours': {},
    'feed-unreadable': { given: '**x**' },
    'post-unreadable': { date: '2026-03-02' },
    'done-before': {},
    'not-kept': { reference: 'abc234' },
    damaged: { reference: 'abc234' },
    'too-many-feeds': { most: 25 },
    'not-permitted': {},
    'server-only': {},
    'feed-not-found': { given: 'x' },
    'feed-gone': {},
    'bad-time': { given: '25:00' },
    'bad-zone': { given: 'Mars/Base' },
    'bad-days': { given: 'x' },
    'bad-date': { given: '2026-02-30' },
    'date-settled': { date: '2026-02-03' },
    'bad-channel': { channelId: '1' },
    'missing-permissions': { channelId: '1', missing: ['embed-links', 'send-messages'] },
    'maker-lacks': { channelId: '1', missing: ['mention-everyone'] },
    'ping-untold': { roleId: '4', channelId: '2', unnamed: ['channel', 'role'] },
    'everyone-role': {},
    'message-without-text': {},
    'files-not-permitted': {},
    'card-undrawable': { characters: '한 글', packages: ['@fontsource-variable/noto-serif-kr'] },
    'card-failed': {},
    'cards-absent': {},
    'still-starting': { progress: { read: 312, of: 1000 } },
    'too-busy': {},
    unexpected: { reference: 'ABC' },
  };

  it.each(Object.keys(facts) as UserErrorCode[])('words %s in every language: what is wrong, and the mend', (code) => {
    const said = locales.map((locale) => errorBody(new UserError(code, facts[code]), locale).content!);
    expect(new Set(said).size).toBe(locales.length);
    for (const text of said) {
      const [what, mend] = text.split('\n');
      expect(what).toMatch(/^\*\*.+\*\*$/u);
      expect(mend?.length).toBeGreaterThan(5);
    }
  });

  it('names no range of passages while there are none', () => {
    const said = locales.map(
      (locale) => errorBody(new UserError('passage-not-found', { given: '#42', count: 0 }), locale).content!,
    );
    expect(said.filter((text) => /#[01]\b/.test(text))).toEqual([]);
  });

  it('repeats what was typed literally and briefly', () => {
    const { content } = errorBody(
      new UserError('section-not-found', { given: '<@1> **b** @everyone '.repeat(300) }),
      'en-US',
    );
    const shown = readDiscordMarkdown(content!.replaceAll('</summary>', '/summary'));
    expect(shown.text).toContain('“<@1> **b** @everyone');
    expect(shown.markup).toEqual([]);
    expect(content!.length).toBeLessThan(400);
  });
});
