import type { Excerpt } from '../../excerpt/excerpt.ts';
import { followExcerpt } from '../../excerpt/follow-excerpt.ts';
import type { Library } from '../../interview/interview.ts';
import type { ComponentTarget } from './button.ts';
import { type FoundWords, getWords } from './get-words.ts';
import { itemState, readItemState, readMark } from './item-state.ts';
import { numberField, readNumberField } from './fields/number-field.ts';
import { listPageState } from './list-page-state.ts';

/** To keep an item, or no longer. */
export function saveTarget(action: 'save' | 'undo', id: string, library: Pick<Library, 'interviews'>): ComponentTarget {
  return { command: 'saved', action, state: itemState(library, id) };
}

/** A page of the list, counted from 0. Those of before 0.3.0 have another one to remove from: `edit`. */
export function savedPageTarget(action: 'page', page: number): ComponentTarget {
  return { command: 'saved', action, state: listPageState(page) };
}

/** An item of the list, and the page it stands on. */
export function savedItemTarget(
  action: 'open' | 'drop' | 'note' | 'more',
  id: string,
  page: number,
  library: Pick<Library, 'interviews'>,
): ComponentTarget {
  return { command: 'saved', action, state: savedItemState(library, id, page) };
}

/** What a select of the list opens: an item by its value, on a page. */
export function pickSavedTarget(page: number): ComponentTarget {
  return { command: 'saved', action: 'pick', state: listPageState(page) };
}

const valueSeparator = ':';

export function savedItemValue(library: Pick<Library, 'interviews'>, id: string): string {
  return itemState(library, id).join(valueSeparator);
}

/** The state of a button to the same item. */
export function readPickedState([page = '']: readonly string[], [value = '']: readonly string[]): readonly string[] {
  const [key = '', place = ''] = value.split(valueSeparator);
  return [key, place, page];
}

/** To take away what cannot be read. */
export const removeUnreadableTarget: ComponentTarget = { command: 'saved', action: 'mend', state: [] };

export const exportTarget: ComponentTarget = { command: 'saved', action: 'export', state: [] };

export function savedItemState(library: Pick<Library, 'interviews'>, id: string, page: number): readonly string[] {
  return [...itemState(library, id), numberField(page)];
}

/** The item a button keeps or opens, and what was shown of it. @throws UserError `words-gone`; `stale-button` when it is not here */
export function readSavedItem(
  library: Library,
  state: readonly string[],
): { readonly found: FoundWords; readonly excerpt?: Excerpt } {
  const { found, excerpt } = followExcerpt(library, readItemState(library, state), readMark(state));
  return { found: getWords(found), ...(excerpt && { excerpt }) };
}

/** The page an item of the list stands on. @throws UserError `stale-button` */
export function readSavedItemPage([, , page]: readonly string[]): number {
  return readNumberField(page);
}
