import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineTokens } from '../../src/transcript/inline-tokens.ts';

const lines = array(
  constantFrom('![', '[', ']', '(', ')', '](', 'a', ' ', '\\', '*', '**', '_', '茶', '𠮷', '!', '[]()', '[t](u)'),
  {
    maxLength: 24,
  },
).map((parts) => parts.join(''));

/** The same, as one pattern says it, which takes two thousand steps for each beginning. */
const pattern =
  /\\(?<escaped>[\\`*_{}[\]()#+\-.!>~|])|(?<bold>\*\*)|(?<star>\*(?!\*))|!\[[^\][]{0,500}\]\((?<image>[^)\s]{0,2000})\)|\[(?<title>[^\][]{1,500})\]\((?<link>[^)\s]{0,2000})\)|(?<emphasis>_)|(?<text>[^\\*![_]+|.)/gsu;

describe('the tokens of a line', () => {
  it('are those of Markdown', () => {
    assert(
      property(lines, (line) => {
        const expected = [...line.matchAll(pattern)].map(({ index, groups = {} }) => ({
          kind:
            ['escaped', 'bold', 'star', 'image', 'link', 'emphasis'].find((kind) => groups[kind] !== undefined) ??
            'text',
          start: index,
          text:
            groups['escaped'] ??
            groups['title'] ??
            groups['text'] ??
            groups['bold'] ??
            groups['star'] ??
            groups['emphasis'] ??
            '',
          url: groups['image'] ?? groups['link'] ?? '',
        }));
        const found = Array.from(inlineTokens(line), ({ kind, start, text, url }) => ({ kind, start, text, url }));
        expect(joined(found)).toEqual(joined(expected));
      }),
      { numRuns: 2000 },
    );
  });

  it('end an address with no more than two thousand characters, and a title with five hundred', () => {
    const kinds = (line: string) => Array.from(inlineTokens(line), ({ kind }) => kind)[0];
    expect(kinds(`[t](${'u'.repeat(2000)})`)).toBe('link');
    expect(kinds(`[t](${'u'.repeat(2001)})`)).toBe('text');
    expect(kinds(`![${'t'.repeat(500)}](u)`)).toBe('image');
    expect(kinds(`![${'t'.repeat(501)}](u)`)).toBe('text');
  });
});

interface Told {
  readonly kind: string;
  readonly start: number;
  readonly text: string;
  readonly url: string;
}

/** Text may come in one piece or in several. */
function joined(tokens: readonly Told[]): Told[] {
  const all: Told[] = [];
  for (const token of tokens) {
    const last = all.at(-1);
    if (last?.kind === 'text' && token.kind === 'text') all[all.length - 1] = { ...last, text: last.text + token.text };
    else all.push(token);
  }
  return all;
}
