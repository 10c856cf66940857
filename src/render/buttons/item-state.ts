import { UserError } from '../../errors.ts';
import type { Library } from '../../interview/interview.ts';
import { type Found, findItem } from '../../interview/find-item.ts';
import { findByKey, interviewKey } from '../../interview/interview-key.ts';

/** An item's id, `<slug>#9` or `<slug>#s3.1`, as a custom id's state: the interview's key, and the place in it. */
export function itemState(id: string): readonly [key: string, place: string] {
  const mark = id.lastIndexOf('#');
  return [interviewKey(id.substring(0, mark)), id.substring(mark + 1)];
}

/** Whether a button's state names this item, be it in the library or not. */
export function namesItem([key, place]: readonly string[], id: string): boolean {
  const [ownKey, ownPlace] = itemState(id);
  return key === ownKey && place === ownPlace;
}

/** The item a button names. @throws UserError `stale-button` when it is not here */
export function readItem(library: Library, [key = '', place = '']: readonly string[]): Found {
  const slug = findByKey(library, key)?.slug;
  const found = slug === undefined ? undefined : findItem(library, `${slug}#${place}`);
  if (found === undefined) throw new UserError('stale-button', {});
  return found;
}
