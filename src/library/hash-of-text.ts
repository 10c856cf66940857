import { hash } from 'node:crypto';
import { wordHashLength } from '../interview/create-word-hashes.ts';

/**
 * What a passage's words are known by in an `edition` of about.yaml, whoever says them: of their letters and digits alone,
 * since another export has other labels, spaces, quotation marks.
 */
export function hashOfText(text: string): string {
  return hash('sha256', lettersOf(text), 'base64url').substring(0, wordHashLength);
}

/** Of two texts in a row it gives what it gives of each. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
