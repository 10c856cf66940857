import { UserError } from '../../user-error.ts';
import { gap, quotableText } from '../../interview/quotable-text.ts';
import type { Resolved } from '../../interview/resolve-kept.ts';

/** Words that a button is about, or what they became. */
export type FoundWords = Extract<Resolved, { readonly kind: 'same' | 'changed' }>;

/** @throws UserError `words-gone`, with what they were as far as it is known; `stale-button` where nobody knows */
export function getWords(found: Resolved): FoundWords {
  if (found.kind === 'absent') throw new UserError('stale-button', {});
  if (found.kind !== 'gone') return found;
  const { former } = found;
  const text = former?.kind === 'verbatim' ? quotableText(former).text.trim() : '';
  throw new UserError('words-gone', { former: text === gap ? '' : text });
}
