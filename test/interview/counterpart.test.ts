import { describe, expect, it } from 'vitest';
import type { Speaker } from '../../src/interview/interview.ts';
import { findCounterpart } from '../../src/interview/counterpart.ts';
import { guest, host, passagesOf, shell } from '../fixtures/library.ts';

const second: Speaker = { ...guest, id: 'second', name: { zh: '乙', en: 'B' } };
const unknown = (id: string): Speaker => ({ ...guest, id, role: 'unknown' });

function counterpart(number: number, lines: Parameters<typeof passagesOf>[1]) {
  const interview = shell('x', [], passagesOf('x', lines, []));
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

  it('does not repeat words in doubt, nor a turn that is nothing else', () => {
    const doubt = { speaker: host, text: '错了。茶好喝吗？', doubtful: '错了。' };
    expect(counterpart(2, [doubt, talk[1]!])?.[2]).toBe('[…]茶好喝吗？');
    expect(counterpart(2, [{ ...doubt, doubtful: doubt.text }, talk[1]!])).toBeUndefined();
  });
});
