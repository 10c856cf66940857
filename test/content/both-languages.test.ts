import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { About } from '../../src/library/about-schema.ts';
import { readAbout } from '../../src/library/read-about.ts';
import { toPosix } from '../to-posix.ts';
import { calledIn } from './names.ts';
import { numbersIn } from './numbers.ts';
import { ownPath, readOwn } from './own-content.ts';
import { strongWordsIn } from './strong-words.ts';

const files = globSync('content/*/about.yaml', { cwd: ownPath('.') }).map(toPosix);

interface Pair {
  readonly at: string;
  readonly zh: string;
  readonly en: string;
}

function pairsOf({ title, summary, sections }: About): Pair[] {
  return [
    { at: 'title', ...title },
    { at: 'summary', ...summary },
    ...sections.flatMap((section, n) => [
      { at: `s${n + 1} title`, ...section.title },
      { at: `s${n + 1} summary`, ...section.summary },
      ...section.points.map(({ zh, en }, p) => ({ at: `s${n + 1}.${p + 1}`, zh, en })),
    ]),
  ];
}

describe.each(files)('what we say in %s', (file) => {
  const about = readAbout(readOwn(file)!, file).about!;
  const pairs = pairsOf(about);

  const hosts = about.people.filter(({ role }) => role === 'host');

  /** The places where the two languages do not give the same, and what each gives. */
  const differences = (give: (text: string, language: 'zh' | 'en') => readonly unknown[]) =>
    pairs.flatMap(({ at, zh, en }) => {
      const [inChinese, inEnglish] = [give(zh, 'zh'), give(en, 'en')].map((all) =>
        [...new Set(all.map(String))].toSorted((a, b) => a.localeCompare(b)).join(' '),
      );
      return inChinese === inEnglish ? [] : [`${at}: zh ${inChinese} | en ${inEnglish}`];
    });

  it('names the same numbers in both languages', () => {
    expect(differences(numbersIn)).toEqual([]);
  });

  it('is as strong in both languages: only, first, always, most, better, perhaps …', () => {
    expect(differences(strongWordsIn)).toEqual([]);
  });

  it('names the same hosts in both languages', () => {
    expect(differences((text) => calledIn(text, hosts).map(({ id }) => id))).toEqual([]);
  });

  it('speaks of the guest in both languages or in neither, where no host is meant by “he”', () => {
    const spoken = { zh: /黄仁勋|他(?!们)|嘉宾/, en: /Huang|\b(?:he|his|him|guest)\b/i };
    expect(
      differences((text, language) =>
        calledIn(text, hosts).length > 0 || !spoken[language].test(text) ? [] : ['guest'],
      ),
    ).toEqual([]);
  });
});
