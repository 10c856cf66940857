import type { APIEmbed } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { savedMarkdown } from '../../../src/render/saved/saved-markdown.ts';
import { serialBody } from '../../../src/render/feeds/serial-body.ts';
import { contextEmbed } from '../../../src/render/quote/context-embed.ts';
import { quoteEmbed } from '../../../src/render/quote/quote-embed.ts';
import { quotePages } from '../../../src/render/quote/quote-pages.ts';
import { limits } from '../../../src/render/limits.ts';
import { permittedBody } from '../../../src/render/permitted-body.ts';
import { readerOf } from '../../../src/render/reader.ts';
import { serialParts } from '../../../src/feeds/serial-parts.ts';
import type { Erratum } from '../../../src/interview/interview.ts';
import type { Locale } from '../../../src/locale.ts';
import { guest, host, libraryOf, misprinted, passagesOf, shell } from '../../fixtures/library.ts';

const readerIn = (locale: Locale) => readerOf({ locale, guildId: undefined, appPermissions: 0n, draws: true });
const reader = readerIn('en-US');
const plainReader = readerOf({ locale: 'en-US', guildId: '1', appPermissions: 0n, draws: false });

interface Said {
  readonly text: string;
  readonly errata?: readonly Erratum[];
  readonly doubtful?: string;
}

/** Of the guest's passage, what is small print. */
function talk(said: Said) {
  const passages = passagesOf(
    'x',
    [
      { speaker: host, text: '海边有什么？' },
      { speaker: guest, ...said },
    ],
    [],
  );
  return { interview: shell('x', [], passages), passage: passages[1]!, matches: [] };
}

const smallPrint = (description: string | undefined) =>
  description?.split('\n').filter((line) => line.startsWith('-# “')) ?? [];

const meant = (start: number, end: number, name = 'Fresnel'): Erratum => ({
  span: { start, end },
  kind: 'meant',
  words: { zh: name, en: name },
});

