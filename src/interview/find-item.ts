import type { Interview, Library, Passage, Point } from './interview.ts';

/** A passage or digest point with the interview it is from. */
export interface Found {
  readonly interview: Interview;
  readonly item: Passage | Point;
}

const idForm = /^(?<slug>.+)#(?:(?<number>\d+)|s(?<section>\d+)\.(?<point>\d+))$/u;

/** By id: `<slug>#<n>` or `<slug>#s<section>.<point>`. */
export function findItem(library: Library, id: string): Found | undefined {
  const parts = idForm.exec(id)?.groups;
  const interview = library.interviews.find(({ slug }) => slug === parts?.['slug']);
  if (parts === undefined || interview === undefined) return undefined;
  const item =
    parts['number'] === undefined
      ? findPoint(interview, Number(parts['section']), Number(parts['point']))
      : findPassage(interview, Number(parts['number']));
  return item === undefined ? undefined : { interview, item };
}

export function findPassage(interview: Interview, number: number): Passage | undefined {
  return interview.passages[number - 1];
}

export function findPoint(interview: Interview, section: number, number: number): Point | undefined {
  return findSectionByNumber(interview, section)?.points.find((point) => point.number === number);
}

export function findSectionByNumber(interview: Interview, number: number): Interview['sections'][number] | undefined {
  return interview.sections.find((section) => section.number === number);
}

/** Our key points that rest on a passage, the most particular first. */
export function pointsOn(interview: Interview, passage: number): readonly Point[] {
  return interview.sections
    .flatMap(({ points }) => points)
    .filter(({ passages }) => passages.includes(passage))
    .toSorted((a, b) => a.passages.length - b.passages.length);
}
