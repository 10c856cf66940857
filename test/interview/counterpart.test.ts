import { describe, expect, it } from 'vitest';
import type { Speaker } from '../../src/interview/interview.ts';
import { findCounterpart } from '../../src/interview/counterpart.ts';
import { bareSection, guest, host, passagesOf, shell } from '../fixtures/library.ts';

const second: Speaker = { ...guest, id: 'second', name: { zh: '乙', en: 'B' } };
const unknown = (id: string): Speaker => ({ ...guest, id, role: 'unknown' });

const twoSections = [
  bareSection({ number: 1, title: { zh: '茶', en: 'Tea' }, summary: { zh: '茶', en: 'Tea' }, first: 1, last: 2 }),
  bareSection({ number: 2, title: { zh: '水', en: 'Water' }, summary: { zh: '水', en: 'Water' }, first: 3, last: 4 }),
];

function counterpart(number: number, lines: Parameters<typeof passagesOf>[1]) {
  const speakers = [...new Set(lines.map(({ speaker }) => speaker))];
  const interview = { ...shell('x', [], passagesOf('x', lines, [])), speakers };
  const found = findCounterpart(interview, interview.passages[number - 1]!);
  return found === undefined ? undefined : [found.kind, found.speaker.id, found.text];
}

describe('findCounterpart', () => {
  const talk = [
    { speaker: host, text: '茶好喝吗？' },
    { speaker: guest, text: '好喝。' },
    { speaker: guest, text: '天天都喝。' },
  ];

  it('gives every passage of an answer its question, a question its whole answer', () => {
    expect(counterpart(2, talk)).toEqual(['question', 'lin', '茶好喝吗？']);
    expect(counterpart(3, talk)).toEqual(['question', 'lin', '茶好喝吗？']);
    expect(counterpart(1, talk)).toEqual(['answer', 'gao', '好喝。 天天都喝。']);
  });

  it('does not take another guest for somebody who asks', () => {
    expect(counterpart(2, [{ speaker: second, text: '我说完了。' }, ...talk.slice(1)])).toBeUndefined();
  });

  it('does not take somebody’s own words, under another of their labels, for the answer', () => {
    const again = { speaker: { ...host }, text: '我是说红茶。' };
    expect(counterpart(1, [talk[0]!, again, talk[1]!])).toBeUndefined();
  });

  it('finds nothing before the first turn and after the last', () => {
    expect(counterpart(1, talk.slice(1))).toBeUndefined();
    expect(counterpart(1, talk.slice(0, 1))).toBeUndefined();
  });

  it('goes by the question mark where nobody told who hosts', () => {
    const lines = [
      { speaker: unknown('a'), text: 'Do you like tea?' },
      { speaker: unknown('b'), text: 'I do.' },
    ];
    expect(counterpart(2, lines)).toEqual(['question', 'a', 'Do you like tea?']);
    expect(counterpart(1, lines)).toEqual(['answer', 'b', 'I do.']);
    expect(counterpart(2, [{ speaker: unknown('a'), text: 'I see.' }, lines[1]!])).toBeUndefined();
  });

  describe('where the host’s last words ask nothing', () => {
    const asked = { speaker: host, text: '茶园是怎么来的？' };
    const aside = { speaker: host, text: '太了不起了，对吧？' };
    const told = { speaker: guest, text: '是我奶奶种的。' };

    it('gives the nearest question before', () => {
      const lines = [
        { speaker: host, text: '你是谁？' },
        told,
        asked,
        told,
        aside,
        told,
        { speaker: host, text: '嗯。' },
        told,
      ];
      expect(counterpart(6, lines)).toEqual(['question', 'lin', asked.text]);
      expect(counterpart(8, lines)).toEqual(['question', 'lin', asked.text]);
    });

    it.each(['讲讲茶园吧，请你从头说起。', 'Tell us about the garden.'])('takes a request for one: %s', (text) => {
      const lines = [{ speaker: host, text }, told, aside, told];
      expect(counterpart(4, lines)).toEqual(['question', 'lin', text]);
    });

    it('says what was said last where nothing was asked in the section', () => {
      const interview = shell('x', [], passagesOf('x', [asked, told, aside, told], twoSections));
      expect(findCounterpart(interview, interview.passages[3]!)).toMatchObject({ kind: 'remark', text: aside.text });
      expect(findCounterpart(interview, interview.passages[1]!)).toMatchObject({ kind: 'question', text: asked.text });
    });

    it('says the same where a question is far off and nobody divided the interview', () => {
      const lines = [asked, ...Array.from({ length: 6 }, () => [told, aside]).flat(), told];
      expect(counterpart(4, lines)?.[0]).toBe('question');
      expect(counterpart(lines.length, lines)?.[0]).toBe('remark');
    });

    it('does not call what follows an answer', () => {
      expect(counterpart(1, [aside, told])).toEqual(['reply', 'gao', told.text]);
      expect(counterpart(1, [{ speaker: host, text: 'It was cold, right?' }, told])?.[0]).toBe('reply');
      expect(counterpart(1, [{ speaker: host, text: 'Was it cold?' }, told])?.[0]).toBe('answer');
    });

    it('passes over what is put in where nobody told who hosts, and over no more', () => {
      const [a, b] = [unknown('a'), unknown('b')];
      const long = 'That reminds me of a very long story about my grandmother and her kettle.';
      const lines = (between: string) => [
        { speaker: a, text: 'Was it cold?' },
        { speaker: b, text: 'It was.' },
        { speaker: a, text: between },
        { speaker: b, text: 'Very cold.' },
      ];
      expect(counterpart(4, lines('Yeah.'))).toEqual(['question', 'a', 'Was it cold?']);
      expect(counterpart(4, lines(long))).toBeUndefined();
    });
  });

  describe('where a host said more than an aside since', () => {
    const asked = { speaker: host, text: '茶园是怎么来的？' };
    const told = { speaker: guest, text: '是我奶奶种的。' };
    const statement = { speaker: host, text: '我看过账本，头三年一斤也没卖出去，第四年才有人从城里坐船来买。' };

    it('that is what is spoken to', () => {
      expect(counterpart(4, [asked, told, statement, told])).toEqual(['remark', 'lin', statement.text]);
    });

    it('gives the question over one aside, and over any words of a listener, not over two asides', () => {
      const aside = { speaker: host, text: '那里从前可是一座荒山。' };
      const listening = { speaker: host, text: '对。没错。' };
      const between = (...all: (typeof aside)[]) => [asked, told, ...all.flatMap((each) => [each, told])];
      expect(counterpart(6, between(listening, aside))?.[0]).toBe('question');
      expect(counterpart(8, between(listening, aside, listening))?.[0]).toBe('question');
      expect(counterpart(6, between(aside, aside))).toEqual(['remark', 'lin', aside.text]);
    });

    it('says nothing where the last was no more than an exclamation', () => {
      const lines = [statement, told, { speaker: host, text: '太疯狂了。' }, told];
      expect(counterpart(4, lines)).toBeUndefined();
      expect(counterpart(4, [...lines.slice(0, 2), { speaker: host, text: '对。' }, told])).toBeUndefined();
    });
  });

  describe('where nobody told who hosts, and the text shows it', () => {
    const [asker, one, other] = [unknown('asker'), unknown('one'), unknown('other')];
    const answer = 'It began with my grandmother, who planted three bushes behind the house and never told us why.';
    const talk = (...last: { speaker: Speaker; text: string }[]) => [
      { speaker: asker, text: 'Who planted the garden?' },
      { speaker: one, text: answer },
      { speaker: asker, text: 'And who waters it?' },
      { speaker: one, text: answer },
      ...last,
    ];

    it('hears what they ask wherever in a turn it stands, and what they only say', () => {
      const asks = { speaker: asker, text: 'Tell us about the frost. I was there that night and saw nothing at all.' };
      expect(counterpart(6, talk(asks, { speaker: one, text: answer }))).toEqual(['question', 'asker', asks.text]);
      const says = { speaker: asker, text: 'I was there that night, with a lamp, and saw nothing at all.' };
      expect(counterpart(6, talk(says, { speaker: one, text: answer }))).toEqual(['remark', 'asker', says.text]);
      expect(counterpart(5, talk(says, { speaker: one, text: answer }))?.[0]).toBe('reply');
    });

    it('gives a second guest who adds to an answer the same question, and nobody after them', () => {
      const both = [
        { speaker: other, text: answer },
        { speaker: one, text: answer },
      ];
      expect(counterpart(5, talk(...both))).toEqual(['question', 'asker', 'And who waters it?']);
      expect(counterpart(6, talk(...both))?.[0]).toBe('question');
      expect(counterpart(7, talk(...both, both[0]!))).toBeUndefined();
    });

    it('believes a guest’s short question, not one at the end of a long talk', () => {
      const reply = { speaker: one, text: 'Three of them.' };
      const question = { speaker: other, text: 'How many were there?' };
      expect(counterpart(6, talk(question, reply))?.[2]).toBe(question.text);
      const [added, long] = [answer, `${answer} ${answer} And what is a bush?`].map((text) => ({
        speaker: other,
        text,
      }));
      const often = [added!, reply, added!, reply, added!, reply, added!, reply, added!, reply];
      expect(counterpart(16, talk(...often, long!, reply))).toBeUndefined();
      const later = [question, reply, { speaker: asker, text: 'Yes.' }, reply];
      expect([16, 18].map((number) => counterpart(number, talk(...often, ...later))?.[2])).toEqual([
        question.text,
        undefined,
      ]);
    });
  });

  it('does not repeat words in doubt, nor a turn that is nothing else', () => {
    const doubt = { speaker: host, text: '错了。茶好喝吗？', doubtful: '错了。' };
    expect(counterpart(2, [doubt, talk[1]!])?.[2]).toBe('[…]茶好喝吗？');
    expect(counterpart(2, [{ ...doubt, doubtful: doubt.text }, talk[1]!])).toBeUndefined();
  });
});
