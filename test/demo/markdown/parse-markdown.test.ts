import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Inline, parseInline } from '../../../src/demo/markdown/parse-inline.ts';
import { type MarkdownBlock, parseMarkdown } from '../../../src/demo/markdown/parse-markdown.ts';

/** In short: marks stand as tags. */
function tell(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'code') return `<code ${inline.text}>`;
      if (inline.kind === 'time') return `<time ${inline.atMs} ${inline.style}>`;
      if (inline.kind === 'command') return `<command ${inline.name}>`;
      if ('id' in inline) return `<${inline.kind} ${inline.id}>`;
      return `<${inline.kind}${'href' in inline ? ` ${inline.href}` : ''} ${tell(inline.children)}>`;
    })
    .join('');
}

function tellBlock(block: MarkdownBlock): string {
  if (block.kind === 'quote') return `quote(${block.blocks.map(tellBlock).join(' ')})`;
  if (block.kind === 'list')
    return `${block.first === undefined ? 'ul' : `ol ${block.first}`}(${block.items.map(tell).join('|')})`;
  if (block.kind === 'code') return `code(${block.text})`;
  return block.kind === 'gap' ? 'gap' : `${block.kind}(${tell(block.children)})`;
}

describe('parseInline', () => {
  it.each([
    ['plain', 'plain'],
    ['**bold** and *em* and _em_', '<strong bold> and <emphasis em> and <emphasis em>'],
    ['__under__ ~~gone~~ ||hidden||', '<underline under> <strike gone> <spoiler hidden>'],
    ['**a *b* c**', '<strong a <emphasis b> c>'],
    [String.raw`\*no\* \_no\_ \[no\](no) 1\. \\`, '*no* _no_ [no](no) 1. \\'],
    [String.raw`\茶 \“ \a`, String.raw`茶 “ \a`],
    [String.raw`**a\*\*b**`, '<strong a**b>'],
    ['`**code**` ``a`b``', '<code **code**> <code a`b>'],
    ['[title](https://example.org/x)', '<link https://example.org/x title>'],
    ['[title](<https://example.org/x>)', '<link https://example.org/x title>'],
    ['see https://example.org/a_b_c.', 'see <link https://example.org/a_b_c https://example.org/a_b_c>.'],
    ['<t:1700000000:R> <t:1700000000>', '<time 1700000000000 R> <time 1700000000000 f>'],
    ['<#12> <@&34> <@56> <@!78>', '<channel 12> <role 34> <user 56> <user 78>'],
    ['</quote:12> </daily add:34> </quote> </a b c d:5>', '<command quote> <command daily add> </quote> </a b c d:5>'],
    ['<:tea:12> <a:pour:34>', ':tea: :pour:'],
    ['snake_case_name 3 * 4 * 5', 'snake_case_name 3 * 4 * 5'],
    ['[x](javascript:alert(1))', '[x](javascript:alert(1))'],
    ['<script>alert(1)</script> <b>', '<script>alert(1)</script> <b>'],
    ['**open _open `open', '**open _open `open'],
  ])('reads %s', (source, expected) => {
    expect(tell(parseInline(source))).toBe(expected);
  });

  it('links to the web alone, whatever is written', () => {
    const hrefs = (inlines: readonly Inline[]): readonly string[] =>
      inlines.flatMap((inline) => [
        ...('href' in inline ? [inline.href] : []),
        ...('children' in inline ? hrefs(inline.children) : []),
      ]);
    const piece = fc.constantFrom('[a](', 'javascript:', 'data:', 'https:', '//x', '<', '>', ')', '**', '`', '\\', ' ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        for (const href of hrefs(parseInline(pieces.join('')))) expect(href).toMatch(/^https?:/);
      }),
    );
  });

  it('loses no letter of a text without marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text.replaceAll(/[^\p{L}\p{N} ]/gu, '').replaceAll(/https?/giu, '');
        expect(tell(parseInline(plain))).toBe(plain);
      }),
    );
  });
});

describe('parseMarkdown', () => {
  it.each([
    ['one\ntwo', 'paragraph(one\ntwo)'],
    ['one\n\ntwo', 'paragraph(one) gap paragraph(two)'],
    ['# Big\n## Less\ntext', 'heading(Big) heading(Less) paragraph(text)'],
    ['text\n-# small **x**', 'paragraph(text) subtext(small <strong x>)'],
    ['- a\n- b\n* c\n1. d', 'ul(a|b|c) ol 1(d)'],
    ['3. a\n4. b', 'ol 3(a|b)'],
    ['> a\n> - b\nc', 'quote(paragraph(a) ul(b)) paragraph(c)'],
    ['>>> a\nb', 'quote(paragraph(a\nb))'],
    ['```js\nlet x;\n```\nafter', 'code(let x;) paragraph(after)'],
    ['**a\nb**', 'paragraph(<strong a\nb>)'],
    [String.raw`\- no list` + '\n' + String.raw`\# no heading`, 'paragraph(- no list\n# no heading)'],
    ['#no heading\n>no quote', 'paragraph(#no heading\n>no quote)'],
    ['', ''],
  ])('reads %j', (source, expected) => {
    expect(parseMarkdown(source).map(tellBlock).join(' ')).toBe(expected);
  });

  it('comes to an end, whatever is written', () => {
    const piece = fc.constantFrom('#', '-', '>', '>>> ', ' ', '\n', '```', '1. ', 'a', '**', '-# ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(parseMarkdown(pieces.join(''))).toBeInstanceOf(Array);
      }),
    );
  });
});
