import type { APIButtonComponent } from 'discord-api-types/v10';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Library } from '../../interview/interview.ts';
import type { Refusal } from '../../feeds/refusal.ts';
import { button, dangerButton } from '../components/button.ts';
import { interviewOfItem } from './item-entry.ts';
import { feedItemTarget } from '../components/feed-state.ts';

/**
 * About the latest item that a feed passes over since Discord refused it, of an interview that is here: for good, or not at
 * all.
 * @param lead - what the labels begin with
 */
export function leftOutButtons(
  library: Library,
  feedId: string,
  leftOut: readonly Refusal[],
  locale: Locale,
  lead = '',
): readonly APIButtonComponent[] {
  const latest = leftOut.findLast(({ item }) => interviewOfItem(library, item) !== undefined);
  if (latest === undefined) return [];
  const { date, item } = latest;
  const { ban, allow } = messagesFor(locale).feeds.refusal;
  return [
    dangerButton(`${lead}${ban}`, feedItemTarget('bar', { feedId, date, item }, library)),
    button(`${lead}${allow}`, feedItemTarget('allow', { feedId, date, item }, library)),
  ];
}
