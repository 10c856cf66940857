import type { Interview, Library, Passage, Point } from './interview.ts';
import { type ItemPlace, parseItemId } from './item-id.ts';

/** A passage or digest point with the interview it is from. */
export interface Found {
  readonly interview: Interview;
  readonly item: Passage | Point;
}

/** By id: `<slug>#<n>` or `<slug>#s<section>.<point>`. */
export function findItem(library: Library, id: string): Found | undefined {
  const parsed = parseItemId(id);
  const interview = library.interviews.find(({ slug }) => slug === parsed?.slug);
  if (parsed === undefined || interview === undefined) return undefined;
  const item = findAt(interview, parsed.place);
  return item === undefined ? undefined : { interview, item };
}

/** What may be quoted at a place; neither a section nor a part is an item of its own. */
export function findAt(interview: Interview, place: ItemPlace): Passage | Point | undefined {
  if (place.kind === 'passage') return findPassage(interview, place.number);
  return place.kind === 'point' ? findPoint(interview, place.section, place.number) : undefined;
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

/** The section that an item stands in. */
export function sectionOf(interview: Interview, item: Passage | Point): Interview['sections'][number] | undefined {
  return item.kind === 'verbatim' ? item.section : findSectionByNumber(interview, item.section);
}

/** The section that a summary feed's item names. */
export function findSection(interview: Interview, id: string): Interview['sections'][number] | undefined {
  const { slug, place } = parseItemId(id) ?? {};
  return slug === interview.slug && place?.kind === 'section'
    ? findSectionByNumber(interview, place.number)
    : undefined;
}

/** Our key points that rest on a passage, the most particular first. */
export function pointsOn(interview: Interview, passage: number): readonly Point[] {
  return interview.sections
    .flatMap(({ points }) => points)
    .filter(({ passages }) => passages.includes(passage))
    .toSorted((a, b) => a.passages.length - b.passages.length);
}
