import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quote } from '../../../commands/quote.ts';
import { locales } from '../../../src/locale.ts';
import type { Interview, Library } from '../../../src/interview/interview.ts';
import { itemEntry } from '../../../src/render/feeds/item-entry.ts';
import { itemField, readItemField } from '../../../src/render/components/fields/item-field.ts';
import { postBody } from '../../../src/render/feeds/post-body.ts';
import type { Feed, FeedKind } from '../../../src/feeds/feed.ts';
import { feedItems } from '../../../src/feeds/feed-items.ts';
import { serialParts } from '../../../src/feeds/serial-parts.ts';
import { buttonsOf, checkMessage, textOf } from '../../fixtures/check-message.ts';
import {
  bareSection,
  digestInterview,
  guest,
  host,
  libraryOf,
  longInterview,
  passagesOf,
  shell,
  teaInterview,
} from '../../fixtures/library.ts';
import { depsFor, pressed } from '../../fixtures/deps.ts';
import { anyText } from '../../fixtures/any-text.ts';
import { recording, timedTalk } from '../../fixtures/timed-talk.ts';

const kinds: readonly FeedKind[] = ['highlight', 'serial', 'summary'];
const date = '2026-05-06';
const tea = libraryOf(teaInterview());

function feedOf(kind: FeedKind): Feed {
  return {
    id: 'f1',
    guildId: '1',
    channelId: '2',
    kind,
    slug: undefined,
    rule: { time: '09:00', timeZone: 'America/New_York', days: [1, 3] },
    roleId: '3',
    state: 'active',
    seed: 's',
    sinceMs: 0,
    createdBy: '4',
    createdAtMs: 0,
    parked: undefined,
  };
}

function post(library: Library, kind: FeedKind, item: string, locale: (typeof locales)[number] = 'en-US') {
  return postBody({ library, locale, feed: feedOf(kind), item, date, draws: true })!;
}

