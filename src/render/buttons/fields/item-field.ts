import type { Library } from '../../../interview/interview.ts';
import { itemState, readItemState } from '../item-state.ts';

/** Between what are two fields of a state of its own. */
const joint = '~';

/** An item's id as one field of a custom id. */
export function itemField(id: string): string {
  return itemState(id).join(joint);
}

/** @throws UserError `stale-button` as `readItemState` does */
export function readItemField(library: Library, written: string): string {
  return readItemState(library, written.split(joint));
}
