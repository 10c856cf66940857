import { assert, constant, integer, oneof, property, record, string, type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ItemPlace, parseItemId, parsePlace, writeItemId, writePlace } from '../../src/interview/item-id.ts';

const places: readonly (readonly [written: string, place: ItemPlace])[] = [
  ['9', { kind: 'passage', number: 9 }],
  ['s3.1', { kind: 'point', section: 3, number: 1 }],
  ['s3', { kind: 'section', number: 3 }],
  ['t4', { kind: 'part', turn: 4, passage: 1 }],
  ['t4.2', { kind: 'part', turn: 4, passage: 2 }],
];

const number = integer({ min: 0, max: 999_999_999 });
const place: Arbitrary<ItemPlace> = oneof(
  record({ kind: constant('passage' as const), number }),
  record({ kind: constant('point' as const), section: number, number }),
  record({ kind: constant('section' as const), number }),
  record({ kind: constant('part' as const), turn: number, passage: number }),
);

describe('parseItemId, writeItemId', () => {
  it.each(places)('reads and writes #%s', (written, place) => {
    expect(parseItemId(`tea-machine#${written}`)).toEqual({ slug: 'tea-machine', place });
    expect(writeItemId({ slug: 'tea-machine', place })).toBe(`tea-machine#${written}`);
    expect(parsePlace(written)).toEqual(place);
    expect(writePlace(place)).toBe(written);
  });

  it.each([
    ['part#3#9', { slug: 'part#3', place: { kind: 'passage', number: 9 } }],
    ['tea#007', { slug: 'tea', place: { kind: 'passage', number: 7 } }],
    ['tea#t4.1', { slug: 'tea', place: { kind: 'part', turn: 4, passage: 1 } }],
  ])('reads %j too', (id, parsed) => {
    expect(parseItemId(id)).toEqual(parsed);
  });

  it.each([
    '',
    'tea',
    '#9',
    'tea#',
    'tea#x',
    'tea#9.1',
    'tea#s',
    'tea#s3.',
    'tea#t',
    'tea# 9',
    'tea#-1',
    'tea#1234567890',
  ])('finds no id in %j', (id) => {
    expect(parseItemId(id)).toBeUndefined();
  });

  it('reads what it wrote, whatever the slug', () => {
    assert(
      property(string({ minLength: 1, unit: 'binary' }), place, (slug, place) => {
        expect(parseItemId(writeItemId({ slug, place }))).toEqual({ slug, place });
      }),
    );
  });
});
