import { array, assert, property, string, tuple, nat } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createShardedMap } from '../../../src/search/index/sharded-map.ts';

describe('a sharded map', () => {
  it('holds what a map holds', () => {
    assert(
      property(array(tuple(string({ maxLength: 4 }), nat())), (entries) => {
        const map = new Map(entries);
        const sharded = createShardedMap<number>();
        for (const [key, value] of entries) sharded.set(key, value);
        expect(new Map(sharded.entries())).toEqual(map);
        for (const [key, value] of map) expect(sharded.get(key)).toBe(value);
        expect(sharded.get('absent')).toBeUndefined();
      }),
    );
  });
});