describe('postBody', () => {
  it('says in one line what came, from whom, about what, of which day, in the server’s language', () => {
    expect(locales.map((locale) => post(tea, 'highlight', 'tea-machine#3', locale).content)).toEqual([
      'Highlight of the day · Gao Yuan · § 1 A tea machine that learns · Wednesday, May 6, 2026',
      '今日精选 · 高远 · § 1 会学习的泡茶机 · 2026年5月6日星期三',
      '今日精選 · 高遠 · § 1 會學習的泡茶機 · 2026年5月6日 星期三',
    ]);
    expect(post(libraryOf(digestInterview()), 'highlight', 'tea-machine#s1.2').content).toBe(
      'Highlight of the day · Tea & Machines × Gao Yuan · § 1 A tea machine that learns · Wednesday, May 6, 2026',
    );
  });

  it('shows a highlight as /quote does, and what its line says not again', () => {
    const [embed] = post(tea, 'highlight', 'tea-machine#3').embeds!;
    expect(embed!.description).toContain('## ❝ 很多人以为难点在水泵，其实难点在数据。 ❞');
    expect(embed!.footer!.text).toBe('Tea & Machines × Gao Yuan · 2024-10-04 · ¶ 3 of 10 · editor’s pick');
    expect(JSON.stringify(embed)).not.toMatch(/Highlight of the day|§|Wednesday/u);
  });

  it.each(kinds)('has one row of buttons: %s', (kind) => {
    for (const interview of [teaInterview(), digestInterview(), longInterview(40)]) {
      for (const item of feedItems(kind, interview)) {
        expect(post(libraryOf(interview), kind, item).components).toHaveLength(1);
      }
    }
  });

  it('tells a serial part by part, each speaker named, words in doubt left out', () => {
    const parts = serialParts(tea.interviews[0]!);
    const told = parts.map(({ item }) => textOf(post(tea, 'serial', item)));
    expect(told[0]).toContain(
      `The interview in order · part 1 of ${parts.length} · Lin Xiaoyu, Gao Yuan · § 1 A tea machine that learns · Wednesday`,
    );
    const doubted = told.find((text) => text.includes('我们算过账'))!;
    expect(doubted).toContain('**林晓雨 Lin Xiaoyu**\n❝ 两百万条数据，要花多少钱？有人说这是浪费。 ❞');
    expect(doubted).toContain('**高远 Gao Yuan**\n❝ \\[…\\]我们算过账');
    expect(doubted).toContain('left out: the transcript');
  });

  it('shows a section’s summary as ours', () => {
    const text = textOf(post(tea, 'summary', 'tea-machine#s2'));
    expect(text).toContain(
      'Section summary · Tea & Machines × Gao Yuan · § 2 Data, and opening it · Wednesday, May 6, 2026',
    );
    expect(text.match(/§ 2/gu)).toHaveLength(1);
    expect(text).toContain('Summary and key points are in our words, not quotes.');
  });

  it('marks a point as ours while the text is absent, for a highlight and for a serial', () => {
    const digest = libraryOf(digestInterview());
    for (const kind of ['highlight', 'serial'] as const) {
      const text = textOf(post(digest, kind, 'tea-machine#s1.2'));
      expect(text).toContain('Summary, not a quote');
      expect(text).not.toContain('❝');
    }
  });

  it.each(kinds)('carries the feed and the date on a button, with the usual ones: %s', (kind) => {
    for (const item of feedItems(kind, tea.interviews[0]!)) {
      const body = post(tea, kind, item);
      const buttons = buttonsOf(body);
      expect(buttons.get('About this post')).toBe('daily:post:1:f1:2026-05-06');
      expect(buttons.has('⋯')).toBe(true);
      expect(buttons.has('Before & after')).toBe(kind !== 'summary');
    }
  });

  it.each(locales)('is in the server’s language, within the limits, whatever it shows: %s', (locale) => {
    for (const interview of [teaInterview(), digestInterview(), longInterview(40)]) {
      const library = libraryOf(interview);
      for (const kind of kinds) {
        for (const item of feedItems(kind, interview)) {
          checkMessage(post(library, kind, item, locale));
          expect(textOf(post(library, kind, item, locale))).not.toMatch(/npm/);
          expect(itemEntry(library, item, locale)).toBeTruthy();
          expect(readItemField(library, itemField(library, item))).toEqual({ kind: 'same', id: item });
        }
      }
    }
    expect(textOf(post(tea, 'highlight', 'tea-machine#3', locale))).toContain(
      { 'en-US': 'Wednesday', 'zh-CN': '星期三', 'zh-TW': '星期三' }[locale],
    );
  });

  it('is nothing for what the library no longer has', () => {
    const gone = ['no-more#3', 'tea-machine#99', 'tea-machine#t99', 'tea-machine#s9', 'tea-machine#s9.1', 'x'];
    for (const kind of kinds) {
      for (const item of gone)
        expect(
          postBody({ library: tea, locale: 'en-US', feed: feedOf(kind), item, date, draws: true }),
        ).toBeUndefined();
    }
    expect(itemEntry(tea, 'tea-machine#s9', 'en-US')).toBeUndefined();
  });

  it('keeps to the limits and pings nobody for any text at all', () => {
    const line = fc
      .tuple(anyText, fc.integer({ min: 1, max: 60 }))
      .map(([text, times]) => `茶${text.repeat(times)}`.substring(0, 5000).toWellFormed());
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.constantFrom(...locales), (lines, locale) => {
        const interview = invented(lines);
        const library = libraryOf(interview);
        for (const kind of kinds) {
          for (const item of feedItems(kind, interview)) {
            const body = post(library, kind, item, locale);
            checkMessage(body);
            for (const { title = '', description = '' } of body.embeds!) {
              expect(`${title}\n${description}`).not.toMatch(/(?<!\\)<@/u);
            }
            checkMessage({ content: itemEntry(library, item, locale)! });
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

function invented(lines: readonly string[]): Interview {
  const speakers = [host, guest].map((speaker) => ({ ...speaker, name: { zh: lines[0]!, en: lines.at(-1)! } }));
  const both = { zh: lines[0]!, en: lines.at(-1)! };
  const section = bareSection({ number: 1, title: both, summary: both, first: 1, last: lines.length });
  const passages = passagesOf(
    'n',
    lines.map((text, index) => ({ speaker: speakers[Math.floor(index / 2) % 2]!, text })),
    [section],
  );
  return { ...shell('n', [section], passages), title: both, show: both };
}

describe('a post from a text with times', () => {
  const library = libraryOf(timedTalk());

  it.each<[FeedKind, string, string]>([
    ['highlight', 'keeper#4', '· ¶ 4 of 6 · 12:34'],
    ['serial', 'keeper#6', '· ¶ 6 of 6 · 1:02:11'],
    ['summary', 'keeper#s2', '· ¶ 5–6 · 1:02:03'],
  ])('says when, and opens that moment, a quote’s behind ⋯: %s', async (kind, item, place) => {
    const body = post(library, kind, item);
    checkMessage(body);
    expect(body.embeds![0]!.footer!.text.endsWith(place)).toBe(true);
    const [hours = 0, minutes = 0, seconds = 0] = `0:${place.split(' · ').at(-1)}`.split(':').slice(-3).map(Number);
    const address = `${recording}&t=${(hours * 60 + minutes) * 60 + seconds}s`;
    const more = buttonsOf(body).get('⋯')!;
    const behind =
      kind === 'summary'
        ? undefined
        : await quote.components.more(pressed(more, { locale: 'en-US' }), depsFor(library));
    const said = kind === 'summary' ? `[Listen ↗](${address})` : `"label":"Listen ↗","url":"${address}"`;
    expect(JSON.stringify(behind ?? body)).toContain(said);
  });

  it('tells the parts of a reading when each begins to speak', () => {
    const [first] = serialParts(library.interviews[0]!);
    const body = post(library, 'serial', first!.item);
    expect(body.embeds![0]!.description).toMatch(/\*\*博 Bo Lind\*\* · 0:03\n/u);
  });
});
