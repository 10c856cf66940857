import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Library } from '../../interview/interview.ts';
import type { Refusal } from '../../feeds/refusal.ts';
import { itemName } from './item-name.ts';
import { saidLine } from './said-line.ts';

const mostShown = 3;

/** What a feed passes over since Discord refused it, the latest first, with what Discord said. */
export function leftOutLines(library: Library, leftOut: readonly Refusal[], locale: Locale): readonly string[] {
  const { refusal: words, status } = messagesFor(locale).feeds;
  const shown = leftOut.toReversed().slice(0, mostShown);
  const more = leftOut.length - shown.length;
  return [
    ...shown.map((each) => `${words.leftOut(itemName(library, each, locale))} ${saidLine(each, locale)}`),
    ...(more > 0 ? [status.more(more)] : []),
  ];
}
