import { UserError } from '../../user-error.ts';
import type { Library, Section } from '../../interview/interview.ts';
import type { ComponentTarget } from './button.ts';
import { numberField, readNumberField } from './fields/number-field.ts';
import { type InterviewPage, readInterviewPageState } from './interview-page-state.ts';
import { readSectionPageState, type SectionPage, sectionField, sectionPageState } from './section-page-state.ts';

/** What is shown of an interview in short: a page of its contents, or of a section. */
export type SummaryPage = (InterviewPage | SectionPage) & {
  /** Which of the lists of sections is to be picked from, from 0; where nobody says, the one with what is shown. */
  readonly list?: number | undefined;
};

/** A select that names sections. It carries what its message shows, to show that again with other sections to pick from. */
export function sectionPickTarget(shown: SummaryPage): ComponentTarget {
  const { interview, page } = shown;
  const [number, back] = 'section' in shown ? [shown.section.number, shown.back] : [undefined, undefined];
  return { command: 'summary', action: 'pick', state: sectionPageState(interview, number, page, back) };
}

/** What an option of that select stands for. */
export const pickValues = {
  contents: 'contents',
  section: (section: Section) => `s${sectionField(section)}`,
  list: (list: number) => `l${numberField(list)}`,
} as const;

/** @throws UserError `words-gone`, `stale-button` */
export function readSectionPick(
  library: Library,
  state: readonly string[],
  [value = '']: readonly string[],
): SummaryPage {
  const [key = '', own, page = '', ...back] = state;
  const [kind, rest] = [value.charAt(0), value.slice(1)];
  if (value === pickValues.contents) return readInterviewPageState(library, [key, numberField(0)]);
  if (kind === 's') return readSectionPageState(library, [key, rest, numberField(0), ...back]);
  if (kind !== 'l') throw new UserError('stale-button', {});
  const shown = own === '' ? readInterviewPageState(library, [key, page]) : readSectionPageState(library, state);
  return { ...shown, list: readNumberField(rest) };
}
