import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAbout } from '../../src/library/read-about.ts';
import type { About } from '../../src/library/about-schema.ts';
import { toPosix } from '../to-posix.ts';
import { ownPath, readOwn } from './own-content.ts';

const files = globSync('content/*/about.yaml', { cwd: ownPath('.') }).map(toPosix);
const sentences = (text: string, language: string) => [
  ...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text),
];

/** Every pair of languages in it, with its place. */
function pairs(about: About): [string, { readonly zh: string; readonly en: string }][] {
  return [
    ['title', about.title],
    ['summary', about.summary],
    ...about.people.map((person) => [person.id, person.name] as [string, typeof person.name]),
    ...about.sections.flatMap((section, n) => [
      [`sections[${n}].title`, section.title] as [string, typeof section.title],
      [`sections[${n}].summary`, section.summary] as [string, typeof section.summary],
      ...section.points.map((point, p) => [`sections[${n}].points[${p}]`, point] as [string, typeof point]),
    ]),
  ];
}

describe('the interviews we ship', () => {
  it('include the one about the moat', () => {
    expect(files).toContain('content/jensen-huang-bg2-2024/about.yaml');
  });
});

describe.each(files)('%s', (file) => {
  const { about, problems } = readAbout(readOwn(file)!, file);

  it('reads without a problem', () => {
    expect(problems).toEqual([]);
  });

  it('says everything in Chinese and in English', () => {
    const wrong = pairs(about!).filter(([, { zh, en }]) => !/[\u4e00-\u9fff]/.test(zh) || /[\u4e00-\u9fff]/.test(en));
    expect(wrong).toEqual([]);
  });

  it('has 16 sections of 4 to 11 points', () => {
    expect(about!.sections).toHaveLength(16);
    const counts = about!.sections.map(({ points }) => points.length);
    expect(counts.filter((count) => count < 4 || count > 11)).toEqual([]);
  });

  it('marks 20 to 30 points as worth showing, of most sections, each telling whose words they are', () => {
    const marked = about!.sections.map(({ points }) => points.filter(({ worth }) => worth === true));
    const count = marked.flat().length;
    expect(count).toBeGreaterThanOrEqual(20);
    expect(count).toBeLessThanOrEqual(30);
    expect(marked.filter(({ length }) => length > 0).length).toBeGreaterThan(10);
    const names = about!.people.flatMap(({ name }) => [
      name.zh,
      name.en.split(' ').at(-1) ?? name.en,
      '英伟达',
      'Nvidia',
    ]);
    const nameless = marked
      .flat()
      .filter(({ zh, en }) => ![zh, en].every((text) => names.some((name) => text.includes(name))))
      .map(({ en }) => en);
    expect(nameless).toEqual([]);
  });

  it('has summaries of 2 to 4 sentences', () => {
    const summaries = [about!.summary, ...about!.sections.map(({ summary }) => summary)];
    const wrong = summaries.filter(({ zh, en }) =>
      [sentences(zh, 'zh'), sentences(en, 'en')].some(({ length }) => length < 2 || length > 4),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps each form of a glossary entry under 8 Chinese characters', () => {
    const forms = about!.glossary.flatMap(({ term, written, aliases }) => [term, ...written, ...aliases]);
    expect(forms.filter((form) => form.replaceAll(/[^\u4e00-\u9fff]/g, '').length >= 8)).toEqual([]);
  });

  it('lists no form twice in a glossary entry', () => {
    const twice = about!.glossary.filter(({ term, written, aliases }) => {
      const forms = [term, ...written, ...aliases];
      return new Set(forms).size < forms.length;
    });
    expect(twice).toEqual([]);
  });
});
