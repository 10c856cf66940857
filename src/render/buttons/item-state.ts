import { UserError } from '../../user-error.ts';
import type { Library } from '../../interview/interview.ts';
import { findByKey, interviewKey } from '../../interview/interview-key.ts';
import { parseItemId, parsePlace, writeItemId, writePlace } from '../../interview/item-id.ts';

/**
 * An item's id as a custom id's state: its interview's key, short whatever the slug, and the place in it.
 * @throws RangeError for what is no id, as `encodeCustomId` does
 */
export function itemState(id: string): readonly [key: string, place: string] {
  const parsed = parseItemId(id);
  if (parsed === undefined) throw new RangeError(`not an item's id: ${id}`);
  return [interviewKey(parsed.slug), writePlace(parsed.place)];
}

/**
 * The id of the item a button names, whether its interview still has it or not.
 * @throws UserError `stale-button` where the interview itself is not here
 */
export function readItemState(library: Library, [key = '', written = '']: readonly string[]): string {
  const slug = findByKey(library, key)?.slug;
  const place = parsePlace(written);
  if (slug === undefined || place === undefined) throw new UserError('stale-button', {});
  return writeItemId({ slug, place });
}

/** Whether a button's state names this item, be it in the library or not. */
export function namesItem([key, place]: readonly string[], id: string): boolean {
  const [ownKey, ownPlace] = itemState(id);
  return key === ownKey && place === ownPlace;
}
