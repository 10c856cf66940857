import { expect, it } from 'vitest';
import { readTextChoice } from '../../../src/render/choices/read-text-choice.ts';
import { teaInterview } from '../../fixtures/tea-library.ts';

it('knows a point by the words that somebody wrote for Taiwan, however far they are from the others', () => {
  const tw = '跟簡體一點也不像的一句話';
  expect(choose({ tw }, tw)).toBe('#s1.1');
});

it.each([
  ['\u200f\u2067 Steep it twice\u2069\u200e', 'Steep it twice'],
  ['🍵 steeps twice', '🍵 steeps twice'],
  ['Steep it\n twice', 'Steep it twice'],
  ['#general is where they steep it twice', '<#5> is where they steep it twice'],
  ['Steep it twice, said the one who knows', 'Steep it twice, said…'],
])('knows the point %j by %j, whatever stands unseen before and among its words', (en, given) => {
  expect(choose({ en }, given)).toBe('#s1.1');
});

it('takes another beginning of the same words for no name', () => {
  expect(choose({ en: 'They steep it twice' }, 'steep it twice')).toBeUndefined();
});

function choose(words: { readonly en?: string; readonly tw?: string }, given: string): string | undefined {
  const tea = teaInterview('tea');
  const [first, ...others] = tea.sections;
  const [point, ...more] = first!.points;
  const sections = [{ ...first!, points: [{ ...point!, text: { ...point!.text, ...words } }, ...more] }, ...others];
  const interview = { ...tea, sections };
  return readTextChoice({ interviews: [interview], hash: '', problems: [] }, [interview], given);
}

it.each(['<@1100000000000000011>', '<#5>?', '…', '<@5> <@6>'])(
  'takes %s, which says nothing itself, for no name',
  (given) => {
    const tea = teaInterview('tea');
    expect(readTextChoice({ interviews: [tea], hash: '', problems: [] }, [tea], given)).toBeUndefined();
  },
);
