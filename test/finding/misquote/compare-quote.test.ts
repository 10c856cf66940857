import { array, assert, constantFrom, nat, property, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareQuote } from '../../../src/finding/misquote/compare-quote.ts';

const zh =
  '每一片茶叶都不一样，水温差两度，味道就完全变了。所以我们让机器记住一千次冲泡的结果，再用这些结果训练一个很小的模型，让它自己去找最合适的时间和温度。';
const en =
  'People think the hard part is the pump. The kettle is the whole data flywheel, you know, and nobody can copy that in a year. We measured it for ten years.';

/** `whole data ~machine~ *flywheel*`, place by place. */
function told(message: string, text: string): string | readonly string[] | undefined {
  const compared = compareQuote(message, text);
  if (compared?.kind !== 'changed') return compared?.kind;
  return compared.changes.map(({ said, written }) => [said && `~${said}~`, written && `*${written}*`].join(''));
}

describe('compareQuote', () => {
  it.each<[what: string, message: string, text: string]>([
    ['all of it', zh, zh],
    ['other marks, case and spaces', '> THE KETTLE is… the whole — data   flywheel', en],
    ['Traditional characters', '「每一片茶葉都不一樣，水溫差兩度」', zh],
    ['full width', '“Ｔｈｅ ｋｅｔｔｌｅ ｉｓ ｔｈｅ ｗｈｏｌｅ ｄａｔａ”', en],
    ['an ellipsis', '“水温差两度……让它自己去找最合适的时间和温度”', zh],
    ['brackets', '"the kettle is the whole […] and nobody can copy [it] in a year"', en],
    ['another hyphen', '"it is a wellknown copper kettle of ours"', 'Yes, it is a well-known copper kettle of ours.'],
    ['who says it before', 'haha: the kettle is the whole data flywheel!!', en],
    ['talk in another script behind it', '水温差两度，味道就完全变了 lol', zh],
    ['talk in another script around it', '哈哈 the kettle is the whole data flywheel 太对了', en],
    ['sentences that follow', 'Nobody can copy that in a year. We measured it for ten years.', en],
    ['backticks as its marks', '他說 `水温差两度，味道就完全变了` 哈哈哈', zh],
    ['backticks that hold a short word', 'in `code`: the kettle is the whole data flywheel!!', en],
    ['each sentence twice', 'We measured it for ten years. We measured it for ten years.', en],
    ['each sentence thrice, marked', '> 每一片茶叶都不一样。\n> 每一片茶叶都不一样。\n> 每一片茶叶都不一样。', zh],
    [
      'what the text says twice',
      '> Tea is hot. Pots are old. Tea is hot.',
      'Tea is hot. Pots are old. Tea is hot. Drink it.',
    ],
    ['another apostrophe', '"nobody can’t copy that for a year"', "Well, nobody can't copy that for a year, no."],
  ])('finds it word for word with %s', (_, message, text) => {
    expect(told(message, text)).toBe('exact');
  });

  it.each<[what: string, message: string, text: string, changes: readonly string[]]>([
    ['another word', '"the kettle is the whole data machine"', en, ['~machine~*flywheel*']],
    ['another word, unmarked', 'The kettle is the whole data machine', en, ['~machine~*flywheel*']],
    ['a word left out', '"The kettle is the data flywheel"', en, ['*whole*']],
    ['a word put in', '"The kettle is really the whole data flywheel"', en, ['~really~']],
    ['characters', '「水溫差三度，味道就全變了」', zh, ['~三~*两*', '*完*']],
    ['talk around', '他说水温差两度，味道就变了，太对了', zh, ['*完全*']],
    [
      'a second sentence',
      'The kettle is the whole data flywheel. We measured it for twenty years.',
      en,
      ['*you know, and nobody can copy that in a year*', '~twenty~*ten*'],
    ],
    [
      'what stands between two sentences',
      'I think the kettle is the whole data flywheel. We measured it for ten years.',
      en,
      ['*you know, and nobody can copy that in a year*'],
    ],
    ['a word right before it', '没让机器记住一千次冲泡的结果', zh, ['~没~*们*']],
    ['who denies it right before it', '没有每一片茶叶都不一样，水温差两度', zh, ['~没有~']],
    ['a number before it', '三千次冲泡的结果，再用这些结果训练一个很小的模型', zh, ['~三~*一*']],
    [
      'a number with a mark in it',
      '2.5 litres of water for each cup',
      'We need 3.5 litres of water for each cup.',
      ['~2~*3*'],
    ],
    ['a wrong one of two quotes', '“水温差两度，味道就完全变了” “再用这些结果训练一个很大的模型”', zh, ['~大~*小*']],
    ['one part of a cut one', '"the kettle is the whole … and nobody may copy that in a year"', en, ['~may~*can*']],
    ['a part from elsewhere', '"the kettle is the whole data flywheel … zebras sleep"', en, ['~zebras sleep~']],
  ])('tells %s', (_, message, text, changes) => {
    expect(told(message, text)).toEqual(changes);
  });

  it.each<[what: string, message: string, text: string, words: string]>([
    ['what denies it', '水温差两度，味道就完全变了，才怪。', zh, '水温差两度，味道就完全变了'],
    [
      'a sentence of its own',
      'The kettle is the whole data flywheel. Pumps are made of bronze.',
      en,
      'The kettle is the whole data flywheel',
    ],
    ['who thinks so', 'I think the kettle is the whole data flywheel', en, 'the kettle is the whole data flywheel'],
    [
      'chat that no mark parts',
      'The kettle is the whole data flywheel so true, what do you all think about it?',
      en,
      'The kettle is the whole data flywheel',
    ],
  ])('says of how much it is true where there is also %s', (_, message, text, words) => {
    expect(compareQuote(message, text)).toMatchObject({ kind: 'part', words });
  });

  it.each([
    ['without marks', 'We measured it for ten years. The kettle is the whole data flywheel.'],
    ['with a cut', '"nobody can copy that in a year … The kettle is the whole data flywheel"'],
  ])('never calls sentences in another order word for word, %s', (_, message) => {
    expect(told(message, en)).toBe('close');
  });

  it('takes the best of several quotes', () => {
    expect(told('He said "no, it was all about the pump, he thinks" and then "the kettle is the whole data"', en)).toBe(
      'exact',
    );
  });

  it('calls what shares little close, and no quotation', () => {
    expect(told('"Nobody is able to copy the whole flywheel of data we have in years"', en)).toBe('close');
  });

  it.each([
    ['another language', '«La bouilloire est le volant de données que personne ne copie»', en],
    ['a translation', '“水壶就是整个数据飞轮，一年之内没有人能抄走”', en],
    ['too few words', 'pump', en],
    ['nothing', '🙂🙂', en],
  ])('says nothing of %s', (_, message, text) => {
    expect(told(message, text)).toBeUndefined();
  });
});

