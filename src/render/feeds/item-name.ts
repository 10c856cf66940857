import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { ItemWords, Library } from '../../interview/interview.ts';
import { withoutHash } from '../../interview/kept-id.ts';
import { findGone } from '../../interview/resolve-kept.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';
import { itemEntry } from './item-entry.ts';

/**
 * Which item, in one line and without its words: who speaks, and where; its id where it is no longer here. Where its words
 * are others than those that something was done about, that they are.
 */
export function itemName(
  library: Library,
  { item, former }: { readonly item: string; readonly former?: ItemWords },
  locale: Locale,
): string {
  const { refusal } = messagesFor(locale).feeds;
  const [name = ''] = itemEntry(library, item, locale)?.split('\n') ?? [];
  if (name !== '') return former === undefined ? name : `${name} (${refusal.corrected})`;
  const isLost = findGone(library, item) !== undefined;
  return `${escapeMarkdown(withoutHash(item))}${isLost ? ` (${refusal.lost})` : ''}`;
}
