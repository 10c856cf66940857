import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { ParkCause } from '../../feeds/feed.ts';
import type { Library } from '../../interview/interview.ts';
import { itemName } from './item-name.ts';
import { saidLine } from './said-line.ts';

/** Why a feed stopped: what happened; with which item, what Discord said, and the mend. */
export function stopLines(
  library: Library,
  { reason, answer, item }: ParkCause,
  locale: Locale,
): { readonly what: string; readonly more: readonly string[] } {
  const { reasons, refusal } = messagesFor(locale).feeds;
  const { what, mend } = reasons[reason];
  const about = item === undefined ? [] : [refusal.item(itemName(library, item, locale))];
  const said = answer === undefined ? [] : [saidLine(answer, locale)];
  return { what, more: [...about, ...said, `${mend} ${refusal.thenResume}`] };
}
