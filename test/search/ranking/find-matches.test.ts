import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../src/search/create-search.ts';
import type { Interview } from '../../../src/interview/interview.ts';
import { libraryOf } from '../../fixtures/library.ts';
import { teaInterview } from '../../fixtures/tea-library.ts';

const filler = '今天的雾还是像昨天一样大。Nothing else was said of it. ';

function oneText(text: string): Interview {
  const [first] = teaInterview().passages;
  return { ...teaInterview(), passages: [{ ...first!, text }] };
}

async function marked(text: string, query: string): Promise<readonly string[]> {
  const search = await createSearch(libraryOf(oneText(text)));
  const [hit] = search.find(query).hits;
  return (hit?.matches ?? []).map(({ start, end }) => text.slice(start, end));
}

describe('what is found in a passage as long as a book', () => {
  const book = (words: string) => `${filler.repeat(3000)}${words}${filler.repeat(3000)}`;

  it.each([
    ['two characters', '紫砂壶', '紫砂壶', ['紫砂壶']],
    ['a word', 'They bought kettles. ', 'kettle', ['kettles']],
    ['a stem that ends otherwise', 'Flies came. ', 'fly', ['Flies']],
    ['a number', 'It cost 4711 then. ', '4711', ['4711']],
    ['words of Traditional Chinese', '紫砂壺', '紫砂壶', ['紫砂壺']],
  ])('is marked, wherever it stands: %s', async (_, words, query, found) => {
    expect(await marked(book(words), query)).toEqual(found);
  });

  it('is marked at its first places alone', async () => {
    const found = await marked(filler.repeat(6000), '雾');
    expect(found.length).toBeGreaterThan(5);
    expect(found.length).toBeLessThan(500);
    expect(new Set(found)).toEqual(new Set(['雾']));
  });
});
