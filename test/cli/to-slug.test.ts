import { describe, expect, it } from 'vitest';
import { toSlug } from '../../src/cli/to-slug.ts';

describe('toSlug', () => {
  it.each([
    ['Night Talk', 'night-talk'],
    [' (Talk) no. 1!', 'talk-no-1'],
    ['Café ２', 'cafe-2'],
    ['灯塔 talk', 'talk'],
    ['灯塔', ''],
  ])('makes of %j the name %j', (name, slug) => {
    expect(toSlug(name)).toBe(slug);
  });
});
