import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/search/create-search.ts';
import { fold } from '../../src/search/language/fold.ts';
import { libraryOf } from '../fixtures/library.ts';
import { teaInterview } from '../fixtures/tea-library.ts';

const interview = teaInterview();
const search = await createSearch(libraryOf(interview));
/** Anything at all, and pieces of the talk among other things. */
const queries = oneof(
  string({ unit: 'binary', maxLength: 60 }),
  string({ unit: 'grapheme', maxLength: 60 }),
  array(constantFrom(...interview.passages.map(({ text }) => text), '林晓雨', 'hu cheng', ' ', '的', '10万', '%'), {
    maxLength: 5,
  }).map((parts) => parts.join('')),
  string({
    unit: constantFrom(...Array.from('泉水茶壶机械臂林晓雨的了吗zhanguer 019.万%｀Ａé̂𠮷')),
    maxLength: 40,
  }),
);

describe('search, whatever is asked', () => {
  it('never throws, and marks in order, apart and within the text', () => {
    assert(
      property(queries, (query) => {
        for (const { item, matches } of search.find(query).hits) {
          if (item.kind !== 'verbatim') continue;
          let end = 0;
          for (const match of matches) {
            expect(match.start).toBeGreaterThanOrEqual(end);
            expect(match.end).toBeGreaterThan(match.start);
            end = match.end;
          }
          expect(end).toBeLessThanOrEqual(item.text.length);
        }
      }),
    );
  });

  it('gives the same answer twice, best first', () => {
    assert(
      property(queries, (query) => {
        const answer = search.find(query);
        expect(search.find(query)).toEqual(answer);
        const scores = answer.hits.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(answer.hits.length === 0).toBe(answer.tier === 'none');
      }),
    );
  });

  it('finds nothing under a filter that it does not find without, and only what passes', () => {
    assert(
      property(queries, constantFrom('lin', 'ada'), constantFrom(1, 2), (query, speaker, section) => {
        const everything = search.find(query, { limit: 100 }).hits.map(({ item }) => item.id);
        for (const { item } of search.find(query, { speaker, section, limit: 100 }).hits) {
          expect(everything).toContain(item.id);
          expect(item.kind === 'verbatim' && item.speaker.id === speaker && item.section?.number === section).toBe(
            true,
          );
        }
      }),
    );
  });

  it('answers a query of ten thousand characters', () => {
    expect(search.find('泉水与乌龙茶 kettle '.repeat(700)).hits[0]?.item.number).toBe(2);
  });
});

describe('fold', () => {
  it('gives one character back whole where it folds into as many pieces as it has units', () => {
    expect(fold('🄭').text).toBe('cd');
    expect(fold('🄭').toSource({ start: 0, end: 1 })).toEqual({ start: 0, end: 2 });
  });

  it('keeps every piece’s place in the source', () => {
    assert(
      property(string({ unit: 'binary' }), (source) => {
        const folded = fold(source);
        let end = 0;
        for (const character of folded.text) {
          const start = end;
          end += character.length;
          const place = folded.toSource({ start, end });
          expect(place.start).toBeLessThan(place.end);
          expect(fold(source.slice(place.start, place.end)).text).toContain(character);
        }
      }),
    );
  });
});
