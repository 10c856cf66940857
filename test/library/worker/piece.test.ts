import { anything, array, assert, dictionary, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Piece, startAssembly, toPieces } from '../../../src/library/worker/piece.ts';

/** As one thread gets it from another. */
function send(pieces: readonly Piece[]): unknown {
  const assembly = startAssembly();
  for (const piece of structuredClone(pieces)) assembly.add(piece);
  return assembly.finish();
}

const parts = anything({ withNullPrototype: false, withBigInt: true, maxKeys: 5, maxDepth: 4 });

describe('a value sent in pieces', () => {
  it('arrives as it was', () => {
    assert(
      property(array(parts), dictionary(string(), parts, { noNullPrototype: true }), (list, object) => {
        const value = { list, object, again: [object, list] };
        expect(send(toPieces(value))).toStrictEqual(value);
      }),
    );
  });

  it.each([
    ['numbers of every kind', [0, -0, 1, -1, 0.5, 2 ** 28, -(2 ** 28), 2 ** 31, 2 ** 53, 1e300, NaN, Infinity]],
    ['what is not there', [undefined, null, { here: undefined }, [], {}]],
    ['a key that is no ordinary one', [JSON.parse('{"__proto__":{"polluted":true},"constructor":1}')]],
    ['a long list, and what comes after it', [Array.from({ length: 20_000 }, (_, at) => ({ at })), { after: true }]],
  ])('may hold %s', (_, value) => {
    expect(send(toPieces(value))).toStrictEqual(value);
  });

  it('holds the same object wherever it did, and a string once', () => {
    const speaker = { name: 'Old Zhou' };
    const pieces = toPieces([speaker, { speaker, name: 'Old Zhou' }]);
    expect(pieces.flatMap(({ strings }) => strings)).toEqual(['Old Zhou']);
    const [own, other] = send(pieces) as [object, { speaker: object }];
    expect(other.speaker).toBe(own);
  });

  it('takes no piece longer than the thread that gets it can do in a moment', () => {
    const passages = Array.from({ length: 30_000 }, (_, number) => ({
      number,
      text: '茶'.repeat(number % 300),
      spans: [],
    }));
    for (const { strings, objects } of toPieces({ passages })) {
      expect(objects.length).toBeLessThan(8192 + 4096 + 2);
      expect(strings.join('').length).toBeLessThan(32_768 + 300);
    }
  });
});
