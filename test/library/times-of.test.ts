import { describe, expect, it } from 'vitest';
import { timesOf } from '../../src/library/times-of.ts';

const passage = (turn: number, times: object) => ({
  number: 1,
  turn,
  label: 'Ines',
  text: 'The tide.',
  line: 1,
  emphasised: [],
  ...times,
});

describe('timesOf', () => {
  it('gives the passages of a turn whose label alone has a time that time, as one before theirs', () => {
    const passages = [passage(1, { startMs: 5 }), passage(1, {}), passage(2, {}), passage(3, { startMs: 9 })];
    expect(timesOf(passages)).toEqual([{ startMs: 5 }, { startMs: 5, startsLater: true }, {}, { startMs: 9 }]);
  });

  it('takes a label’s time that each passage of its turn bears for what it is', () => {
    const passages = [passage(1, { startMs: 5 }), passage(1, { startMs: 5 }), passage(1, { startMs: 8 })];
    expect(timesOf(passages)).toEqual([{ startMs: 5 }, { startMs: 5, startsLater: true }, { startMs: 8 }]);
  });

  it('adds none where captions have them', () => {
    const passages = [passage(1, { startMs: 5, endMs: 9, captionStarts: '3.1' }), passage(1, {})];
    expect(timesOf(passages)).toEqual([{ startMs: 5, endMs: 9, captionStarts: '3.1' }, {}]);
  });
});
