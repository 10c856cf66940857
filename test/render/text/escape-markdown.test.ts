import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../src/render/text/escape-markdown.ts';
import { anyText } from '../../fixtures/any-text.ts';
import { readDiscordMarkdown } from '../../fixtures/discord-markdown.ts';

describe('escapeMarkdown', () => {
  it('makes Discord show any text letter for letter, as text alone', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readDiscordMarkdown(escapeMarkdown(text))).toEqual({ text, bold: [], markup: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '**a**',
    '# a',
    '-# a',
    '1. a',
    '- a',
    '> a',
    '||a||',
    '<@1>',
    '@everyone',
    '<:x:1>',
    '<t:1>',
    'https://a.b',
    ':tea:',
  ])('has something to do for %s', (text) => {
    const { bold, markup } = readDiscordMarkdown(text);
    expect(bold.length + markup.length).toBeGreaterThan(0);
    expect(escapeMarkdown(text)).not.toBe(text);
  });

  it('leaves ordinary speech as it is', () => {
    const speech = '护城河：不是芯片，而是 TeaNet (2024) 的数据. It took 3.5 years; that’s all!';
    expect(escapeMarkdown(speech)).toBe(speech);
  });
});
