import type { ComponentTarget } from './button.ts';
import { numberField, readNumberField } from './fields/number-field.ts';

/** A page of a list, counted from 0, as a custom id's state. */
export function listPageState(page: number): readonly string[] {
  return [numberField(page)];
}

/** @throws UserError `stale-button` */
export function readListPageState([page]: readonly string[]): number {
  return readNumberField(page);
}

export function libraryTarget(page: number): ComponentTarget {
  return { command: 'library', action: 'page', state: listPageState(page) };
}

/** A select of interviews: what one of them is about. */
export const openInterviewTarget: ComponentTarget = { command: 'library', action: 'open', state: [] };

export function feedListTarget(page: number): ComponentTarget {
  return { command: 'daily', action: 'list', state: listPageState(page) };
}
