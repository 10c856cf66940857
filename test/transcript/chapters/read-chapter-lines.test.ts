import { describe, expect, it } from 'vitest';
import { readChapterLines } from '../../../src/transcript/chapters/read-chapter-lines.ts';
import { sourceLines } from '../../../src/transcript/source-lines.ts';

const read = (text: string) => readChapterLines(sourceLines(text));
const inShort = (text: string) => read(text).chapters.map(({ title, startMs }) => [title, startMs / 1000]);

describe('readChapterLines', () => {
  it.each([
    ['bare', '0:00 The ferry\n1:30 Six o’clock\n1:02:03 Not always'],
    ['in brackets', '(0:00) The ferry\n(1:30) Six o’clock\n(1:02:03) Not always'],
    ['in a list, with dashes', '- 0:00 – The ferry\n* 01:30 - Six o’clock\n• 01:02:03: Not always'],
    [
      'with links',
      '[0:00](https://example.org/?t=0) The ferry\n[1:30](https://example.org/?t=90) Six o’clock\n[1:02:03](x) Not always',
    ],
    ['among other lines', 'About the show\n0:00 The ferry\n\n1:30 Six o’clock\nMore.\n1:02:03 Not always'],
  ])('reads lines with times, %s', (_, text) => {
    expect(inShort(text)).toEqual([
      ['The ferry', 0],
      ['Six o’clock', 90],
      ['Not always', 3723],
    ]);
  });

  it.each([
    ['two', '0:00 The ferry\n1:30 Six o’clock'],
    ['dates and scores', '2:1 for us\n12.30 o’clock\n1:300 of them'],
    ['times alone', '0:00\n1:30\n2:00'],
    ['times behind the words', 'The ferry 0:00\nSix o’clock 1:30\nNot always 2:00'],
  ])('takes %s for no chapters', (_, text) => {
    expect(read(text)).toEqual({ chapters: [], problems: [] });
  });

  it('tells where times go back, and takes none', () => {
    const { chapters, problems } = read('0:00 a\n1:30 b\n2:00 c\n\n0:10 d');
    expect(chapters).toEqual([]);
    expect(problems).toMatchObject([{ line: 5, message: expect.stringMatching(/go back/) }]);
  });
});
