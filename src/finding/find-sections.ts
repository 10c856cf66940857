import { UserError } from '../user-error.ts';
import { formsOf } from '../interview/forms-of.ts';
import type { Interview, Section } from '../interview/interview.ts';
import { nearestNames } from './nearest-names.ts';
import { foldTyped } from '../search/language/fold-typed.ts';

/** By number (`3`, `§ 3`) or title in any language. @throws `section-not-found` */
export function getSection(interview: Interview, given: string): Section {
  const section = findSections(interview, given)[0];
  if (section === undefined) {
    const titles = interview.sections.flatMap(({ title }) => formsOf(title));
    throw new UserError('section-not-found', { given, near: nearestNames(given, titles) });
  }
  return section;
}

/** Sections whose number or title fits what was typed, the exact one first; all of them for nothing typed. */
export function findSections(interview: Interview, given: string): readonly Section[] {
  const wanted = foldTyped(given).replace(/^§\s*/u, '');
  const numbered = interview.sections.filter(({ number }) => String(number) === wanted);
  const titled = interview.sections.filter(
    (section) =>
      !numbered.includes(section) && formsOf(section.title).some((title) => foldTyped(title).includes(wanted)),
  );
  return [...numbered, ...titled];
}
