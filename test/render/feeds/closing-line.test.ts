import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closingLine, withClosing } from '../../../src/render/feeds/closing-line.ts';
import { anyText } from '../../fixtures/any-text.ts';
import { checkMessage } from '../../fixtures/check-message.ts';
import { directionFaults } from '../../fixtures/direction-faults.ts';

const closing = 'Discuss it below!';
const ending = `\n\n-# ${closing}`;
/** Lines of a quote, which may be of any length together. */
const lines = (count: number, length = 99) => Array.from({ length: count }, () => 'q'.repeat(length)).join('\n');

describe('closingLine', () => {
  it.each([
    ['# a heading\\', '-# \\# a heading\\\\'],
    ['**bold** and `code`', '-# \\*\\*bold\\*\\* and \\`code\\`'],
    ['<@&5>, @everyone', '-# \\<\\@&5\\>, \\@everyone'],
    ['[free](https://evil.example)', '-# \\[free\\](https://evil.example)'],
    ['in https://example.org/a_b_c?d=1 and _here_', '-# in https://example.org/a_b_c?d=1 and \\_here\\_'],
  ])('says %s letter for letter, but for addresses', (typed, line) => {
    expect(closingLine(typed)).toBe(line);
  });

  it('does not turn round what stands beside it', () => {
    expect(directionFaults(closingLine('\u202Egnihtyna'))).toEqual([]);
    expect(directionFaults(closingLine('שלום'))).toEqual([]);
  });
});

describe('withClosing', () => {
  it('leaves a post without one as it is', () => {
    const body = { embeds: [{ description: 'quote' }] };
    expect(withClosing(body, undefined)).toBe(body);
  });

  it('ends what the last embed says, or the words of a post without embeds', () => {
    expect(withClosing({ embeds: [{ description: 'a' }, { description: 'b' }] }, closing).embeds).toEqual([
      { description: 'a' },
      { description: `b${ending}` },
    ]);
    expect(withClosing({ content: 'quote', embeds: [] }, closing).content).toBe(`quote${ending}`);
  });

  it('has all the room that Discord gives: names of keys and escapes of JSON are not counted', () => {
    const description = lines(40);
    const embeds = [{ title: '"'.repeat(250), description, footer: { text: '"'.repeat(1700) } }];
    expect(withClosing({ embeds }, closing).embeds![0]!.description).toBe(description + ending);
  });

  it('leaves the beginning of words that stand on one line', () => {
    const { content } = withClosing({ content: 'q'.repeat(1999) }, closing);
    expect(content!.startsWith('q'.repeat(1900))).toBe(true);
    expect(content!.endsWith(ending)).toBe(true);
    expect(content!.length).toBeLessThanOrEqual(2000);
  });

  it.each([
    ['of a description', { description: lines(40, 101) }],
    ['of all embeds', { description: lines(40, 98), footer: { text: 'f'.repeat(2040) } }],
  ])('never goes where there is no room %s: the last lines do', (_, embed) => {
    const body = withClosing({ embeds: [embed] }, closing);
    checkMessage(body);
    const said = body.embeds![0]!.description!;
    expect(said.endsWith(`q${ending}`)).toBe(true);
    expect(embed.description.startsWith(`${said.slice(0, -ending.length)}\n`)).toBe(true);
    expect(embed.description.length - said.length).toBeLessThan(110);
  });

  it('never goes, whatever is said and whatever it says', () => {
    const text = fc.tuple(anyText, fc.integer({ min: 1, max: 200 })).map(([each, times]) => each.repeat(times));
    const said = fc
      .array(text, { minLength: 1, maxLength: 60 })
      .map((all) => all.join('\n').slice(0, 4096).toWellFormed());
    fc.assert(
      fc.property(said, anyText, fc.integer({ min: 0, max: 2048 }), (description, typed, length) => {
        const own = `c${typed}`.slice(0, 200).toWellFormed();
        const footer = { text: 'f'.repeat(length + 1).slice(0, 2048) };
        const [embed] = withClosing({ embeds: [{ description, footer }] }, own).embeds!;
        expect(embed!.description!.endsWith(closingLine(own))).toBe(true);
        expect(embed!.description!.length).toBeLessThanOrEqual(4096);
        expect(embed!.description!.length + footer.text.length).toBeLessThanOrEqual(6000);
      }),
    );
  });
});