const words = array(constantFrom('tea', 'pot', 'the', 'and', 'of', 'leaf', '茶', '水', '壶', 'copper'), {
  minLength: 12,
  maxLength: 80,
});

const different = uniqueArray(nat({ max: 9999 }), { minLength: 12, maxLength: 80 }).map((all) =>
  all.map((number) => `w${number}`),
);

describe('comparing any text', () => {
  it('finds it word for word in itself, whole or in part', () => {
    assert(
      property(words, nat(), (said, from) => {
        const text = said.join(' ');
        expect(told(`> ${text}`, text)).toBe('exact');
        const part = said.slice(from % (said.length - 10)).join(' ');
        expect(told(`> ${part}`, text)).toBe('exact');
      }),
    );
  });

  it('makes what is said of the text by what it tells', () => {
    assert(
      property(different, uniqueArray(nat({ max: 79 }), { maxLength: 3 }), (text, places) => {
        const said = text.map((word, at) => (places.includes(at) ? 'wrong' : word)).join(' ');
        const written = text.join(' ');
        const compared = compareQuote(`> ${said}`, written);
        const changes = compared?.kind === 'changed' ? compared.changes : [];
        const made = changes.toReversed().reduce((now, change) => {
          const { start, end } = change.place!;
          return `${now.slice(0, start)} ${change.said} ${now.slice(end)}`;
        }, written);
        expect(made.split(/\s+/u).filter(Boolean)).toEqual(said.split(' '));
      }),
    );
  });
});
