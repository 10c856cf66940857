import { describe, expect, it } from 'vitest';
import { endsLoosely, isQuestion } from '../../src/excerpt/ends-loosely.ts';
import { isBackChannel } from '../../src/interview/is-back-channel.ts';
import { leadLength, leansBack } from '../../src/excerpt/leans-back.ts';

describe('leansBack', () => {
  it.each([
    '这就是茶的味道。',
    '它每天都在学习。',
    '因为水太烫了。',
    '以及所有的茶杯。',
    '那么下一步呢？',
    '会的，很快就会。',
    '毫无疑问。',
    '一万次，也不算多。',
    '和水温没有关系。',
    '“他們不喝茶。”',
    'And so we poured it.',
    "That's the whole point.",
    'They never drink tea.',
    'Because of the water.',
    'poured over the leaves.',
    'Is what we wanted to do.',
    'Banned the kettle from the table.',
    '2,200 litres of it.',
    'One of them is the water.',
    'What do you do with the leaves.',
  ])('is true of what needs the words before it: %s', (sentence) => {
    expect(leansBack(sentence)).toBe(true);
  });

  it.each([
    '茶是一种耐心。',
    '其实难点在数据。',
    '对于年轻人，先喝一万杯茶。',
    '而今人人都喝茶。',
    'Tea is patience.',
    'Andrea pours the tea.',
    'Somebody has to pour.',
    '那些只喝咖啡的人不懂茶。',
    'Those who only drink coffee know nothing.',
    'What matters is the water.',
  ])('is false of what begins by itself: %s', (sentence) => {
    expect(leansBack(sentence)).toBe(false);
  });
});

describe('leadLength', () => {
  it.each([
    ['对，所以，茶是一种耐心。', '茶是一种耐心。'],
    ['是的，我们试过。', '我们试过。'],
    ['Well, I poured it.', 'I poured it.'],
    ['So we poured it.', 'So we poured it.'],
    ['对于茶，水最重要。', '对于茶，水最重要。'],
  ])('is what is said before the sentence begins: %s', (sentence, rest) => {
    expect(sentence.substring(leadLength(sentence))).toBe(rest);
  });
});

describe('isBackChannel', () => {
  it.each(['对。', '是的，是的。', '没错，没错！', '對吧？', '难以置信。', 'Yeah, right.', 'Exactly!', 'Mm-hmm.'])(
    'is a listener’s word alone: %s',
    (sentence) => {
      expect(isBackChannel(sentence)).toBe(true);
    },
  );

  it.each(['对茶来说是的。', '他没错过一杯茶。', 'Right water makes the tea.'])('is no sentence: %s', (sentence) => {
    expect(isBackChannel(sentence)).toBe(false);
  });
});

describe('endsLoosely', () => {
  it.each([
    '茶很好，对吧？',
    '茶、咖啡、牛奶，等等。',
    '我们试过很多次，',
    '水、茶、还有……',
    '我们一直在等，对。',
    'Tea is good, right?',
    'We tried it, you know.',
    'Tea, coffee, and so on.',
    'You can pour it wherever if you’re.',
    'We waited for the.',
  ])('is a tag, a list without end, or broken off: %s', (sentence) => {
    expect(endsLoosely(sentence)).toBe(true);
  });

  it.each(['茶很好。', '他说：“喝茶。”', '这样是对的！', 'Tea is good.', 'You are right.', 'He asked "why?"'])(
    'is an end: %s',
    (sentence) => {
      expect(endsLoosely(sentence)).toBe(false);
    },
  );
});

describe('isQuestion', () => {
  it('goes by the mark', () => {
    expect(['谁泡茶？', 'Who pours?”', '他问谁泡茶。'].map(isQuestion)).toEqual([true, true, false]);
  });
});
