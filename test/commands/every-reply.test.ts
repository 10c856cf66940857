import * as fc from 'fast-check';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/locale.ts';
import type { Interview, Section } from '../../src/interview/interview.ts';
import { loadLibrary } from '../../src/library/load-library.ts';
import { foreignInterviews } from '../fixtures/foreign-interviews.ts';
import { anyText } from '../fixtures/any-text.ts';
import { depsFor } from '../fixtures/deps.ts';
import {
  bareSection,
  digestInterview,
  guest,
  host,
  libraryOf,
  longInterview,
  passagesOf,
  shell,
  teaInterview,
} from '../fixtures/library.ts';
import { libraryOfText } from '../fixtures/library-of-text.ts';
import { walk, type Where } from './walk.ts';

/** Embed Links, and Attach Files. */
const everything = (1n << 14n) | (1n << 15n);
/** Half an hour without a name. */
const nameless = `WEBVTT\n\n${Array.from(
  { length: 180 },
  (_, at) =>
    `${Math.floor(at / 6)}:${(at % 6) * 10}.000 --> ${Math.floor(at / 6)}:${(at % 6) * 10 + 9}.000\nThe keeper of day ${at} reads by night.`,
).join('\n\n')}\n`;

const places: readonly Where[] = locales.flatMap((locale) => [
  { locale },
  { locale, appPermissions: 0n },
  { locale, appPermissions: everything },
]);

describe('every reply, and every reply to each of its buttons', () => {
  it.each([
    ['an interview with its text', () => libraryOf(teaInterview())],
    ['an interview without', () => libraryOf(digestInterview())],
    ['a long one without sections', () => libraryOf(longInterview(60))],
    ['captions in which nobody is named', () => libraryOfText('lamp', nameless)],
    ['several', () => libraryOf(digestInterview(), longInterview(3, 'b'), { ...teaInterview('c'), sample: true })],
    ['forty', () => libraryOf(...Array.from({ length: 40 }, (_, index) => longInterview(4, `no-${index}`)))],
    ['thirty sections', () => libraryOf(manySections(30))],
    ['some scripts can’t be drawn', () => libraryOf(teaInterview(), ...foreignInterviews())],
  ])('keeps to the limits for %s', async (_, build) => {
    const deps = depsFor(build());
    for (const where of places) expect(await walk(deps, where, 150)).toBeGreaterThan(0);
  });

  it('keeps to the limits for our own content', async () => {
    const deps = depsFor(await loadLibrary(resolve(import.meta.dirname, '..', '..', 'content')));
    for (const where of places) expect(await walk(deps, where, 120)).toBeGreaterThan(20);
  });

  it('keeps to the limits for any text at all', async () => {
    const nasty = fc
      .tuple(anyText, fc.integer({ min: 1, max: 200 }))
      .map(([text, times]) => `茶${text.repeat(times)}`.substring(0, 5000).toWellFormed());
    await fc.assert(
      fc.asyncProperty(nasty, nasty, fc.constantFrom(...places), async (text, other, where) => {
        expect(await walk(depsFor(libraryOf(nastyInterview(text, other))), where, 30)).toBeGreaterThan(0);
      }),
      { numRuns: 15 },
    );
  });
});

function nastyInterview(text: string, other: string): Interview {
  const both = { zh: other, en: other };
  const point = {
    kind: 'digest',
    id: 'n#s1.1',
    section: 1,
    number: 1,
    text: both,
    passages: [1, 2],
    hash: 'AbCdEfGh',
  } as const;
  const section: Section = {
    ...bareSection({ number: 1, title: both, summary: both, first: 1, last: 3 }),
    points: Array.from({ length: 8 }, () => point),
  };
  const named = [host, guest].map((speaker) => ({ ...speaker, name: { zh: other, en: text } }));
  const lines = [
    { speaker: named[0]!, text: `${text}吗？` },
    { speaker: named[1]!, text: other, doubtful: '茶' },
    { speaker: named[0]!, text: other },
  ];
  const passages = passagesOf('n', lines, [section]);
  return {
    ...shell('n', [section], passages),
    speakers: named,
    title: both,
    show: both,
    summary: both,
    recorded: text,
    sourceUrl: text,
    highlights: passages.map((passage) => ({ passage, span: { start: 0, end: passage.text.length } })),
  };
}

function manySections(count: number): Interview {
  const sections = Array.from({ length: count }, (_, index): Section => {
    const title = {
      zh: `第${index + 1}节，标题也有些长，要占不少地方`,
      en: `Section ${index + 1}, with a title that takes some room`,
    };
    return bareSection({ number: index + 1, title, summary: { zh: '', en: '' }, first: index + 1, last: index + 1 });
  });
  const lines = sections.map(({ number }) => ({
    speaker: guest,
    text: `第${number}段话讲的是机器怎样记住味道，每一次都和上一次有一点不同，日子久了就成了手艺。`,
  }));
  return { ...shell('many', sections, passagesOf('many', lines, sections)), summary: undefined };
}
