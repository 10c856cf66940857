import { describe, expect, it } from 'vitest';
import { quote } from '../../commands/quote.ts';
import { locales, type Locale } from '../../src/locale.ts';
import { createSearch } from '../../src/search/create-search.ts';
import type { Interview } from '../../src/interview/interview.ts';
import { buttonsOf, checkChoices, checkMessage, textOf } from '../fixtures/check-message.ts';
import { behindMore } from '../fixtures/behind-more.ts';
import { asked, depsFor, pressed, typed } from '../fixtures/deps.ts';
import { libraryOf, teaInterview } from '../fixtures/library.ts';
import { recording, timedTalk, untimedTalk } from '../fixtures/timed-talk.ts';

async function depsOf(...interviews: readonly Interview[]) {
  const library = libraryOf(...interviews);
  return depsFor(library, { search: await createSearch(library) });
}
const timed = await depsOf(timedTalk());
const run = async (text: string, deps = timed, locale: Locale = 'en-US', options: Record<string, string> = {}) => {
  const reply = await quote.run(asked('quote', { ...options, text }, { locale }), deps);
  checkMessage(reply);
  return reply;
};
const offered = async (text: string, deps = timed, locale: Locale = 'en-US') => {
  const { choices } = await quote.complete(typed('quote', 'text', text, { locale }), deps);
  checkChoices(choices);
  return choices;
};

describe('/quote with a time', () => {
  it.each(['12:34', '12：34', 'at 12:40', '12m34s', '12分34秒', '00:12:34'])(
    'shows what is said then: %s',
    async (text) => {
      const reply = await run(text);
      expect(textOf(reply)).toContain('❝ A ship sees one flash');
      expect(reply.embeds![0]!.footer!.text).toBe('Shore · § 1 The night · ¶ 4 of 6 · 12:34');
      expect(JSON.stringify(await behindMore(reply, timed))).toContain(`"url":"${recording}&t=754s"`);
    },
  );

  it('marks the caption, of a passage that has several', async () => {
    const reply = await run('0:19');
    expect(textOf(reply)).toContain('**I trim the wick before the sun is down, because salt ruins a** dry one');
  });

  it('shows first what is said then, and on the next page what says that time', async () => {
    const interview = timedTalk();
    const late = {
      ...interview,
      passages: interview.passages.map((each) => ({ ...each, startMs: each.startMs! + 446_000 })),
    };
    const deps = await depsOf(late);
    const reply = await run('7:30', deps);
    expect(textOf(reply)).toContain('You keep the last lighthouse');
    const next = await quote.components.next(pressed(buttonsOf(reply).get('1/2 ▶')!), deps);
    expect(textOf(next)).toMatch(/until 7\\?:30 in the morning/u);
  });

  it('finds the words, where the text has no times', async () => {
    const reply = await run('7:30', await depsOf(untimedTalk()));
    expect(textOf(reply)).toMatch(/until \*\*7\\?:30\*\* in the morning/u);
  });

  it('says how long the talk is, of a time past its end', async () => {
    const told = await Promise.all(locales.map(async (locale) => (await run('2:00:00', timed, locale)).embeds![0]!));
    expect(told.map(({ title, description }) => `${title} ${description}`)).toEqual([
      'Nothing at 2:00:00 The last words of “Shore” are at 1:02:19.',
      '2:00:00 没有内容 “岸边”说到 1:02:19 为止。',
      '2:00:00 沒有內容 「岸邊」說到 1:02:19 為止。',
    ]);
  });

  it('shows how the section begins, and says so, where only sections have times', async () => {
    const deps = await depsOf(untimedTalk(['0:02', '1:02:00']));
    const told = await Promise.all(locales.map((locale) => run('1:02:03', deps, locale)));
    expect(told.map(({ embeds }) => embeds![0]!.description!.split('\n')[0]!.replaceAll('\\:', ':'))).toEqual([
      '-# The text has no times. § 2 begins at 1:02:00:',
      '-# 这篇文字稿没有时间。§ 2 从 1:02:00 开始：',
      '-# 這份逐字稿沒有時間。§ 2 從 1:02:00 開始：',
    ]);
    expect(textOf(told[0]!)).toContain('Will anybody come after you?');
  });

  it('says that it cannot tell, where nothing has times', async () => {
    const deps = await depsOf(untimedTalk());
    const told = await Promise.all(locales.map(async (locale) => (await run('12:34', deps, locale)).embeds![0]!));
    expect(told.map(({ title, description }) => `${title} ${description}`)).toEqual([
      '12:34 can’t be looked up The text of “Shore” doesn’t say when things were said. Type words you remember instead.',
      '没法查 12:34 “岸边”的文字稿没有标注时间。可以输入记得的词句来找。',
      '沒辦法查 12:34 「岸邊」的逐字稿沒有標示時間。可以輸入記得的詞句來找。',
    ]);
  });

  it('asks the only interview with times, or the one that was chosen', async () => {
    const deps = await depsOf(teaInterview(), timedTalk());
    expect(textOf(await run('12:34', deps))).toContain('A ship sees one flash');
    expect(textOf(await run('12:34', deps, 'en-US', { transcript: 'tea-machine' }))).toContain('can’t be looked up');
  });
});

describe('the list below a time', () => {
  it('offers what is said then, and what says the time; both are understood by name as by value', async () => {
    const [said, ...others] = await offered('12:34');
    expect(said).toEqual({
      name: '12:34 · Ines Okafor: A ship sees one flash every nine seconds and nothing else…',
      value: '#4',
    });
    expect(others).toEqual([]);
    for (const text of [said!.name, said!.value]) expect(textOf(await run(text))).toContain('❝ A ship sees one flash');
    expect((await offered('0:24', timed, 'zh-TW'))[0]!.name).toMatch(/^0:24 · 伊內絲：.*dry one within/u);
    const saying = await offered('7:30', await depsOf(untimedTalk()));
    expect(saying.map(({ value }) => value)).toEqual(['#2']);
  });

  it('offers how the section begins as what is near, where only sections have times', async () => {
    const deps = await depsOf(untimedTalk(['0:02', '1:02:00']));
    expect(await offered('1:02:03', deps)).toEqual([{ name: '≈ Bo Lind: Will anybody come after you?', value: '#5' }]);
  });

  it('offers nothing past the end', async () => {
    expect(await offered('2:00:00')).toEqual([]);
  });
});
