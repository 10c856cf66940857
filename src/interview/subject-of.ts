import type { Passage, Section } from './interview.ts';

/** The section that a question and its answer are both of; a chapter, whose time is some second, may begin between them. */
export function subjectOf({ section }: Pick<Passage, 'section'>): Section | undefined {
  return section?.from === 'chapters' ? undefined : section;
}
