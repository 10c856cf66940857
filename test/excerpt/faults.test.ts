import { describe, expect, it } from 'vitest';
import { endsElsewhere } from '../../src/excerpt/faults/ends-elsewhere.ts';
import { hasPredicate } from '../../src/excerpt/faults/has-predicate.ts';
import { isOfTheMoment } from '../../src/excerpt/faults/is-of-the-moment.ts';
import { isOnlyClause } from '../../src/excerpt/faults/is-only-clause.ts';
import { isWordByWord } from '../../src/excerpt/faults/is-word-by-word.ts';
import { lacksNoun } from '../../src/excerpt/faults/lacks-noun.ts';
import { opensAlone } from '../../src/excerpt/faults/opens-alone.ts';
import { pointsNowhere } from '../../src/excerpt/faults/points-nowhere.ts';
import { stumbles } from '../../src/excerpt/faults/stumbles.ts';
import { faultsOf } from '../../src/excerpt/faults-of.ts';
import { any, rule } from '../fixtures/rule-table.ts';

rule(
  'hasPredicate, of a sentence that only names something,',
  any((sentence) => !hasPredicate(sentence)),
  [
    '一万杯茶。',
    '每片茶叶、每家茶馆、每所大学。',
    '你正在寻找的味道。',
    '重要的水温。',
    '最好的茶馆的老板。',
    '一个能够自己泡茶的平台。',
    '一台會泡茶的機器。',
    '从水温到茶叶的全部细节。',
    'Ten thousand cups of tea.',
    'More cups, more kettles, most of all more patience.',
    'People who aren’t in a hurry or are early.',
    'A matter of water, clay and patience.',
  ],
  [
    '他喝茶。',
    '茶是一种耐心。',
    '很多人以为难点在水泵。',
    '水温越来越重要。',
    '这杯茶真的很好喝。',
    '山路上的每一步都很难。',
    '人們忘記了水溫。',
    '我们在茶馆里。',
    '他喝了最好的茶。',
    '机器取代了人。',
    "Tea isn't coffee.",
    'Somebody has to pour.',
    'Those who only drink coffee know nothing.',
    'The kettle that we bought is broken.',
    'The water boiled.',
    '我们在茶馆玩得很开心。',
    '大概几万杯茶。',
    'Der Tee schmeckt nach Heu und Rauch.',
  ],
);

rule(
  'lacksNoun, where 的 wants one,',
  any(lacksNoun),
  ['以后总会有某种形式的。', '我们想做一台全新的。', '下一代会有早期版本的。'],
  ['这样做是必要的。', '那些话都是认真的。', '机器总有一天会明白的。', '水温是可以改变的。'],
);

rule(
  'isOfTheMoment',
  any(isOfTheMoment),
  [
    '谢谢大家来听这期节目。',
    '你说得对，茶很重要。',
    '这是个好问题。',
    '刚才我们已经说过水温了。',
    '剛剛已經有說，水溫要低。',
    '正如你提到的，茶很重要。',
    '如前所述，水温要低。',
    '下一张是去年的水温。',
    '謝謝各位，今天就到這裡。',
    "That's a great question about tea.",
    'As I said, the water matters.',
    "You're right, tea takes time.",
    'We talked about water before the break.',
    'Let me show you the kettle.',
    'Thanks for listening to this episode.',
  ],
  [
    '我们感谢山给了我们水。',
    '问题在于水温。',
    'The question of water never goes away.',
    'People talk about tea all day.',
  ],
);

rule(
  'stumbles',
  any(stumbles),
  [
    '茶，你知道，需要时间。',
    '正在发生，正在发生，没有人看见。',
    '我们想做一个……茶需要时间。',
    '茶需要时间，对吧？',
    'Tea is, you know, slow.',
    'We were at the, the kettle was cold.',
    'It was kind of a slow tea.',
    'The the water boiled.',
    'Anyone like anyone who drinks tea is patient.',
    'You must not only pour it, you must not only pour it slowly.',
  ],
  [
    '你知道如何泡茶的时候，水已经凉了。',
    '会变的是机器，机器每天都在学。',
    'Good tea tastes like rain.',
    'Tea that had had time is better.',
  ],
);

rule(
  'isOnlyClause',
  any(isOnlyClause),
  [
    '如果你有足够的耐心。',
    '因为水太烫。',
    '而不是从山里到海边的每一个人。',
    'Because the water was cold.',
    'Such as water and leaves.',
  ],
  ['如果你有耐心，茶会更好。', '因为有耐心，他才学会了泡茶。', 'Patience matters because water is slow.'],
);

rule(
  'isWordByWord, a machine’s Chinese,',
  any(isWordByWord),
  [
    '水很快就会变凉，如果没有人喝茶。',
    '我们会有很好的茶，在机器学会泡茶之前。',
    '作为维持茶馆的生意的引擎的机器的价格很高。',
    '每个茶馆的工作中的水温很重要。',
  ],
  ['如果没有人喝茶，水很快就会变凉。', '在机器学会泡茶之前，我们会有很好的茶。', '茶馆的水是山里的水。'],
);

