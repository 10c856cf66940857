import { readKeptFormId } from './form-values.ts';
import type { ComponentTarget } from './button.ts';

/** What is to be done, and with which feed; where none is named, a select says which. */
export interface ClickedRun {
  readonly subcommand: string;
  readonly feedId: string;
  /** ISO. */
  readonly date: string | undefined;
}

/** Goes on with `/daily edit` and the options that were typed with it, which are kept under that interaction's id. */
export function editTypedTarget(interactionId: string): ComponentTarget {
  return { command: 'daily', action: 'edit-typed', state: [interactionId] };
}

/** @throws UserError `stale-button` */
export function readEditTyped(
  state: readonly string[],
  [feedId = '']: readonly string[],
): { readonly keptId: string; readonly feedId: string } {
  return { keptId: readKeptFormId(state), feedId };
}

/** Does what a subcommand of `/daily` does. */
export function runTarget(
  subcommand: string,
  { feedId = '', date }: Partial<Omit<ClickedRun, 'subcommand'>> = {},
): ComponentTarget {
  const said = date === undefined ? [feedId] : [feedId, date];
  return { command: 'daily', action: 'run', state: [subcommand, ...(said.join('') === '' ? [] : said)] };
}

/** @param values - what a select was set to */
export function readRun(
  [subcommand = '', feedId = '', date]: readonly string[],
  [picked]: readonly string[],
): ClickedRun {
  return { subcommand, feedId: picked ?? feedId, date };
}
