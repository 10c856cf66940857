import { UserError } from '../user-error.ts';
import type { Interview, Library } from '../interview/interview.ts';
import { type Found, findAt, pointsOn } from '../interview/find-item.ts';
import { findByKey, interviewKey } from '../interview/interview-key.ts';
import { type ItemPlace, parsePlace, writeItemId, writePlace } from '../interview/item-id.ts';

/** A place somebody named: it need not exist. */
export interface Reference {
  readonly interview: Interview;
  readonly place: ItemPlace & { readonly kind: 'passage' | 'point' };
}

/** No place is longer than 20 characters; a bound keeps a long run of `#` from taking quadratic time. */
const typedForm = /^(?<name>.*)#\s*(?<written>\S{1,20})$/u;

/** A passage as a quote's footer says where it stands, in any language: `¶ 42`, `¶ 42 of 138`, `¶ 第 42 段，共 138 段`. */
const shownForm =
  /^(?:¶\s*(?<number>\d{1,9})(?:\s+of\s+\d{1,9})?|(?:¶\s*)?第\s*(?<counted>\d{1,9})\s*段(?:\s*,\s*共\s*\d{1,9}\s*段)?)$/u;

/**
 * What `#42`, `＃42`, `<slug>#42` or `<slug>#s3.1` names, or `¶ 42` and `第 42 段`; without a slug it is `main`'s. Nothing
 * for text that is no reference, a bare number included.
 */
export function parseReference(library: Library, main: Interview, typed: string): Reference | undefined {
  const text = typed.normalize('NFKC').trim();
  const { number, counted = number } = shownForm.exec(text)?.groups ?? {};
  const { name = '', written = counted ?? '' } = typedForm.exec(text)?.groups ?? {};
  const place = parsePlace(written);
  if (place?.kind !== 'passage' && place?.kind !== 'point') return undefined;
  const slug = name.trim();
  const interview =
    slug === '' ? main : (library.interviews.find((each) => each.slug === slug) ?? findByKey(library, slug));
  return interview === undefined ? undefined : { interview, place };
}

/** The item at that place. While an interview's text is absent, `#42` gives our key point on that passage. */
export function findReference({ interview, place }: Reference): Found | undefined {
  const isMissing = place.kind === 'passage' && interview.passages.length === 0;
  const item = isMissing ? pointsOn(interview, place.number)[0] : findAt(interview, place);
  return item === undefined ? undefined : { interview, item };
}

/** @throws `passage-not-found` */
export function getReference(reference: Reference): Found {
  const found = findReference(reference);
  if (found !== undefined) return found;
  throw new UserError('passage-not-found', {
    given: `#${writePlace(reference.place)}`,
    count: reference.interview.passages.length,
  });
}

/** The shortest text that names this item, at most `limit` long. */
export function writeReference(library: Library, { interview, item }: Found, limit: number): string {
  const { slug } = interview;
  const place: ItemPlace =
    item.kind === 'verbatim'
      ? { kind: 'passage', number: item.number }
      : { kind: 'point', section: item.section, number: item.number };
  if (library.interviews.length === 1) return `#${writePlace(place)}`;
  const reference = writeItemId({ slug, place });
  const readable = reference.normalize('NFKC').trim() === reference;
  return reference.length <= limit && readable ? reference : writeItemId({ slug: interviewKey(slug), place });
}
