import type { Interview, Library } from '../interview/interview.ts';
import type { SearchFilter } from '../search/search.ts';
import { askedText } from './asked-text.ts';
import { findInterview, getInterview, mainInterview } from './find-interview.ts';
import { findSections, getSection } from './find-sections.ts';
import { findSpeakers, getSpeaker } from './find-speakers.ts';

/** Where to look; what is absent does not narrow. */
export interface Scope {
  readonly interviews: readonly Interview[];
  /** A speaker id. Our points have no speaker. */
  readonly speaker: string | undefined;
  readonly section: number | undefined;
}

/** Where to look, as asked for in words. */
export interface AskedScope {
  readonly transcript: string | undefined;
  readonly speaker: string | undefined;
  readonly section: string | undefined;
}

/** From the options of a command that has these three. */
export function askedScope(options: Readonly<Record<string, string | number | boolean>>): AskedScope {
  return {
    transcript: askedText(options, 'transcript'),
    speaker: askedText(options, 'speaker'),
    section: askedText(options, 'section'),
  };
}

/**
 * The interviews, speaker and section somebody asked for. A section without an interview is the main one's.
 * @throws `library-empty`, `interview-not-found`, `section-not-found`, `speaker-not-found`
 */
export function readScope(library: Library, { transcript, speaker, section }: AskedScope): Scope {
  mainInterview(library);
  const one = transcript !== undefined || section !== undefined ? getInterview(library, transcript) : undefined;
  const interviews = one === undefined ? library.interviews : [one];
  return {
    interviews,
    speaker: speaker === undefined ? undefined : getSpeaker(interviews, speaker).id,
    section: one === undefined || section === undefined ? undefined : getSection(one, section).number,
  };
}

/** As `readScope` for options still being typed: what names nothing yet does not narrow. */
export function guessScope(library: Library, { transcript, speaker, section }: AskedScope): Scope {
  const named = transcript === undefined ? undefined : findInterview(library, transcript);
  const one = named ?? (section === undefined ? undefined : mainOf(library));
  const interviews = one === undefined ? library.interviews : [one];
  return {
    interviews,
    speaker: speaker === undefined ? undefined : findSpeakers(interviews, speaker)[0]?.id,
    section: one === undefined || section === undefined ? undefined : findSections(one, section)[0]?.number,
  };
}

export function searchFilter(library: Library, { interviews, speaker, section }: Scope, limit: number): SearchFilter {
  const [one] = interviews;
  return {
    limit,
    ...(one !== undefined && interviews.length < library.interviews.length && { slug: one.slug }),
    ...(one !== undefined && section !== undefined && { slug: one.slug, section }),
    ...(speaker !== undefined && { speaker }),
  };
}

function mainOf(library: Library): Interview | undefined {
  return library.interviews.length === 0 ? undefined : mainInterview(library);
}
