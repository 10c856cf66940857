import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markMatches } from '../../../src/render/text/mark-matches.ts';
import { anyText } from '../../fixtures/any-text.ts';
import { readDiscordMarkdown } from '../../fixtures/discord-markdown.ts';

const spansOf = (text: string, pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([a, b]) => ({ start: Math.min(a, b) % (text.length + 1), end: Math.max(a, b) % (text.length + 1) }));

describe('markMatches', () => {
  it('shows the text letter for letter, and nothing but bold besides', () => {
    const pairs = fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { maxLength: 4 });
    fc.assert(
      fc.property(anyText, pairs, (text, pairs) => {
        const spans = spansOf(text, pairs).filter(
          ({ start, end }) => start < end && isWhole(text, start) && isWhole(text, end),
        );
        const shown = readDiscordMarkdown(markMatches(text, spans));
        expect(shown.text).toBe(text);
        expect(shown.markup).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['a word', '这才是护城河，对', [[3, 6]], '这才是**护城河**，对'],
    ['without the punctuation it ends on, so that bold closes', '引语。后文', [[0, 3]], '**引语**。后文'],
    ['without quotation marks', '他说“好茶”呢', [[2, 6]], '他说“**好茶**”呢'],
    [
      'touching stretches as one',
      '数据飞轮',
      [
        [0, 2],
        [2, 4],
      ],
      '**数据飞轮**',
    ],
    [
      'overlapping stretches as one',
      '数据飞轮',
      [
        [0, 3],
        [1, 4],
      ],
      '**数据飞轮**',
    ],
    [
      'stretches inside another as one with it',
      '数据飞轮',
      [
        [0, 4],
        [1, 2],
        [2, 3],
      ],
      '**数据飞轮**',
    ],
    ['nothing where only punctuation was found', '好。……', [[1, 4]], '好。……'],
    ['next to a literal asterisk', '*茶*', [[1, 2]], String.raw`\***茶**\*`],
    ['each line for itself', '一\n二', [[0, 3]], '**一**\n**二**'],
  ] as const)('marks %s', (_, text, pairs, marked) => {
    expect(
      markMatches(
        text,
        pairs.map(([start, end]) => ({ start, end })),
      ),
    ).toBe(marked);
  });

  it('marks what was found', () => {
    expect(
      readDiscordMarkdown(
        markMatches('数据_飞轮_数据', [
          { start: 0, end: 2 },
          { start: 6, end: 8 },
        ]),
      ).bold,
    ).toEqual(['数据', '数据']);
  });
});

/** Not between the halves of a surrogate pair: a search never ends a match there. */
function isWhole(text: string, at: number): boolean {
  return !/[\uD800-\uDBFF]/.test(text.charAt(at - 1)) || !/[\uDC00-\uDFFF]/.test(text.charAt(at));
}