rule(
  'pointsNowhere',
  pointsNowhere,
  [
    '我希望它一直都很热。',
    '很快，他们会做得更好。',
    '我们的机器很慢，他们却很快。',
    '所有人都在用这个配方。',
    '我认为这就是关键。',
    '对此我很乐观。',
    '递归的茶则不同，可以泡很多次。',
    '茶馆一直在用它，没有人知道。',
    '我们也在山里种茶。',
    '里面有很多水。',
    '全世界都在跟我们合作。它已经煮开了。',
    '到那里之前，我写了一封信。',
    '你在那里喝茶，我在家里。',
    'I hope they keep it warm.',
    'Most people live there.',
    'A lot of people love it.',
    'I think that is the point.',
    'The key machine it has is a pump.',
    'You should listen to that kettle.',
    'I would say the simplest one is green.',
    'We also grow tea in the hills.',
    'Your number is this.',
  ],
  [
    '茶是有生命的，它每天都在变。',
    '年轻人很忙，他们没有时间泡茶。',
    '只要有人换了水，他们就赢了。',
    '水温差两度，这会改变味道。',
    '我们试过每一种水。这个世界需要耐心。',
    '那些只喝咖啡的人不懂茶。',
    '配方写了十年。这个配方没有人抄得走。',
    '这个世界需要耐心。',
    '我们记录了两百万次冲泡，这才是别人抄不走的东西。',
    '其实难点在水，每个人都知道。',
    '我们从茶农那里学到了耐心。',
    '在我来这里之前，我泡了一壶茶。',
    '茶馆去年的营收很低。有人说这家公司活不长。',
    'Tea is alive, and it changes every day.',
    'Young people are busy. They have no time for tea.',
    'It takes ten years to make a good kettle.',
    'There are two kinds of tea in this world.',
    'We have known for years that water matters.',
    'If the water is cold, that changes the taste.',
  ],
);

rule(
  'opensAlone',
  opensAlone,
  [
    '想象一下山里的茶馆。',
    '假设每个人都有一个茶壶。',
    '首先，我们要找到好水。茶需要时间。',
    '茶需要时间。其次，水要好。',
    '我们学到的第二件事是水要好。',
    '无需修改。茶馆里的水都一样。',
    'Imagine a kettle in every room.',
    'First of all, the water must be good. Tea takes time.',
    'Tea takes time. Secondly, the water must be good.',
  ],
  [
    '想象一下山里的茶馆。没有人催你，水自己会开。',
    '假设每个人都有一个茶壶，那么茶馆就没有客人了。',
    '首先，我们要找到好水。其次，要有时间。',
    '第一个茶壶总是最贵的。',
    'Imagine a kettle in every room. Nobody would leave the house.',
    'First, find good water. Second, take your time.',
    'The first kettle is always the most expensive.',
  ],
);

rule(
  'endsElsewhere',
  endsElsewhere,
  ['茶需要时间，没有人能催。邻居昨天搬走了。', 'Tea takes time and patience. Trains run late.'],
  [
    '茶需要时间，没有人能催。时间是最贵的。',
    '茶需要时间，没有人能催。所以邻居搬走了。',
    '谁知道要等多久？大概两小时。',
    'Tea takes time. Time costs money.',
    'Tea takes time. It costs money.',
  ],
);

describe('faultsOf', () => {
  it('names what is wrong with words that somebody picked, and nothing of whole ones', () => {
    expect(faultsOf('因此，我希望它一直都很热。一万杯茶。')).toEqual(
      expect.arrayContaining(['points to nothing that is named', 'no verb']),
    );
    expect(faultsOf('茶需要时间，对吧？')).toContain('ends on a question');
    expect(faultsOf('他说：“茶需要时间。')).toContain('a quotation is cut');
    expect(faultsOf('茶需要时间。对。没有人能催茶。')).toEqual([]);
    expect(faultsOf('Tea takes time, and nobody can hurry a kettle.')).toEqual([]);
  });

  it.each([
    ['泡茶的人要问自己，茶叶该等多久？', false],
    ['泡茶的人要問自己，茶葉該等多久？', false],
    ['开茶馆的人必须考虑如何让水凉得更慢？', false],
    ['茶需要时间。开茶馆的人应该先想想怎样省水？', false],
    ['开茶馆的人要考虑如何省水吗？', true],
    ['茶馆如何让水凉得更慢？', true],
    ['有人问自己，也问邻居。茶叶该等多久？', true],
    ['开茶馆的人必须考虑水温。茶叶该等多久？', true],
  ])('knows what should be asked from what is asked: %s', (words, asks) => {
    expect(faultsOf(words).includes('ends on a question')).toBe(asks);
  });
});
