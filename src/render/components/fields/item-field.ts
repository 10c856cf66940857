import type { Library } from '../../../interview/interview.ts';
import type { Resolved } from '../../../interview/resolve-kept.ts';
import { itemState, readItemState } from '../item-state.ts';

/** Between what are two fields of a state of its own. */
const joint = '~';

/** An item as one field of a custom id. */
export function itemField(library: Pick<Library, 'interviews'>, id: string): string {
  return itemState(library, id).join(joint);
}

/** @throws UserError `stale-button` as `readItemState` does */
export function readItemField(library: Library, written: string): Resolved {
  const [key = '', ...place] = written.split(joint);
  return readItemState(library, [key, place.join(joint)]);
}
