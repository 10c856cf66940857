import { createHash } from 'node:crypto';
import { editionOf } from './edition.ts';
import type { Interview, Library } from './interview.ts';

/** Six characters that stand for an interview where its slug would be too long; the same as long as the slug is. */
export function interviewKey(slug: string): string {
  return createHash('sha256').update(slug).digest('base64url').substring(0, keyLength);
}

export const keyLength = 6;

export function findByKey(library: Library, key: string): Interview | undefined {
  return library.interviews.find(({ slug }) => interviewKey(slug) === key);
}

/** The interview whose edition it is, and that edition's places; nothing for a key that is not known, or of two. */
export function findByEdition(
  { interviews }: Pick<Library, 'interviews'>,
  key: string,
): { readonly interview: Interview; readonly places: string } | undefined {
  const found = interviews.flatMap((interview) => {
    const own = editionOf(interview);
    const places = own.key === key ? own.places : interview.formerly?.editions.get(key);
    return places === undefined ? [] : [{ interview, places }];
  });
  return found.length === 1 ? found[0] : undefined;
}
