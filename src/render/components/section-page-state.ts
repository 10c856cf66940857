import type { Excerpt } from '../../excerpt/excerpt.ts';
import { followExcerpt } from '../../excerpt/follow-excerpt.ts';
import { writeExcerptMark } from '../../excerpt/find-shown-excerpt.ts';
import { UserError } from '../../user-error.ts';
import type { Interview, ItemWords, Library, Passage, Section } from '../../interview/interview.ts';
import { findPassage, findSection, findSectionByNumber } from '../../interview/find-item.ts';
import { parseItemId } from '../../interview/item-id.ts';
import { type Resolved, resolveIn } from '../../interview/resolve-kept.ts';
import type { ComponentTarget } from './button.ts';
import { getWords } from './get-words.ts';
import { interviewField, readInterviewField } from './fields/interview-field.ts';
import { numberField, readNumberField } from './fields/number-field.ts';

/** A passage that somebody came from. */
export interface Origin {
  readonly passage: number;
  /** What it stood there as. */
  readonly excerpt?: Excerpt;
}

/** What a reader of /summary is looking at. */
export interface SectionPage {
  readonly interview: Interview;
  readonly section: Section;
  /** From 0. */
  readonly page: number;
  readonly back: Origin | undefined;
  /** What the section said, where it changed since a button was made that leads to it. */
  readonly former?: ItemWords;
}

/** To a section of an interview. @param back - the passage to come back to */
export function sectionTarget(interview: Interview, number: number, page = 0, back?: Origin): ComponentTarget {
  return { command: 'summary', action: 'section', state: sectionPageState(interview, number, page, back) };
}

export function sectionPageState(
  interview: Interview,
  number: number | undefined,
  page: number,
  back: Origin | undefined,
): readonly string[] {
  const own = number === undefined ? '' : knownField(number, findSectionByNumber(interview, number)?.hash);
  return [interviewField(interview), own, numberField(page), ...(back ? originFields(interview, back) : [])];
}

/** A section as a field of a custom id, or as what an option stands for. */
export function sectionField({ number, hash }: Pick<Section, 'number' | 'hash'>): string {
  return knownField(number, hash);
}

function originFields(interview: Interview, { passage, excerpt }: Origin): readonly string[] {
  return [knownField(passage, findPassage(interview, passage)?.hash), ...(excerpt ? [writeExcerptMark(excerpt)] : [])];
}

/** A number with the hash of what stands there; before 0.2.0 it stood alone. */
function knownField(number: number, hash: string | undefined): string {
  return `${numberField(number)}${hash === undefined ? '' : `~${hash}`}`;
}

function readKnownField(written = ''): { readonly number: number; readonly hash: string | undefined } {
  const [number, hash] = written.split(/~(.*)/su);
  return { number: readNumberField(number), hash };
}

/** The section a button names. @throws UserError `words-gone`, `stale-button` */
export function readSectionPageState(library: Library, [key, own, page, back, mark]: readonly string[]): SectionPage {
  const interview = readInterviewField(library, key);
  const { number, hash } = readKnownField(own);
  const found = getWords(resolveIn(interview, { place: { kind: 'section', number }, hash }));
  const section = findSection(interview, found.id);
  if (section === undefined) throw new UserError('stale-button', {});
  const origin = back === undefined ? undefined : followExcerpt(library, resolvePassage(interview, back), mark);
  const excerpt = origin?.excerpt;
  const passage = origin && passageOf(interview, origin.found);
  return {
    interview,
    section,
    page: readNumberField(page),
    back: passage && { passage: passage.number, ...(excerpt && { excerpt }) },
    ...(found.kind === 'changed' && { former: found.former }),
  };
}

function resolvePassage(interview: Interview, written: string): Resolved {
  const { number, hash } = readKnownField(written);
  return resolveIn(interview, { place: { kind: 'passage', number }, hash });
}

/** Where the passage they came from stands now; nothing where its words are others, for nothing would say so. */
function passageOf(interview: Interview, found: Resolved): Passage | undefined {
  const place = found.kind === 'same' ? parseItemId(found.id)?.place : undefined;
  return place?.kind === 'passage' ? findPassage(interview, place.number) : undefined;
}