describe('what the text prints otherwise than it was said', () => {
  it.each([
    ['en-US', '-# “十座”: two are meant'],
    ['zh-CN', '-# “十座”：应为两座'],
    ['zh-TW', '-# 「十座」：應為兩座'],
  ] as const)('stands in small print under the quote: %s', (locale, line) => {
    const quote = talk(misprinted);
    const lines = quoteEmbed(quote, readerIn(locale), 0).description!.split('\n');
    const at = lines.findIndex((each) => each.includes('❝') && each.includes('十座'));
    expect(lines[at + 1]).toBe(line);
  });

  it.each([
    ['en-US', '-# “头镜”: lens is meant'],
    ['zh-CN', '-# “头镜”应为“透镜”'],
    ['zh-TW', '-# 「头镜」應為「透鏡」'],
  ] as const)('names what is meant: %s', (locale, line) => {
    const erratum = { span: { start: 0, end: 2 }, kind: 'meant', words: { zh: '透镜', en: 'lens' } } as const;
    const { description } = quoteEmbed(talk({ text: '头镜很厚。', errata: [erratum] }), readerIn(locale), 0);
    expect(description).toContain(line);
  });

  it('is said once, however often it is printed', () => {
    const text = 'Fresno透镜，Fresno透镜。';
    const { description } = quoteEmbed(talk({ text, errata: [meant(0, 6), meant(9, 15)] }), reader, 0);
    expect(smallPrint(description)).toEqual(['-# “Fresno”: Fresnel is meant']);
  });

  it('is not said of words that are left out', () => {
    const quote = talk({ text: '有人说十座。灯在海边。', doubtful: '有人说十座。', errata: [meant(3, 5)] });
    expect(smallPrint(quoteEmbed(quote, reader, 0).description)).toEqual([]);
  });

  it('is said where the words stand behind some that are left out', () => {
    const quote = talk({ text: '有人说是的。十座灯塔。', doubtful: '有人说是的。', errata: [meant(6, 8)] });
    expect(smallPrint(quoteEmbed(quote, reader, 0).description)).toHaveLength(1);
  });

  it.each([
    [{ start: 0, end: 8 }, 1],
    [{ start: 4, end: 13 }, 1],
    [{ start: 8, end: 13 }, 0],
  ])('is said of a span that shows the words: %o', (window, count) => {
    const { description } = quoteEmbed({ ...talk(misprinted), window }, reader, 0);
    expect(smallPrint(description)).toHaveLength(count);
  });

  it('is said on the page where the words stand, and there alone', () => {
    const text = `${'茶'.repeat(4000)}十座。${'水'.repeat(4000)}`;
    const quote = talk({ text: `有人。${text}`, doubtful: '有人。', errata: [meant(4003, 4005)] });
    const { count } = quotePages(quote, reader.layout.page);
    const pages = Array.from({ length: count }, (_, part) => quoteEmbed(quote, reader, part).description!);
    const saying = pages.filter((page) => smallPrint(page).length > 0);
    expect(saying).toHaveLength(1);
    expect(saying[0]).toContain('十座。');
  });

  /** What stands below a quote of the guest, after a question. */
  const asked = (text: string, errata: readonly Erratum[], answer: Said = { text: '有两座灯塔。' }) => {
    const passages = passagesOf(
      'x',
      [
        { speaker: host, text, errata },
        { speaker: guest, ...answer },
      ],
      [],
    );
    return { interview: shell('x', [], passages), passage: passages[1]!, matches: [] };
  };
  const question = '海边的十座灯塔还亮着吗？';

  it('is said of the question below a quote, where the line shows the words', () => {
    const printed = (text: string, errata: readonly Erratum[]) =>
      smallPrint(quoteEmbed(asked(text, errata), reader, 0).description);
    expect(printed(question, [meant(3, 5)])).toEqual(['-# “十座”: Fresnel is meant']);
    expect(printed(`我去过十次海边。${question}`, [meant(3, 5)])).toEqual([]);
    expect(printed(`**十座**还亮着吗？`, [meant(0, 6)])).toHaveLength(1);
  });

  it('stands right below the words that it is of, be they the quote’s or the question’s', () => {
    const quote = asked(question, [meant(3, 5, 'ten')], { text: '有两座灯塔。', errata: [meant(1, 3, 'two')] });
    const linesOf = (embed: APIEmbed) => embed.description!.split('\n');
    const [said, line] = [expect.stringContaining('有两座灯塔。'), expect.stringContaining('还亮着吗？')];
    const notes = ['-# “两座”: two is meant', '-# “十座”: ten is meant'];
    expect(linesOf(quoteEmbed(quote, reader, 0))).toEqual([line, notes[1], said, notes[0]]);
    const plain = permittedBody({ embeds: [quoteEmbed(quote, plainReader, 0)] }, plainReader.layout).content!;
    expect(plain.split('\n').filter((each) => notes.includes(each) || each.includes('亮着'))).toEqual([
      line,
      notes[1],
      notes[0],
    ]);
  });

  it('is said once, where quote and question print the same', () => {
    const quote = asked(question, [meant(3, 5)], { text: '有十座灯塔。', errata: [meant(1, 3)] });
    const lines = quoteEmbed(quote, reader, 0).description!.split('\n');
    expect(lines.map((line) => line.startsWith('-# “'))).toEqual([false, false, true]);
  });

  it('is said before and after, in a reading, and in what is exported', () => {
    const quote = talk(misprinted);
    const { interview } = quote;
    expect(smallPrint(contextEmbed(quote, 1, reader, undefined).embed.description)).toHaveLength(1);
    const [part] = serialParts(interview);
    const { embeds } = serialBody(libraryOf(interview), interview, part!, reader);
    expect(smallPrint(embeds![0]!.description)).toHaveLength(1);
    expect(savedMarkdown(libraryOf(interview), [{ item: 'x#2' }], 'en-US')).toContain('“十座”: two are meant');
  });

  it.each(['en-US', 'zh-CN', 'zh-TW'] as const)('leaves a reply within Discord’s limits: %s', (locale) => {
    const text = Array.from({ length: 60 }, (_, at) => `${at}${'*长长的名字*'.repeat(8)}。`).join('');
    const errata = Array.from({ length: 60 }, (_, at): Erratum => {
      const start = text.indexOf(`${at}*`);
      const words = { zh: `${at}${'很长的说明'.repeat(200)}`, en: `${at} ${'a long note '.repeat(200)}` };
      return { span: { start, end: start + 40 }, kind: 'note', words };
    });
    const { description } = quoteEmbed(talk({ text, errata }), readerIn(locale), 0);
    expect(description!.length).toBeLessThanOrEqual(limits.description);
    expect(description!.match(/^-# [“「]/gmu)!.length).toBeGreaterThan(0);
  });
});
