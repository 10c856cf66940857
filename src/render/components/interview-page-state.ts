import type { Interview, Library } from '../../interview/interview.ts';
import type { ComponentTarget } from './button.ts';
import { interviewField, readInterviewField } from './fields/interview-field.ts';
import { numberField, readNumberField } from './fields/number-field.ts';

/** A page about one interview. */
export interface InterviewPage {
  readonly interview: Interview;
  /** From 0. */
  readonly page: number;
}

export function interviewPageState({ interview, page }: InterviewPage): readonly string[] {
  return [interviewField(interview), numberField(page)];
}

/** @throws UserError `stale-button` */
export function readInterviewPageState(library: Library, [key, page]: readonly string[]): InterviewPage {
  return { interview: readInterviewField(library, key), page: readNumberField(page) };
}

export function highlightsTarget(interview: Interview, page: number): ComponentTarget {
  return { command: 'highlights', action: 'page', state: interviewPageState({ interview, page }) };
}

/** A select of interviews: the highlights of one. */
export const highlightsOfTarget: ComponentTarget = { command: 'highlights', action: 'interview', state: [] };

export function contentsTarget(interview: Interview, page: number): ComponentTarget {
  return { command: 'summary', action: 'contents', state: interviewPageState({ interview, page }) };
}
