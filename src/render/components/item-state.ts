import { UserError } from '../../user-error.ts';
import type { Library } from '../../interview/interview.ts';
import { findByKey, interviewKey } from '../../interview/interview-key.ts';
import { parseKeptId, parseKeptPlace, writeKeptPlace } from '../../interview/kept-id.ts';
import { type Resolved, resolveIn } from '../../interview/resolve-kept.ts';
import { toKeptId } from '../../interview/to-kept-id.ts';

/**
 * An item as a custom id's state: its interview's key, short whatever the slug, the place in it, the hash of its words
 * and the mark of what was shown of it.
 * @param id - the item's, or its kept id @throws RangeError for what is no id, as `encodeCustomId` does
 */
export function itemState(library: Pick<Library, 'interviews'>, id: string): readonly [key: string, place: string] {
  const kept = parseKeptId(toKeptId(library, id));
  if (kept === undefined) throw new RangeError(`not an item's id: ${id}`);
  const { slug, until: _, ...where } = kept;
  return [interviewKey(slug), writeKeptPlace(where)];
}

/**
 * What became of the item a button names.
 * @throws UserError `stale-button` where the interview itself is not here
 */
export function readItemState(library: Library, [key = '', written = '']: readonly string[]): Resolved {
  const interview = findByKey(library, key);
  const kept = parseKeptPlace(written);
  if (interview === undefined || kept === undefined) throw new UserError('stale-button', {});
  return resolveIn(interview, kept);
}

/** What was shown of it, as the button says. */
export function readMark([, written = '']: readonly string[]): string | undefined {
  return parseKeptPlace(written)?.mark;
}

/** Whether a button was written for this very item, of an interview that is not here; whatever was shown of it. */
export function namesItem(library: Library, [key, place = '']: readonly string[], id: string): boolean {
  const [ownKey, ownPlace] = itemState(library, id);
  const [asked, own] = [parseKeptPlace(place), parseKeptPlace(ownPlace)].map(
    (kept) => kept && writeKeptPlace({ place: kept.place, hash: kept.hash }),
  );
  return key === ownKey && asked === own;
}
