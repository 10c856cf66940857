import { UserError } from '../../user-error.ts';
import type { Library } from '../../interview/interview.ts';
import type { ButtonTarget } from './button.ts';
import { itemField, readItemField } from './fields/item-field.ts';

/** What a button of a feed is about: the feed; of some, one of its days, and what that day shows. */
export interface FeedButton {
  readonly feedId: string;
  /** ISO date in the feed's zone. */
  readonly date?: string;
  /** As Post.item. */
  readonly item?: string;
}

export function feedState({ feedId, date, item }: FeedButton): readonly string[] {
  const day = date === undefined ? [] : [date, ...(item === undefined ? [] : [itemField(item)])];
  return [feedId, ...day];
}

export function feedTarget(action: string, about: FeedButton): ButtonTarget {
  return { command: 'daily', action, state: feedState(about) };
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

/** @throws UserError `stale-button` for an item of an interview that is not here */
export function readFeedItem(library: Library, [, , item]: readonly string[]): string | undefined {
  return item === undefined ? undefined : readItemField(library, item);
}
