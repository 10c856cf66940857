import { describe, expect, it } from 'vitest';
import { asksSomething } from '../../src/interview/asks-something.ts';

describe('asksSomething', () => {
  it.each([
    '茶好喝吗？',
    '一壶茶要泡多久？',
    '這座燈塔有沒有人守？',
    '你们后来是怎么过河的？”',
    '是红茶更贵，还是绿茶更贵？',
    '你喜欢茶？',
    '他说，对吧，这件事到底值不值得，你怎么看？',
    '请谈谈你的茶园。',
    '跟我们讲讲那年的霜。',
    '说到茶，让我们聊聊水。',
    '您能不能給大家舉個例子。',
    '请把这两种茶比较一下。',
    '我想听听你对雨水的看法。',
    '我一直很好奇茶从哪儿来。',
    'How long does it take?',
    'And why tea, of all things?',
    'Tell us about the first winter.',
    "So walk me through the night it froze, if you don't mind.",
    'Let’s talk about water.',
    'I wanted to ask you about your grandmother.',
    'I’m curious how the kettle learns.',
    'Could you explain that for people who never drink tea.',
    'Do you think it will last',
    'Is some of it the water, like you said.',
    'So how does it know what is hot.',
    'But was there any rain that year',
    'Wie lange dauert das?',
    'お茶は好きですか？',
  ])('hears a question or a request: %s', (sentence) => {
    expect(asksSomething(sentence, false)).toBe(true);
  });

  it.each([
    '对吧？',
    '對不對？',
    '茶是热的，对吗？',
    '所以水比茶叶要紧，是不是？',
    '这就是护城河，不是吗？”',
    '你知道吗？',
    '好的？',
    '茶就是水对吧？',
    '我们待会儿会谈谈水。',
    '后来他邀请你去喝茶。',
    '谈谈的话谁都会说。',
    '他告诉我茶凉了。',
    '如果你解释一下，谁都听得懂。',
    '我们刚才聊聊就到了天亮。',
    '真的？',
    'Right?',
    'It was cold, right?',
    'You were alone, weren’t you?',
    'That is the whole point, you know?',
    'Okay?',
    'Does that make sense?',
    'I told them about tea.',
    'We are going to talk about tea today.',
    'What I think is that tea is water.',
    'C’est du thé, n’est-ce pas?',
    'Das ist Tee, oder?',
    'Does that make sense.',
    'Do it slowly.',
    'Have a cup.',
    'What is clear is the water.',
    '',
    '？',
  ])('takes no tag and no statement for one: %s', (sentence) => {
    expect(asksSomething(sentence, false)).toBe(false);
  });

  it('believes the mark alone where somebody else speaks next', () => {
    expect(asksSomething('给年轻人一句话？', false)).toBe(false);
    expect(asksSomething('给年轻人一句话？', true)).toBe(true);
    expect(asksSomething('水要热，对吧？', true)).toBe(false);
  });
});
