import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChaptersJson } from '../../../src/transcript/chapters/read-chapters-json.ts';

const read = (...chapters: readonly unknown[]) => readChaptersJson(JSON.stringify({ version: '1.2.0', chapters }));

/** Title and seconds. */
const inShort = ({ chapters }: ReturnType<typeof read>) =>
  chapters.map(({ title, startMs }) => [title, startMs / 1000]);

describe('readChaptersJson', () => {
  it('reads titles and times, those written as text and those without a title, too', () => {
    const reading = read(
      { startTime: 0, title: 'The ferry' },
      { startTime: '61.5', title: ' Six\n o’clock ' },
      { startTime: '1:02:03', title: '' },
      { startTime: 4000.25 },
    );
    expect(inShort(reading)).toEqual([
      ['The ferry', 0],
      ['Six o’clock', 61.5],
      [undefined, 3723],
      [undefined, 4000.25],
    ]);
    expect(reading.problems).toEqual([]);
  });

  it('passes over what is in no table of contents', () => {
    expect(inShort(read({ startTime: 0, title: 'a' }, { startTime: 5, title: 'advert', toc: false }))).toEqual([
      ['a', 0],
    ]);
  });

  it('puts them in order, and takes one of those at the same time, and tells both', () => {
    const reading = read({ startTime: 9, title: 'c' }, { startTime: 0 }, { startTime: 0, title: 'a' });
    expect(inShort(reading)).toEqual([
      ['a', 0],
      ['c', 9],
    ]);
    expect(reading.problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/not in order/),
      expect.stringMatching(/1 left out/),
    ]);
  });

  it.each([-1, 'soon', null, undefined, 1e12, true])(
    'leaves out what begins at %j, and tells it at its place',
    (startTime) => {
      const reading = read({ startTime: 0, title: 'a' }, { startTime, title: 'b' });
      expect(inShort(reading)).toEqual([['a', 0]]);
      expect(reading.problems).toMatchObject([
        { path: 'chapters[1].startTime', message: expect.stringMatching(/left out/) },
      ]);
    },
  );

  it('tells of five, and how many more', () => {
    const { problems } = read(...Array.from({ length: 100 }, () => ({ startTime: -1 })));
    expect(problems).toHaveLength(6);
    expect(problems.at(-1)?.message).toMatch(/95 more/);
  });

  it.each([
    ['no JSON', '{', /no chapters/],
    ['other JSON', '{"segments":[]}', /no chapters/],
    [
      'far too many',
      JSON.stringify({ chapters: Array.from({ length: 100_000 }, (_, at) => ({ startTime: at })) }),
      /100000/,
    ],
  ])('takes nothing of %s, and says why', (_, text, message) => {
    expect(readChaptersJson(text)).toEqual({
      chapters: [],
      problems: [{ path: '', message: expect.stringMatching(message) }],
    });
  });

  it('reads or refuses whatever JSON there is', () => {
    fc.assert(
      fc.property(fc.json(), fc.array(fc.jsonValue()), (text, chapters) => {
        expect(readChaptersJson(text).chapters).toBeInstanceOf(Array);
        expect(read(...chapters).chapters).toBeInstanceOf(Array);
      }),
    );
  });
});
