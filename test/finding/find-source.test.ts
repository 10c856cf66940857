import { beforeAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n/messages-for.ts';
import { locales } from '../../src/locale.ts';
import type { Passage } from '../../src/interview/interview.ts';
import { findSource } from '../../src/finding/find-source.ts';
import { viewOf } from '../../src/render/quote/view.ts';
import { quoteBody } from '../../src/render/quote/quote-body.ts';
import { createSearch } from '../../src/search/create-search.ts';
import type { Search } from '../../src/search/search.ts';
import { digestInterview, guest, libraryOf, passagesOf, shell, slug, teaInterview } from '../fixtures/library.ts';
import { loadArticleLibrary } from '../fixtures/load-article-library.ts';
import { realInputs } from '../real-inputs.ts';

const tea = libraryOf(teaInterview());
const search = await createSearch(tea);
const passage = (number: number) => tea.interviews[0]!.passages[number - 1]!;
const nearest = (message: string, of: Search = search) => {
  const found = findSource(of, message);
  return [found?.tier, found?.hits[0]?.id];
};
const idle = '昨天晚上的球赛你们看了吗，最后五分钟真是精彩。明天中午一起去吃牛肉面吧，记得带伞。';

describe('findSource', () => {
  it.each([2, 3, 5, 7, 10])('finds the whole passage #%i pasted', (number) => {
    expect(nearest(passage(number).text)).toEqual(['confident', `${slug}#${number}`]);
  });

  it.each([
    ['in curly marks', (words: string) => `哈哈 他说 “${words}” 笑死`],
    ['in corner brackets', (words: string) => `${idle}「${words}」`],
    ['after >', (words: string) => `> ${words}\n${idle}`],
    ['after > on two lines', (words: string) => `${idle}\n> ${words.substring(0, 9)}\n> ${words.substring(9)}`],
    ['in straight marks', (words: string) => `lol "${words}" so true`],
    ['in no marks, with talk around', (words: string) => `昨天看球了吗？${words}明天一起吃面吧。`],
    ['in bold and spoilers', (words: string) => `||**${words}**||`],
    ['in Traditional letters’ company', (words: string) => `他說的是這句吧：「${words}」`],
    [
      'with a mention, an emoji and a link',
      (words: string) => `<@123456789012345678> <:tea:1> https://example.com/护城河 ${words}`,
    ],
  ])('finds words %s', (_, write) => {
    expect(nearest(write('开放之后，山里的小茶厂也能用 GPU 集群算出自己的配方'))).toEqual(['confident', `${slug}#7`]);
  });

  it('finds the Traditional form of what was said', () => {
    expect(nearest('舌頭記住的東西不會變')).toEqual(['confident', `${slug}#10`]);
  });

  it.each([[0], [1]])('finds the passage of our own reply, %i turns wide', (turns) => {
    const layout = { embeds: true, files: true, cards: true, page: 2400, points: 2 };
    for (const { id } of tea.interviews[0]!.passages.filter(({ text }) => text.length > 15)) {
      for (const locale of ['en-US', 'zh-TW'] as const) {
        const { embeds } = quoteBody({ ...viewOf([id]), turns }, { library: tea, reader: { locale, layout } });
        expect(nearest(embeds![0]!.description!)).toEqual(['confident', id]);
      }
    }
  });

  it.each([
    ['as it is', (words: string) => words],
    ['after >', (words: string) => `> ${words}`],
    ['among others', (words: string) => `“${words}” 还有 “水温差两度，味道就完全变了”`],
    ['in other signs', (words: string) => words.replace('，', ', ')],
  ])(
    'finds the long passage that says the words before a short one that says nearly the same: %s',
    async (_, write) => {
      const letter = (from: string, days: number) => `从${from}来的信要走${days}天，邮差在路上替大家先读三遍`;
      const words = letter('椿岭', 7);
      const long = Array.from({ length: 60 }, (_year, at) => `到了第${at + 2}年，石阶又低了一寸。`).join('');
      const others = ['榆', '槐', '柏', '枫', '桐'].map((tree, at) => letter(`${tree}渡`, at));
      const lines = [`${words}。${long}`, ...others, ...tea.interviews[0]!.passages.map(({ text }) => text)];
      const spoken = lines.map((text) => ({ speaker: guest, text }));
      const library = libraryOf(shell(slug, [], passagesOf(slug, spoken, [])));
      expect(nearest(write(words), await createSearch(library))).toEqual(['confident', `${slug}#1`]);
    },
  );

  it('is sure of a sentence that has as much talk around it', () => {
    const words = '开放之后，山里的小茶厂也能用集群算出自己的配方。';
    expect(search.find(`${idle}${words}`).tier).toBe('closest');
    expect(nearest(`${idle}${words}`)).toEqual(['confident', `${slug}#7`]);
  });

  it('is not sure of a long message for one sentence of it alone that says it in other words', () => {
    const talk = [
      '昨天晚上的球赛你们看了吗。',
      '最后五分钟真是精彩极了。',
      '明天中午一起去吃牛肉面吧。',
      '后天听说又要下雨刮风。',
    ];
    const words = '山里的小茶厂将来都用集群算配方，开放之后才有这个能力。';
    const doubled = talk.map((sentence) => `${sentence.replace('。', '，')}${sentence}`).join('');
    expect(nearest(`${doubled}${words}`)).toEqual(['closest', `${slug}#7`]);
    expect(nearest(`${doubled}“${words}”`)).toEqual(['confident', `${slug}#7`]);
  });

  it('finds a sentence that a passage says word for word in talk however long, and is sure of it', () => {
    const talk = Array.from(
      { length: 30 },
      (_, at) => `第${at}天的球赛精彩极了，大家一直看到半夜才回家，路上还下了一场很大的雨，伞都被风吹坏了。`,
    );
    const words = '水温差两度，味道就完全变了。';
    const message = [...talk.slice(0, 20), words, ...talk.slice(20)].join('');
    expect(nearest(message)).toEqual(['confident', `${slug}#2`]);
    expect(nearest(message.replace('完全', '慢慢'))[0]).not.toBe('confident');
  });

  it.each([
    ['sentences', (words: string) => `${idle}${words}。${idle.replaceAll('球', '棋')}`],
    ['sentences before it', (words: string) => `${idle}${idle.replaceAll('面', '饭')}${words}`],
    ['clauses', (words: string) => `昨天晚上的球赛真是精彩，有人在群里说，${words}，我觉得很有意思，明天记得带伞`],
  ])('is sure of a sentence with a slip in a chat of other %s', (_, write) => {
    const said = '会的，而且会很快。开放之后，山里的小茶厂也能用 GPU 集群算出自己的配方，这件事我想了整整六年';
    expect(nearest(write(said))).toEqual(['confident', `${slug}#7`]);
    expect(nearest(write('三年下来有三百万条，这才是别人抄不走的护城河'))).toEqual(['confident', `${slug}#3`]);
  });

  it('is sure of the first of several quotes from different passages', () => {
    const quotes = [
      [3, '这才是别人抄不走的护城河'],
      [7, '也能用集群算出自己的配方'],
      [10, '舌头记住的东西不会变'],
      [2, '水温差两度，味道就完全变了'],
    ] as const;
    const found = findSource(search, quotes.map(([, words]) => `“${words}”`).join('，还有 '));
    expect(found?.tier).toBe('confident');
    expect(new Set(found?.hits.slice(0, 4).map(({ id }) => id))).toEqual(
      new Set(quotes.map(([number]) => `${slug}#${number}`)),
    );
  });

  it('finds the longest message by its most telling sentences, wherever they stand', () => {
    const filler = '今天早上下雨，路上很堵，公司楼下的早餐店也没开门。';
    expect(nearest(`${passage(3).text}${filler.repeat(2)}${passage(3).text}`)).toEqual(['confident', `${slug}#3`]);
    expect(
      findSource(search, filler.repeat(80) + passage(3).text)
        ?.hits.slice(0, 3)
        .map(({ id }) => id),
    ).toContain(`${slug}#3`);
  });

  it('is not sure of what merely shares a word, and finds nothing in what shares none', () => {
    expect(nearest(idle)[0]).not.toBe('confident');
    expect(nearest('qqq zzz')).toEqual(['none', undefined]);
    expect(nearest('qqq zzz. '.repeat(60))).toEqual(['none', undefined]);
  });

  it.each(['', ' \n ', '😀 <:tea:1>', '>', '“”', '<@123456789012345678>', '**', '[…]'])(
    'finds no words in %j',
    (message) => {
      expect(findSource(search, message)).toBeUndefined();
    },
  );

  it('is sure of words that a passage says, letter for letter, in whatever else a message says', () => {
    const words = '会的，而且会很快。开放之后，山里的小茶厂也能用 GPU 集群算出自己的配方';
    expect(nearest(`${idle}\n${words}\n${idle.repeat(4)}`)).toEqual(['confident', `${slug}#7`]);
    expect(nearest(`本周之最\n${words}`)).toEqual(['confident', `${slug}#7`]);
  });

  it.each(locales)('finds the passage of a card by its alt text, in %s', (locale) => {
    const { alt } = messagesFor(locale).cards;
    const source = 'Tea & Machines × Gao Yuan · 2024-10-04';
    expect(nearest(alt('高远 Gao Yuan', passage(7).text, source))).toEqual(['confident', `${slug}#7`]);
  });

  it('looks at labels where they say more than the words, or those nothing that is sure', () => {
    const best = passage(7).text.substring(0, 30);
    const named = (message: string, labels: string) => {
      const found = findSource(search, message, labels);
      return [found?.tier, found?.hits[0]?.id];
    };
    expect(named('', best)).toEqual(['confident', `${slug}#7`]);
    expect(named('qqq zzz', `高远\n${best}`)).toEqual(['confident', `${slug}#7`]);
    expect(named(idle, `高远\n${best}`)).toEqual(['confident', `${slug}#7`]);
    expect(named('护城河', best)).toEqual(['confident', `${slug}#7`]);
    expect(named(passage(10).text, best)).toEqual(['confident', `${slug}#10`]);
    // A name says nothing, though passages say it, too.
    expect(named(passage(10).text.substring(0, 20), 'TeaNet 集群')).toEqual(['confident', `${slug}#10`]);
    expect(named('qqq zzz', 'TeaNet · ¶ 3')).toEqual(['none', undefined]);
  });

  it('takes short quotes inside a text for no quote of it', () => {
    const text = passage(3).text.replace('护城河', '“护城河”');
    expect(nearest(text)).toEqual(['confident', `${slug}#3`]);
  });

  it('finds our point while the text is absent', async () => {
    const library = libraryOf(digestInterview());
    const digest = await createSearch(library);
    expect(nearest('> 三年积累的两百万条数据是护城河', digest)).toEqual(['confident', `${slug}#s1.2`]);
    const layout = { embeds: true, files: true, cards: true, page: 2400, points: 2 };
    for (const { id } of library.interviews[0]!.sections.flatMap(({ points }) => points)) {
      const { embeds } = quoteBody(viewOf([id]), { library, reader: { locale: 'zh-CN', layout } });
      expect(nearest(embeds![0]!.description!, digest)).toEqual(['confident', id]);
    }
  });

  // How long it takes is measured by `npm run bench:long-texts`.
  it.each(['“', '「', '❝', '> ', '\n', '<@', '[', '`', '。', '茶。'])(
    'asks little of the search for 40,000 characters of %j',
    (piece) => {
      const asked: string[] = [];
      const watched: Search = {
        ...search,
        find(query, options) {
          asked.push(query);
          return search.find(query, options);
        },
      };
      findSource(watched, piece.repeat(40_000 / piece.length));
      expect(asked.length).toBeLessThan(15);
      expect(asked.join('').length).toBeLessThan(2000);
    },
  );
});

describe.skipIf(!realInputs.present)(
  `findSource on the real article (${realInputs.present ? 'present' : realInputs.absent})`,
  () => {
    let passages: readonly Passage[];
    let real: Search;
    beforeAll(async () => {
      const library = await loadArticleLibrary();
      passages = library.interviews[0]!.passages.filter(({ text }) => text.length > 40);
      real = await createSearch(library);
    });

    const middle = ({ text }: Passage) => text.substring(text.length / 3, text.length / 3 + 30).toWellFormed();
    it.each([
      ['pasted whole', ({ text }: Passage) => text],
      ['by thirty characters from its middle', middle],
      ['quoted in a chat', (each: Passage) => `${idle}“${middle(each)}”`],
    ])('finds every passage %s', (_, write) => {
      expect(passages.length).toBeGreaterThan(100);
      const missed = passages.filter((each) => nearest(write(each), real)[1] !== each.id);
      expect(missed.map(({ number }) => number)).toEqual([]);
    });
  },
);
