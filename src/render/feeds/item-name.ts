import type { Locale } from '../../locale.ts';
import type { Library } from '../../interview/interview.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';
import { itemEntry } from './item-entry.ts';

/** Which item, in one line and without its words: who speaks, and where; its id where it is no longer here. */
export function itemName(library: Library, item: string, locale: Locale): string {
  const [name = ''] = itemEntry(library, item, locale)?.split('\n') ?? [];
  return name === '' ? escapeMarkdown(item) : name;
}
