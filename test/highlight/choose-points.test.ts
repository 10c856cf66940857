import { describe, expect, it } from 'vitest';
import { choosePoints, isPointAlone } from '../../src/highlight/choose-points.ts';
import type { Interview } from '../../src/interview/interview.ts';
import { digestInterview, slug } from '../fixtures/library.ts';
import { fillSections, markPoints } from '../fixtures/mark-points.ts';

const places = (points: readonly { readonly id: string }[]) => points.map(({ id }) => id.split('#s').at(-1));
const chosen = (interview: Interview) => {
  const { marked, rest } = choosePoints(interview);
  return { marked: places(marked), rest: places(rest) };
};

describe('choosePoints', () => {
  it('marks none where about.yaml marks none: those that stand alone are shown, as ever', () => {
    expect(chosen(digestInterview())).toEqual({ marked: [], rest: ['1.1', '1.2', '2.1', '2.2'] });
  });

  it('has what is marked first, then what stands alone, none twice', () => {
    expect(chosen(markPoints(digestInterview(), `${slug}#s2.2`))).toEqual({
      marked: ['2.2'],
      rest: ['1.1', '1.2', '2.1'],
    });
  });

  it('takes a marked one that no rule would take, by whoever marked it', () => {
    expect(chosen(markPoints(digestInterview(), `${slug}#s3.1`)).marked).toEqual(['3.1']);
  });

  it('goes through the sections in turns', () => {
    const marked = markPoints(digestInterview(), `${slug}#s1.1`, `${slug}#s1.2`, `${slug}#s2.1`, `${slug}#s2.2`);
    expect(chosen(marked).marked).toEqual(['1.1', '2.1', '1.2', '2.2']);
  });

  it('shows nothing else where a week of them is marked', () => {
    expect(chosen(fillSections(digestInterview(), { points: 4, marked: [1, 3] }))).toMatchObject({
      marked: { length: 8 },
      rest: [],
    });
    expect(chosen(fillSections(digestInterview(), { points: 3, marked: [1, 3] }))).toMatchObject({
      marked: { length: 6 },
      rest: { length: 3 },
    });
  });

  it('shows all where none stands alone', () => {
    const digest = digestInterview();
    expect(chosen({ ...digest, sections: digest.sections.slice(2) })).toEqual({ marked: [], rest: ['3.1'] });
  });
});

describe('isPointAlone', () => {
  it.each([
    ['高远记录了两百万次冲泡。', 'Gao recorded two million brews.', true],
    ['他记录了两百万次冲泡。', 'Gao recorded two million brews.', false],
    ['高远记录了两百万次冲泡。', 'He recorded two million brews.', false],
  ])('asks that a point names whom it speaks of, in both languages: %s', (zh, en, isAlone) => {
    expect(isPointAlone({ text: { zh, en } })).toBe(isAlone);
  });
});
