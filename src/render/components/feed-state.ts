import { UserError } from '../../user-error.ts';
import type { Library } from '../../interview/interview.ts';
import type { Resolved } from '../../interview/resolve-kept.ts';
import type { ComponentTarget } from './button.ts';
import { itemField, readItemField } from './fields/item-field.ts';

/** What a button of a feed is about: the feed; of some, one of its days. */
export interface FeedButton {
  readonly feedId: string;
  /** ISO date in the feed's zone. */
  readonly date?: string;
}

/** What a component sends. */
interface Picked {
  readonly state: readonly string[];
  readonly values: readonly string[];
}

export function feedState({ feedId, date }: FeedButton): readonly string[] {
  return [feedId, ...(date === undefined ? [] : [date])];
}

export function feedTarget(action: string, about: FeedButton): ComponentTarget {
  return { command: 'daily', action, state: feedState(about) };
}

/** About an item that the day shows, or showed. */
export function feedItemTarget(
  action: string,
  { item, ...day }: Required<FeedButton> & { readonly item: string },
  library: Pick<Library, 'interviews'>,
): ComponentTarget {
  return { command: 'daily', action, state: [...feedState(day), itemField(library, item)] };
}

/** The feed a button names; no feed has the empty id. */
export function readFeedId([feedId = '']: readonly string[]): string {
  return feedId;
}

/** @throws UserError `stale-button` for what is no date */
export function readFeedDate([, date]: readonly string[]): string {
  if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(date) || Number.isNaN(Date.parse(date))) {
    throw new UserError('stale-button', {});
  }
  return date;
}

/** The day that was picked from a select, else the button's own. @throws UserError `stale-button` for what is no date */
export function readPickedDate({ state, values: [picked] }: Picked): string {
  return readFeedDate(picked === undefined ? state : [readFeedId(state), picked]);
}

/** @throws UserError `stale-button` for an item of an interview that is not here */
export function readFeedItem(library: Library, [, , item]: readonly string[]): Resolved | undefined {
  return item === undefined ? undefined : readItemField(library, item);
}
