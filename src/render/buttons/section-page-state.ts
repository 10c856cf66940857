import { UserError } from '../../user-error.ts';
import type { Interview, Library, Section } from '../../interview/interview.ts';
import { findSectionByNumber } from '../../interview/find-item.ts';
import type { ButtonTarget } from './button.ts';
import { interviewField, readInterviewField } from './fields/interview-field.ts';
import { numberField, readNumberField } from './fields/number-field.ts';

/** What a reader of /summary is looking at. */
export interface SectionPage {
  readonly interview: Interview;
  readonly section: Section;
  /** From 0. */
  readonly page: number;
  /** The passage they came from. */
  readonly back: number | undefined;
}

/** To a section of an interview. @param back - the passage to come back to */
export function sectionTarget(interview: Interview, number: number, page = 0, back?: number): ButtonTarget {
  return { command: 'summary', action: 'section', state: sectionPageState(interview, number, page, back) };
}

export function sectionPageState(
  interview: Interview,
  number: number,
  page: number,
  back: number | undefined,
): readonly string[] {
  const place = [numberField(number), numberField(page), ...(back === undefined ? [] : [numberField(back)])];
  return [interviewField(interview), ...place];
}

/** The section a button names. @throws UserError `stale-button` */
export function readSectionPageState(library: Library, [key, number, page, back]: readonly string[]): SectionPage {
  const interview = readInterviewField(library, key);
  const section = findSectionByNumber(interview, readNumberField(number));
  if (section === undefined) throw new UserError('stale-button', {});
  const from = back === undefined ? undefined : readNumberField(back);
  return { interview, section, page: readNumberField(page), back: from };
}
