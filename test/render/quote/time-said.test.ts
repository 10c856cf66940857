import { describe, expect, it } from 'vitest';
import { quoteOrder } from '../../../src/cards/order/quote-order.ts';
import { locales, type Locale } from '../../../src/locale.ts';
import { libraryBody } from '../../../src/render/interview/library-body.ts';
import { serialBody } from '../../../src/render/feeds/serial-body.ts';
import { itemEntry } from '../../../src/render/feeds/item-entry.ts';
import { excerptEntry } from '../../../src/render/quote/excerpt-entry.ts';
import { hitEntry } from '../../../src/render/quote/hit-entry.ts';
import { quoteBody } from '../../../src/render/quote/quote-body.ts';
import { type View, viewOf } from '../../../src/render/quote/view.ts';
import { readerOf } from '../../../src/render/reader.ts';
import { savedMarkdown } from '../../../src/render/saved/saved-markdown.ts';
import { libraryOf } from '../../fixtures/library.ts';
import { libraryOfText } from '../../fixtures/library-of-text.ts';
import { timedTalk, untimedTalk } from '../../fixtures/timed-talk.ts';

const interview = timedTalk();
const library = libraryOf(interview);
const [, night] = interview.passages;
const from = (words: string) => ({ start: night!.text.indexOf(words), end: night!.text.length });
const readerFor = (locale: Locale, appPermissions?: bigint) =>
  readerOf({
    locale,
    guildId: appPermissions === undefined ? undefined : '1',
    appPermissions: appPermissions ?? 0n,
    draws: true,
  });
const shown = (view: View, locale: Locale = 'en-US') => quoteBody(view, { library, reader: readerFor(locale) });
const footer = (view: View, locale?: Locale) => shown(view, locale).embeds![0]!.footer!.text;
const excerpt = (words: string) => ({ passage: night!, span: from(words), chosenBy: 'weights', score: 1 }) as const;

describe('when something was said', () => {
  it('stands in a quote’s small line, behind its place', () => {
    expect(locales.map((locale) => footer(viewOf(['keeper#4']), locale))).toEqual([
      'Shore · § 1 The night · ¶ 4 of 6 · 12:34',
      '岸边 · § 1 夜晚 · ¶ 第 4 段，共 6 段 · 12:34',
      '岸邊 · § 1 夜晚 · ¶ 第 4 段，共 6 段 · 12:34',
    ]);
    expect(footer(viewOf(['keeper#6']))).toBe('Shore · § 2 The successor · ¶ 6 of 6 · 1:02:11');
  });

  it('is the excerpt’s own, to the caption', () => {
    expect(footer({ ...viewOf(['keeper#2']), excerpt: excerpt('I trim') })).toContain('¶ 2 of 6 · 0:18');
    expect(footer({ ...viewOf(['keeper#2']), excerpt: excerpt('The lamp') })).toContain('¶ 2 of 6 · 0:23');
  });

  it('is only a beginning, where the words are inside a long caption', () => {
    const passage = interview.passages[3]!;
    const span = { start: passage.text.indexOf('Captains'), end: passage.text.length };
    const view = { ...viewOf(['keeper#4']), excerpt: { passage, span, chosenBy: 'weights', score: 1 } } as const;
    expect(locales.map((locale) => footer(view, locale).split(' · ').at(-1))).toEqual([
      'from 12:34',
      '12:34 起',
      '12:34 起',
    ]);
  });

  it('stands beside each name among what was said before and after', () => {
    const { description } = shown({ ...viewOf(['keeper#4']), turns: 1 }).embeds![0]!;
    expect(description).toContain('**博 Bo Lind** · 12:30\n');
    expect(description).toContain('**伊内丝 Ines Okafor** · 12:34\n');
    expect(description).toContain('**博 Bo Lind** · 1:02:03\n');
  });

  it('stays in plain text, where the bot may not embed', () => {
    const body = quoteBody(viewOf(['keeper#4']), { library, reader: readerFor('en-US', 0n) });
    expect(body.embeds).toEqual([]);
    expect(body.content).toContain(String.raw`-# Shore · § 1 The night · ¶ 4 of 6 · 12\:34`);
  });

  it('stands in every list of quotes: of what was found, that of the words found', () => {
    const found = { interview, item: night! };
    expect(hitEntry(found, [], 'en-US')).toContain('Ines Okafor · ¶ 2 · 0:12\n');
    expect(hitEntry(found, [{ ...from('The lamp') }], 'en-US')).toContain(' · ¶ 2 · 0:23\n');
    expect(excerptEntry(excerpt('I trim'), 'zh-CN')).toContain(' · ¶ 2 · 0:18\n');
    expect(itemEntry(library, 'keeper#6', 'en-US')).toContain(' · ¶ 6 · 1:02:11');
  });

  it('stands in a part of the reading, and in what is exported', () => {
    const { embeds } = serialBody(
      library,
      interview,
      { number: 1, id: 'keeper#t2', passages: interview.passages.slice(2, 4) } as never,
      readerFor('en-US'),
    );
    expect(embeds![0]!.description).toContain('**博 Bo Lind** · 12:30\n');
    expect(embeds![0]!.footer!.text).toBe('Shore · ¶ 3–4 · 12:30');
    expect(savedMarkdown(library, [{ item: 'keeper#4' }], 'en-US')).toContain('¶ 4 of 6 · 12:34 · § 1');
  });

  it('stands on a card; where its beginning is not drawn, as one before', () => {
    const order = quoteOrder({ interview, passage: night!, locale: 'en-US', window: from('I trim') });
    expect([order.place.text, order.placeOfRest?.text]).toEqual(['¶ 2 of 6 · 0:18', '¶ 2 of 6 · from 0:18']);
    const untimed = untimedTalk();
    const bare = quoteOrder({ interview: untimed, passage: untimed.passages[1]!, locale: 'en-US' });
    expect([bare.place.text, bare.placeOfRest]).toEqual(['¶ 2 of 6', undefined]);
  });

  it('is told of an interview in the list: how long it is, and how far its times go', () => {
    const listed = (text: typeof interview, locale: Locale) =>
      libraryBody(libraryOf(text), 0, readerFor(locale))
        .body.embeds![0]!.description!.split('\n')[1]!
        .split(' · ')
        .at(-1);
    expect(locales.map((locale) => listed(interview, locale))).toEqual([
      '1:02:19 long, with times',
      '时长 1:02:19，有时间轴',
      '長度 1:02:19，有時間軸',
    ]);
    const passages = interview.passages.map(({ startMs, ...rest }) =>
      rest.number < 5 && startMs !== undefined ? { ...rest, startMs } : { ...rest, endMs: undefined },
    );
    const partly = { ...interview, passages: passages as typeof interview.passages };
    expect(locales.map((locale) => listed(partly, locale))).toEqual([
      'times up to 13:20',
      '时间轴到 13:20 为止',
      '時間軸到 13:20 為止',
    ]);
    expect(listed(untimedTalk(), 'en-US')).not.toMatch(/times|\d:\d/u);
  });

  it('is said of every page of a passage behind its first as a beginning only', () => {
    const long = libraryOfText('long', `WEBVTT\n\n00:05.000 --> 09:00.000\n<v Ines>${'tide '.repeat(900)}`);
    const page = (part: number) =>
      quoteBody({ ...viewOf(['long#1']), part }, { library: long, reader: readerFor('en-US') }).embeds![0]!.footer!
        .text;
    expect(page(0)).toContain(' · 0:05 · part 1 of');
    expect(page(1)).toContain(' · from 0:05 · part 2 of');
  });
});
