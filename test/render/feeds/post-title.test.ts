import { describe, expect, it } from 'vitest';
import { serialParts } from '../../../src/feeds/serial-parts.ts';
import { writeExcerptMark } from '../../../src/excerpt/find-shown-excerpt.ts';
import { locales } from '../../../src/locale.ts';
import { postTitle } from '../../../src/render/feeds/post-title.ts';
import {
  digestInterview,
  libraryOf,
  longInterview,
  passagesOf,
  guest,
  shell,
  teaInterview,
} from '../../fixtures/library.ts';

const tea = libraryOf(teaInterview());
const title = (item: string, more: { readonly mark?: string } = {}) => postTitle(tea, { item, ...more }, 'en-US');

function said(text: string, doubtful?: string): string | undefined {
  const library = libraryOf(
    shell('one', [], passagesOf('one', [{ speaker: guest, text, ...(doubtful !== undefined && { doubtful }) }], [])),
  );
  return postTitle(library, { item: 'one#t1' }, 'en-US');
}

describe('postTitle', () => {
  it('is the quote’s own words: of a highlight, what is shown of its passage', () => {
    expect(title('tea-machine#3')).toBe('很多人以为难点在水泵，其实难点在数据。');
  });

  it('is what was shown when it was posted, whatever is picked since', () => {
    const passage = tea.interviews[0]!.passages[2]!;
    const mark = writeExcerptMark({ passage, span: { start: 0, end: 5 } });
    expect(title('tea-machine#3', { mark })).toBe(passage.text.slice(0, 5));
  });

  it('leaves out words in doubt, as the post does', () => {
    expect(said('开头不清楚。后来的话都清楚。', '不清楚。')).not.toContain('不清楚');
    const { id, text, doubtful } = tea.interviews[0]!.passages.find((each) => each.doubtful.length > 0)!;
    const { start, end } = doubtful[0]!;
    expect(title(id)).not.toContain(text.slice(start, end));
  });

  it('is the beginning of a part that is told in order', () => {
    const [first] = serialParts(tea.interviews[0]!);
    expect(first!.passages[0]!.text.startsWith(title(first!.item)!.replace(/…$/u, ''))).toBe(true);
  });

  it('is a point or a section’s title in the server’s language', () => {
    const digest = libraryOf(digestInterview());
    const names = locales.map((locale) => postTitle(digest, { item: 'tea-machine#s1.2' }, locale));
    expect(new Set(names).size).toBe(locales.length);
    expect(locales.map((locale) => postTitle(tea, { item: 'tea-machine#s2' }, locale))).toEqual([
      'Data, and opening it',
      expect.stringMatching(/^\P{ASCII}+$/u),
      expect.stringMatching(/^\P{ASCII}+$/u),
    ]);
  });

  it('is one line of at most what Discord lets a thread be called, Markdown and all', () => {
    expect(said('a *b*\n\n# c')).toBe('a *b* # c');
    const long = said('茶'.repeat(400))!;
    expect([long.length, long.at(-1)]).toEqual([100, '…']);
    const many = longInterview(3);
    expect(postTitle(libraryOf(many), { item: 'long-one#1' }, 'en-US')!.length).toBeLessThanOrEqual(100);
  });

  it('is nothing where the words are gone, or were others', () => {
    for (const item of ['no-more#3', 'tea-machine#99', 'tea-machine#t99', 'tea-machine#s9', 'x']) {
      expect(title(item)).toBeUndefined();
    }
    const former = { kind: 'digest', text: { zh: '以前', en: 'before' } } as const;
    expect(postTitle(tea, { item: 'tea-machine#3', former }, 'en-US')).toBeUndefined();
    expect(title('tea-machine#3', { mark: 'x0.5.AAAA' })).not.toBe('');
  });
});
