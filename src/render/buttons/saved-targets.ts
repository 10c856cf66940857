import type { ButtonTarget } from './buttons.ts';
import { itemState } from './item-state.ts';
import { writeNumber } from './view-state.ts';

/** To keep an item, or no longer. */
export function keepTarget(action: 'save' | 'undo', id: string): ButtonTarget {
  return { command: 'saved', action, state: itemState(id) };
}

/** A page of the list, counted from 0, to open from or to remove from. */
export function savedPageTarget(action: 'page' | 'edit', page: number): ButtonTarget {
  return { command: 'saved', action, state: [writeNumber(page)] };
}

/** An item of the list, and the page it stands on. */
export function savedItemTarget(action: 'open' | 'drop', id: string, page: number): ButtonTarget {
  return { command: 'saved', action, state: [...itemState(id), writeNumber(page)] };
}

export const exportTarget: ButtonTarget = { command: 'saved', action: 'export', state: [] };
