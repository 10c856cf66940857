import { createHash } from 'node:crypto';
import type { Interview, Library } from './interview.ts';

/** Six characters that stand for an interview where its slug would be too long; the same as long as the slug is. */
export function interviewKey(slug: string): string {
  return createHash('sha256').update(slug).digest('base64url').substring(0, keyLength);
}

export const keyLength = 6;

export function findByKey(library: Library, key: string): Interview | undefined {
  return library.interviews.find(({ slug }) => interviewKey(slug) === key);
}
