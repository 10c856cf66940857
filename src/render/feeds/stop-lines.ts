import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { ParkCause } from '../../feeds/feed.ts';
import type { Refusal } from '../../feeds/refusal.ts';
import type { Library } from '../../interview/interview.ts';
import { itemName } from './item-name.ts';
import { saidLine } from './said-line.ts';

interface StopContext {
  /** Those before the last one. */
  readonly others?: readonly Refusal[] | undefined;
  /** Whether it stands above what opens the feed. */
  readonly opens?: boolean;
  /** Where what mends it is said otherwise. */
  readonly mend?: string;
}

/**
 * Why a feed stopped: what happened; with which items, what Discord said, and the mend.
 */
export function stopLines(
  library: Library,
  { reason, answer, item, former }: ParkCause,
  locale: Locale,
  { others = [], opens = false, mend: told }: StopContext = {},
): { readonly what: string; readonly more: readonly string[] } {
  const { reasons, refusal } = messagesFor(locale).feeds;
  const { what, mend } = reasons[reason];
  const items = item === undefined ? [] : [...others, { item, ...(former && { former }) }];
  const about = items.map((each) => refusal.item(itemName(library, each, locale)));
  const said = answer === undefined ? [] : [saidLine(answer, locale)];
  return { what, more: [...about, ...said, `${told ?? mend} ${opens ? refusal.thenOpenResume : refusal.thenResume}`] };
}
