import { UserError } from '../../errors.ts';
import type { Interview, Library, Section } from '../../interview/interview.ts';
import { findSectionByNumber } from '../../interview/find-item.ts';
import { interviewKey } from '../../interview/interview-key.ts';
import type { ButtonTarget } from './buttons.ts';
import { getByKey, readNumber, writeNumber } from './view-state.ts';

/** What a reader of /summary is looking at. */
export interface SectionPage {
  readonly interview: Interview;
  readonly section: Section;
  /** From 0. */
  readonly part: number;
  /** The passage they came from. */
  readonly back: number | undefined;
}

/** The section a button names. @throws UserError `stale-button` */
export function readSectionPage(library: Library, [key, number, part, back]: readonly string[]): SectionPage {
  const interview = getByKey(library, key);
  const section = findSectionByNumber(interview, readNumber(number));
  if (section === undefined) throw new UserError('stale-button', {});
  return { interview, section, part: readNumber(part), back: back === undefined ? undefined : readNumber(back) };
}

export function sectionTarget({ slug }: Interview, number: number, part = 0, back?: number): ButtonTarget {
  const place = [writeNumber(number), writeNumber(part), ...(back === undefined ? [] : [writeNumber(back)])];
  return { command: 'summary', action: 'section', state: [interviewKey(slug), ...place] };
}

export function contentsTarget({ slug }: Interview, part: number): ButtonTarget {
  return { command: 'summary', action: 'contents', state: [interviewKey(slug), writeNumber(part)] };
}
