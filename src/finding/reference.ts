import { UserError } from '../errors.ts';
import type { Interview, Library } from '../interview/interview.ts';
import { type Found, findItem, findPassage, pointsOn } from '../interview/find-item.ts';
import { findByKey, interviewKey } from '../interview/interview-key.ts';

/** A place somebody named: it need not exist. */
export interface Reference {
  readonly interview: Interview;
  /** `42`, or `s3.1` for a point. */
  readonly place: string;
}

const typedForm = /^(?<name>.*)#\s*(?<place>\d{1,9}|s\d{1,9}\.\d{1,9})$/u;

/**
 * What `#42`, `＃42`, `<slug>#42` or `<slug>#s3.1` names; without a slug it is `main`'s. Nothing for text that is no
 * reference, a bare number included.
 */
export function parseReference(library: Library, main: Interview, typed: string): Reference | undefined {
  const { name, place } = typedForm.exec(typed.normalize('NFKC').trim())?.groups ?? {};
  if (name === undefined || place === undefined) return undefined;
  const slug = name.trim();
  const interview =
    slug === '' ? main : (library.interviews.find((each) => each.slug === slug) ?? findByKey(library, slug));
  return interview === undefined ? undefined : { interview, place };
}

/** The item at that place. While an interview's text is absent, `#42` gives our key point on that passage. */
export function findReference(library: Library, { interview, place }: Reference): Found | undefined {
  const number = Number(place);
  if (Number.isNaN(number)) return findItem(library, `${interview.slug}#${place}`);
  const point = interview.passages.length === 0 ? pointsOn(interview, number)[0] : undefined;
  const item = findPassage(interview, number) ?? point;
  return item === undefined ? undefined : { interview, item };
}

/** @throws `passage-not-found` */
export function getReference(library: Library, reference: Reference): Found {
  const found = findReference(library, reference);
  if (found !== undefined) return found;
  throw new UserError('passage-not-found', {
    given: `#${reference.place}`,
    count: reference.interview.passages.length,
  });
}

/** The shortest text that names this item, at most `limit` long. */
export function writeReference(library: Library, { interview, item }: Found, limit: number): string {
  const place = item.id.substring(interview.slug.length);
  if (library.interviews.length === 1) return place;
  const reference = interview.slug + place;
  const readable = reference.normalize('NFKC').trim() === reference;
  return reference.length <= limit && readable ? reference : interviewKey(interview.slug) + place;
}
