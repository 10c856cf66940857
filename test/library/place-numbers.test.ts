import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { About } from '../../src/library/about-schema.ts';
import { buildInterview } from '../../src/library/build-interview.ts';
import { checkAgainstText } from '../../src/library/check-against-text.ts';
import { hashOfText } from '../../src/library/hash-of-text.ts';
import { readTranscript } from '../../src/transcript/read-transcript.ts';
import {
  aboutTurns,
  correct,
  corrections,
  type InventedTurn,
  inventedTurns,
  writeTurns,
} from '../fixtures/corrected-text.ts';

const turns = inventedTurns(14);
const base = readTranscript(writeTurns(turns));
const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
const words = base.passages.map(({ text }) => letters(text));

/** A note of our own for every passage in every form that about.yaml has, each named by its words. */
const aboutAll: About = {
  ...aboutTurns(turns),
  sections: aboutTurns(turns).sections.map((section, at, all) => {
    const end = all[at + 1]?.starts ?? words.length + 1;
    const numbers = Array.from({ length: end - section.starts }, (_, n) => section.starts + n);
    return {
      ...section,
      points: [numbers, ...numbers.map((number) => [number])].map((passages) => ({
        passages,
        zh: passages.join(' '),
        en: passages.join(' '),
      })),
    };
  }),
  ...lists(),
};
const about: About = { ...aboutAll, edition: base.passages.map(({ text }) => hashOfText(text)) };

/** The first sentence that has a number: `第7次，` stands nowhere else. */
function lists() {
  const places = base.passages.map(({ number, text }) => ({
    passage: number,
    from: /第\d+次，/u.exec(text)![0],
    to: '。',
  }));
  return {
    doubts: places.map((place) => ({ ...place, kind: 'fused' as const, note: place.from })),
    errata: places.map((place) => ({ ...place, note: { zh: place.from, en: place.from } })),
    quotes: places,
  };
}

function build(text: string, written: About = about) {
  const transcript = readTranscript(text);
  const { interview, ...lost } = buildInterview('talk', written, transcript);
  const told = checkAgainstText(written, transcript, lost);
  return { interview, told, paths: new Set(told.map(({ path }) => path.join('.'))) };
}

const corrected = fc
  .array(corrections, { minLength: 1, maxLength: 6 })
  .map((all) => all.reduce<readonly InventedTurn[]>(correct, turns));

describe('numbers of about.yaml, whatever somebody does to the text', () => {
  it.each(['with', 'without'])(
    'mean the same words as before, or none, and then it is told: %s an edition',
    (which) => {
      const written = which === 'with' ? about : aboutAll;
      fc.assert(
        fc.property(corrected, (after) => {
          const { interview, paths } = build(writeTurns(after), written);
          const count = after.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
          // Without an edition nothing but the count tells texts apart.
          fc.pre(which === 'with' || count !== words.length);
          const toldAll = paths.has('edition') || paths.has('passages');
          interview.sections.forEach(({ points }, section) =>
            points.forEach(({ passages, text }, point) => {
              const meant = text.en.split(' ').map((number) => words[Number(number) - 1]!);
              const tied = passages.map((number) => letters(interview.passages[number - 1]!.text));
              for (const there of tied)
                expect(meant.some((each) => there.includes(each) || each.includes(there))).toBe(true);
              meant.forEach((each, at) => {
                const isTold = toldAll || paths.has(`sections.${section}.points.${point}.passages.${at}`);
                expect(isTold || tied.some((there) => there.includes(each) || each.includes(there))).toBe(true);
              });
            }),
          );
        }),
        { numRuns: 300 },
      );
    },
  );

  it.each(['with', 'without'])(
    'keep doubts, errata and quotes at their words, or tell of it: %s an edition',
    (which) => {
      fc.assert(
        fc.property(corrected, (after) => {
          const { interview, paths } = build(writeTurns(after), which === 'with' ? about : aboutAll);
          const said = (passage: number, { start, end }: { start: number; end: number }) =>
            interview.passages[passage - 1]!.text.slice(start, end);
          const found = {
            // Beside what the reader doubts by itself: words that are said twice, on end.
            doubts: interview.anomalies
              .filter(({ kind }) => kind === 'fused')
              .map(({ passage, span, message }) => [message, said(passage, span)] as const),
            errata: interview.passages.flatMap(({ number, errata }) =>
              errata.map(({ span, words: { en } }) => [en, said(number, span)] as const),
            ),
            quotes: interview.quotes.map(({ passage, span }) => {
              const there = said(passage.number, span);
              return [/^第\d+次，/u.exec(there)?.[0], there] as const;
            }),
          };
          for (const list of ['doubts', 'errata', 'quotes'] as const) {
            for (const [from, there] of found[list]) expect(there.startsWith(from!) && there.endsWith('。')).toBe(true);
            about[list].forEach(({ from }, index) => {
              expect(paths.has(`${list}.${index}`) || found[list].some(([own]) => own === from)).toBe(true);
            });
          }
        }),
        { numRuns: 300 },
      );
    },
  );

  it('put no passage in a section that it was not in', () => {
    const sectionOf = new Map(
      build(writeTurns(turns)).interview.passages.map(({ text, section }) => [letters(text), section!.number]),
    );
    fc.assert(
      fc.property(corrected, (after) => {
        for (const { text, section } of build(writeTurns(after)).interview.passages) {
          expect([undefined, sectionOf.get(letters(text)) ?? section?.number]).toContain(section?.number);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('find every passage whose words are there once, wherever they are', () => {
    fc.assert(
      fc.property(corrected, (after) => {
        const { interview } = build(writeTurns(after));
        const now = interview.passages.map(({ text }) => letters(text));
        const points = interview.sections.flatMap((section) => section.points.slice(1));
        const wordsOf = ({ text }: (typeof points)[number]) => words[Number(text.en) - 1]!;
        const once = points.filter((point) => now.filter((each) => each === wordsOf(point)).length === 1);
        expect(once.map(({ passages }) => passages)).toEqual(once.map((point) => [now.indexOf(wordsOf(point)) + 1]));
      }),
      { numRuns: 300 },
    );
  });
});
