import { describe, expect, it } from 'vitest';
import { postQuote } from '../../src/feeds/post-quote.ts';
import { serialParts } from '../../src/feeds/serial-parts.ts';
import { digestInterview, guest, host, libraryOf, passagesOf, shell, teaInterview } from '../fixtures/library.ts';

const tea = libraryOf(teaInterview());
const item = 'tea-machine#3';

describe('postQuote', () => {
  it('is the excerpt of a highlight, and all of a passage that has none', () => {
    expect(postQuote(tea, 'highlight', item)).toMatchObject({ passage: { number: 3 }, window: { start: 0 } });
    expect(postQuote(tea, 'highlight', 'tea-machine#7')).toMatchObject({
      passage: { number: 7 },
      window: { end: 63 },
    });
    expect(postQuote(tea, 'highlight', 'tea-machine#8')).toEqual({
      interview: tea.interviews[0],
      passage: tea.interviews[0]!.passages[7],
    });
  });

  const question = { speaker: host, text: '茶树活了多少年，山里人怎么看它，你又是怎么走到那里去的？' };

  it.each([
    [
      'the longest answer',
      [question, { speaker: guest, text: '很多年。' }, { speaker: guest, text: '走了两天才到。' }],
      3,
    ],
    ['the question where nobody answers', [question], 1],
  ])('is, of a part of the reading, %s', (_, lines, number) => {
    const interview = shell('short', [], passagesOf('short', lines, []));
    const [part] = serialParts(interview);
    expect(postQuote(libraryOf(interview), 'serial', part!.item)?.passage.number).toBe(number);
  });

  it('is nothing for our own words, and for what is no more', () => {
    expect(postQuote(tea, 'summary', 'tea-machine#s2')).toBeUndefined();
    expect(postQuote(libraryOf(digestInterview()), 'highlight', 'tea-machine#s1.2')).toBeUndefined();
    expect(postQuote(tea, 'serial', 'gone#t1')).toBeUndefined();
  });
});
