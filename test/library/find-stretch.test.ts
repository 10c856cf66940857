import { describe, expect, it } from 'vitest';
import { findStretch } from '../../src/library/find-stretch.ts';

const text = '灯塔在哪？对。灯塔在海边。对。';

describe('findStretch', () => {
  it.each([
    [{ from: '对。', to: '对。' }, '对。'],
    [{ from: '对。灯', to: '海边。' }, '对。灯塔在海边。'],
    [{ from: '海边' }, '海边。对。'],
    [{ to: '哪？' }, '灯塔在哪？'],
    [{}, text],
  ])('takes %o for the stretch %s', (doubt, stretch) => {
    const span = findStretch(text, doubt);
    expect(text.slice(span!.start, span!.end)).toBe(stretch);
  });

  it.each([{ from: '船' }, { to: '船' }, { from: '海边', to: '哪？' }])('finds nothing for %o', (doubt) => {
    expect(findStretch(text, doubt)).toBeUndefined();
  });
});
