import { describe, expect, it } from 'vitest';
import { readerOf } from '../../../src/render/reader.ts';
import { contextEmbed } from '../../../src/render/quote/context-embed.ts';
import { prepareLongPassages, quotePages, type QuoteText } from '../../../src/render/quote/quote-pages.ts';
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

function allPages(quote: QuoteText): readonly string[] {
  const { count, page } = quotePages(quote, limit);
  return Array.from({ length: count }, (_, place) => page(place));
}

describe('a turn of more passages than a call may have arguments', () => {
  it('has its context', () => {
    const lines = Array.from({ length: 200_000 }, () => ({ speaker: guest, text: '好。' }));
    const passages = passagesOf('long', [{ speaker: host, text: '怎么看？' }, ...lines], []);
    const quote = { interview: shell('long', [], passages), passage: passages[9]!, matches: [] };
    expect(contextEmbed(quote, 1, reader, undefined).parts).toBeGreaterThan(1000);
  });
});

describe('a passage as long as a book', () => {
  it('has the same pages where they were prepared', async () => {
    const text = '有一天他说：“走吧_走吧。”\n\n'.repeat(2000);
    const asked = longTalk(text);
    const prepared = longTalk(text);
    let turns = 0;
    const slices = { over: () => true, next: async () => void (turns += 1) };
    await prepareLongPassages({ interviews: [prepared.interview] }, slices);
    expect(turns).toBeGreaterThan(50);
    expect(allPages(prepared)).toEqual(allPages(asked));
    expect(allPages(prepared).join('')).toContain('走吧\\_走吧');
  });
});

describe('quotePages', () => {
  it('tells how long each page is without drawing it', () => {
    const quote = longTalk(`* 茶_茶。 ${'水[x]。'.repeat(400)}\n\n`, '水[x]');
    const { count, page, lengthOf } = quotePages({ ...quote, matches: [{ start: 2, end: 5 }] }, limit);
    for (let place = 0; place < count; place += 1) expect(lengthOf(place)).toBe(page(place).length);
    expect(count).toBeGreaterThan(3);
  });

  it('marks no more than twenty', () => {
    const quote = longTalk('茶，'.repeat(30));
    const matches = Array.from({ length: 30 }, (_, index) => ({ start: 2 * index, end: 2 * index + 1 }));
    const pages = allPages({ ...quote, matches });
    expect(pages.join('').match(/\*\*茶\*\*/gu)).toHaveLength(20);
  });

  it('marks across a page’s end on both pages', () => {
    const quote = longTalk('茶'.repeat(700));
    const pages = allPages({ ...quote, matches: [{ start: 590, end: 610 }] });
    expect(pages.map((page) => page.match(/\*\*茶+\*\*/u)?.[0].length)).toEqual([14, 14]);
  });
});
