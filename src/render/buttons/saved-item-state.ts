import { UserError } from '../../user-error.ts';
import { findItem } from '../../interview/find-item.ts';
import type { Library } from '../../interview/interview.ts';
import type { ButtonTarget } from './button.ts';
import { itemState, readItemState } from './item-state.ts';
import { numberField, readNumberField } from './fields/number-field.ts';
import { listPageState } from './list-page-state.ts';

/** To keep an item, or no longer. */
export function saveTarget(action: 'save' | 'undo', id: string): ButtonTarget {
  return { command: 'saved', action, state: itemState(id) };
}

/** A page of the list, counted from 0, to open from or to remove from. */
export function savedPageTarget(action: 'page' | 'edit', page: number): ButtonTarget {
  return { command: 'saved', action, state: listPageState(page) };
}

/** An item of the list, and the page it stands on. */
export function savedItemTarget(action: 'open' | 'drop', id: string, page: number): ButtonTarget {
  return { command: 'saved', action, state: savedItemState(id, page) };
}

export const exportTarget: ButtonTarget = { command: 'saved', action: 'export', state: [] };

export function savedItemState(id: string, page: number): readonly string[] {
  return [...itemState(id), numberField(page)];
}

/** The item a button keeps or opens. @throws UserError `stale-button` when it is not here */
export function readSavedItem(library: Library, state: readonly string[]): string {
  const id = readItemState(library, state);
  if (findItem(library, id) === undefined) throw new UserError('stale-button', {});
  return id;
}

/** The page an item of the list stands on. @throws UserError `stale-button` */
export function readSavedItemPage([, , page]: readonly string[]): number {
  return readNumberField(page);
}
