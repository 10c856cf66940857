import { createWordHashes } from '../interview/create-word-hashes.ts';
import type { Bilingual, ItemWords, Section } from '../interview/interview.ts';
import { writeItemId } from '../interview/item-id.ts';
import type { Chapter, Transcript } from '../transcript/transcript.ts';
import type { About } from './about-schema.ts';
import type { Placing } from './place-numbers.ts';
import { placeChapters, type UnplacedChapter } from './place-chapters.ts';
import { placeHeadings } from './place-headings.ts';
import type { Stretch } from './stretch.ts';
import type { Times } from './times-of.ts';

export interface Division {
  readonly sections: readonly Section[];
  /** The section of a passage; undefined where nobody knows. */
  readonly sectionOf: (passage: number) => Section | undefined;
  readonly problems: readonly UnplacedChapter[];
}

export interface Dividing {
  readonly about: About | undefined;
  readonly transcript: Transcript | undefined;
  readonly placing: Placing;
  readonly times: readonly Times[];
  /** Of a file beside the text; else those that the text itself lists. */
  readonly chapters: readonly Chapter[] | undefined;
}

/** An interview's sections: those that about.yaml writes, else its chapters, else what stands between its headings. */
export function divide(slug: string, { about, transcript, placing, times, chapters }: Dividing): Division {
  if (about !== undefined && about.sections.length > 0) {
    const sections = toldSections(slug, about, placing, times);
    return { sections, sectionOf: (passage) => sections[placing.sectionOf(passage) ?? -1], problems: [] };
  }
  const placed = placeChapters(chapters ?? transcript?.chapters ?? [], times);
  const fromChapters = placed.stretches.length > 0;
  const stretches = fromChapters ? placed.stretches : placeHeadings(transcript);
  const sections = foundSections(stretches, fromChapters ? 'chapters' : 'headings', transcript, times);
  const byPassage = new Map(
    sections.flatMap((section) =>
      Array.from({ length: section.last - section.first + 1 }, (_, at) => [section.first + at, section] as const),
    ),
  );
  return { sections, sectionOf: (passage) => byPassage.get(passage), problems: placed.problems };
}

function toldSections(slug: string, about: About, placing: Placing, times: readonly Times[]): readonly Section[] {
  const hashOf = createWordHashes(
    about.sections.flatMap((section): ItemWords[] => [
      wordsOfSection(section),
      ...section.points.map((text) => ({ kind: 'digest', text }) as const),
    ]),
  );
  return about.sections.map((section, index) => {
    const stretch = placing.stretchOf(index) ?? { first: 1, last: 0 };
    return {
      number: index + 1,
      from: 'about',
      hash: hashOf(wordsOfSection(section)),
      title: section.title,
      summary: section.summary,
      ...stretch,
      startsAtSeconds: section.at ?? startOf(stretch, times),
      points: section.points.map(({ passages, worth, ...text }, place) => ({
        kind: 'digest',
        id: writeItemId({ slug, place: { kind: 'point', section: index + 1, number: place + 1 } }),
        hash: hashOf({ kind: 'digest', text }),
        section: index + 1,
        number: place + 1,
        text,
        passages: [
          ...new Set(passages.flatMap((each) => placing.standsOf(each).map(({ passage }) => passage))),
        ].toSorted((a, b) => a - b),
        ...(worth === true && { worth }),
      })),
    };
  });
}

function foundSections(
  stretches: readonly Stretch[],
  from: 'chapters' | 'headings',
  transcript: Transcript | undefined,
  times: readonly Times[],
): readonly Section[] {
  const titles = stretches.map(({ title, first }) =>
    asBilingual(title ?? firstWords(transcript?.passages[first - 1]?.text ?? '')),
  );
  const words = titles.map((title) => wordsOfSection({ title, summary: undefined }));
  const hashOf = createWordHashes(words);
  return stretches.map(({ first, last, startMs }, index) => {
    const title = titles[index] ?? asBilingual('');
    return {
      number: index + 1,
      from,
      hash: hashOf(wordsOfSection({ title, summary: undefined })),
      title,
      summary: undefined,
      first,
      last,
      startsAtSeconds: startMs === undefined ? startOf({ first, last }, times) : Math.floor(startMs / 1000),
      points: [],
    };
  });
}

function asBilingual(title: string): Bilingual {
  return { zh: title, en: title };
}

/** In characters. */
const mostOfTitle = 32;

/** What stands for a title that nobody wrote: how the section begins, marked as somebody's words. */
function firstWords(text: string): string {
  const characters = Array.from(text.trim());
  const isWhole = characters.length <= mostOfTitle;
  const beginning = characters.slice(0, mostOfTitle).join('');
  const space = beginning.lastIndexOf(' ');
  return isWhole ? `“${beginning}”` : `“${space > mostOfTitle / 2 ? beginning.slice(0, space) : beginning}…”`;
}

function wordsOfSection({ title, summary }: Pick<Section, 'title' | 'summary'>): ItemWords {
  return { kind: 'section', title, summary };
}

/** Where nobody noted when a section begins, its first passage may tell. */
function startOf({ first, last }: Pick<Section, 'first' | 'last'>, times: readonly Times[]): number | undefined {
  const { startMs, startsLater } = (last < first ? undefined : times[first - 1]) ?? {};
  return startMs === undefined || startsLater === true ? undefined : Math.floor(startMs / 1000);
}
