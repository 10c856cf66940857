import { expect, it } from 'vitest';
import { readTextChoice } from '../../../src/render/choices/read-text-choice.ts';
import { teaInterview } from '../../fixtures/tea-library.ts';

it('knows a point by the words that somebody wrote for Taiwan, however far they are from the others', () => {
  const tea = teaInterview('tea');
  const [first, ...others] = tea.sections;
  const [point, ...more] = first!.points;
  const tw = '跟簡體一點也不像的一句話';
  const sections = [{ ...first!, points: [{ ...point!, text: { ...point!.text, tw } }, ...more] }, ...others];
  const interview = { ...tea, sections };
  expect(readTextChoice({ interviews: [interview], hash: '', problems: [] }, [interview], tw)).toBe('#s1.1');
});

it.each(['<@1100000000000000011>', '<#5>?', '…', '<@5> <@6>'])(
  'takes %s, which says nothing itself, for no name',
  (given) => {
    const tea = teaInterview('tea');
    expect(readTextChoice({ interviews: [tea], hash: '', problems: [] }, [tea], given)).toBeUndefined();
  },
);
