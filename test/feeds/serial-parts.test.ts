import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSerialPart, serialParts } from '../../src/feeds/serial-parts.ts';
import { digestInterview, guest, host, passagesOf, shell, teaInterview } from '../fixtures/library.ts';

type Said = Parameters<typeof passagesOf>[1][number];
const interviewOf = (...said: readonly Said[]) => shell('talk', [], passagesOf('talk', said, []));
const asks = (length: number): Said => ({ speaker: host, text: '问'.repeat(length) });
const answers = (length: number): Said => ({ speaker: guest, text: '答'.repeat(length) });
const told = (...said: readonly Said[]) =>
  serialParts(interviewOf(...said)).map(
    ({ item, passages }) => `${item} ${passages.map(({ number }) => number).join()}`,
  );

describe('serialParts', () => {
  it('tells a question with its answer', () => {
    expect(told(asks(90), answers(200), asks(160), answers(60), answers(200))).toEqual([
      'talk#t1 1,2',
      'talk#t3 3,4,5',
    ]);
  });

  it('tells short exchanges together', () => {
    expect(told(asks(9), answers(4), asks(20), answers(150), asks(20), answers(150))).toEqual([
      'talk#t1 1,2,3,4',
      'talk#t5 5,6',
    ]);
  });

  it('tells a long answer over several parts, each with an address of its own', () => {
    expect(told(asks(100), answers(800), answers(800), answers(500), answers(900), asks(50), answers(150))).toEqual([
      'talk#t1 1,2',
      'talk#t2.2 3,4',
      'talk#t2.4 5',
      'talk#t3 6,7',
    ]);
  });

  it('leaves a passage that nobody may be quoted with', () => {
    const echo: Said = { speaker: host, text: '答答答答。', doubtful: '答答答答。' };
    const half: Said = { speaker: guest, text: '有人问过。答案在此。', doubtful: '有人问过。' };
    expect(told(echo, asks(10), half)).toEqual(['talk#t1.2 2,3']);
    expect(told(echo)).toEqual([]);
  });

  it('tells every passage once and in order, none of the parts longer than a post', () => {
    const said = fc.record({ guest: fc.boolean(), length: fc.integer({ min: 1, max: 1400 }) });
    fc.assert(
      fc.property(fc.array(said, { maxLength: 30 }), (all) => {
        const interview = interviewOf(...all.map(({ guest, length }) => (guest ? answers(length) : asks(length))));
        const parts = serialParts(interview);
        expect(parts.flatMap(({ passages }) => passages)).toEqual(interview.passages);
        expect(parts.map(({ number }) => number)).toEqual(parts.map((_, index) => index + 1));
        expect(new Set(parts.map(({ item }) => item)).size).toBe(parts.length);
        for (const part of parts) {
          expect(part.passages.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(1400);
          expect(findSerialPart(interview, part.item)).toBe(part);
        }
      }),
    );
  });

  it('has nothing while the text is absent', () => {
    expect(serialParts(digestInterview())).toEqual([]);
  });
});

describe('findSerialPart', () => {
  it('finds the part that holds the passage, where parts were once cut differently', () => {
    const interview = interviewOf(asks(20), answers(90), answers(90), asks(20), answers(200));
    expect(findSerialPart(interview, 'talk#t2.2')?.item).toBe('talk#t1');
    expect(findSerialPart(interview, 'talk#t4')?.item).toBe('talk#t3');
  });

  it.each(['talk#t99', 'talk#t2.9', 'talk#2', 'talk#s1.1', 'other#t1', ''])('finds nothing for %j', (item) => {
    expect(findSerialPart(interviewOf(asks(20), answers(200)), item)).toBeUndefined();
    expect(findSerialPart(teaInterview(), item)).toBeUndefined();
  });
});
