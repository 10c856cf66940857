import { UserError } from '../../errors.ts';
import type { Library } from '../../interview/interview.ts';
import { type Found, findAt } from '../../interview/find-item.ts';
import { findByKey, interviewKey } from '../../interview/interview-key.ts';
import { parseItemId, parsePlace, writePlace } from '../../interview/item-id.ts';

/** An item's id, `<slug>#9` or `<slug>#s3.1`, as a custom id's state: the interview's key, and the place in it. */
export function itemState(id: string): readonly [key: string, place: string] {
  const parsed = parseItemId(id);
  return parsed === undefined ? ['', id] : [interviewKey(parsed.slug), writePlace(parsed.place)];
}

/** Whether a button's state names this item, be it in the library or not. */
export function namesItem([key, place]: readonly string[], id: string): boolean {
  const [ownKey, ownPlace] = itemState(id);
  return key === ownKey && place === ownPlace;
}

/** The item a button names. @throws UserError `stale-button` when it is not here */
export function readItem(library: Library, [key = '', place = '']: readonly string[]): Found {
  const interview = findByKey(library, key);
  const at = parsePlace(place);
  const item = interview && at && findAt(interview, at);
  if (interview === undefined || item === undefined) throw new UserError('stale-button', {});
  return { interview, item };
}
