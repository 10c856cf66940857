import { describe, expect, it } from 'vitest';
import { readerOf } from '../../../src/render/reader.ts';
import { contextEmbed } from '../../../src/render/quote/context-embed.ts';
import { quotePages } from '../../../src/render/quote/quote-embed.ts';
import { guest, host, passagesOf, shell } from '../../fixtures/library.ts';

/** Where the bot may not embed: the smallest pages. */
const reader = readerOf({ locale: 'zh-CN', guildId: '1', appPermissions: 0n, draws: true });
const { page: limit } = reader.layout;

/** A question and an answer of many pages. */
function longTalk(answer: string, doubtful?: string) {
  const lines = [
    { speaker: host, text: '怎么看？' },
    { speaker: guest, text: answer, ...(doubtful !== undefined && { doubtful }) },
  ];
  const passages = passagesOf('talk', lines, []);
  return { interview: shell('talk', [], passages), passage: passages[1]!, matches: [] };
}

function pagesOf(quote: ReturnType<typeof longTalk>) {
  const { parts } = contextEmbed(quote, 1, reader, undefined);
  return Array.from({ length: parts }, (_, part) => contextEmbed(quote, 1, reader, part).embed.description!);
}

describe('contextEmbed', () => {
  it('has pages of the layout’s size, names included', () => {
    // The speaker's name stands above the longest piece there can be.
    const pages = pagesOf(longTalk('茶'.repeat(3000)));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) {
      const speech = page.split('\n').filter((line) => !line.startsWith('-# '));
      expect(speech.join('\n').length).toBeLessThanOrEqual(limit);
    }
    expect(pages.join('').match(/茶/gu)).toHaveLength(3000);
  });

  it('begins on the page where the passage does', () => {
    const quote = longTalk('茶'.repeat(3000));
    expect(contextEmbed(quote, 1, reader, undefined).embed.description).toContain('❝ 茶');
    expect(contextEmbed(quote, 1, reader, 99).part).toBe(pagesOf(quote).length - 1);
  });

  it('says that words were left out on the page where they were, and there alone', () => {
    const pages = pagesOf(longTalk(`${'茶'.repeat(1000)}这不是他说的。${'水'.repeat(1000)}`, '这不是他说的。'));
    const saying = pages.filter((page) => /^-# .*此处略去/mu.test(page));
    expect(saying).toHaveLength(1);
    expect(saying[0]).toContain(String.raw`\[…\]`);
    expect(pages.join('')).not.toContain('不是他');
  });
});

describe('quotePages', () => {
  it('marks no more than twenty', () => {
    const quote = longTalk('茶，'.repeat(30));
    const matches = Array.from({ length: 30 }, (_, index) => ({ start: 2 * index, end: 2 * index + 1 }));
    expect(
      quotePages({ ...quote, matches }, limit)
        .pages.join('')
        .match(/\*\*茶\*\*/gu),
    ).toHaveLength(20);
  });

  it('marks across a page’s end on both pages', () => {
    const quote = longTalk('茶'.repeat(700));
    const { pages } = quotePages({ ...quote, matches: [{ start: 590, end: 610 }] }, limit);
    expect(pages.map((page) => page.match(/\*\*茶+\*\*/u)?.[0].length)).toEqual([14, 14]);
  });
});
