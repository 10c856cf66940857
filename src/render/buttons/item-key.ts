import { UserError } from '../../errors.ts';
import type { Library } from '../../interview/interview.ts';
import { findByKey, interviewKey } from '../../interview/interview-key.ts';

/** An item as a button's state: `<slug>#t4.2` becomes `<key>~t4.2`, short whatever the slug. */
export function writeItem(item: string): string {
  const at = item.lastIndexOf('#');
  return `${interviewKey(item.substring(0, at))}~${item.substring(at + 1)}`;
}

/** @throws UserError `stale-button` for an interview that is not here */
export function readItem(library: Library, written: string | undefined): string {
  const [key = '', place = ''] = (written ?? '').split('~');
  const interview = findByKey(library, key);
  if (interview === undefined || place === '') throw new UserError('stale-button', {});
  return `${interview.slug}#${place}`;
}
