import { localise } from '../../i18n/chinese/localise.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Found } from '../../interview/find-item.ts';
import type { Locale } from '../../locale.ts';
import type { Span } from '../../transcript/span.ts';
import { fitName } from '../interview/full-name.ts';
import { passageList } from '../interview/passage-list.ts';
import { shares } from '../limits.ts';
import { fitLine } from '../text/fit-line.ts';
import { quotation } from '../text/quotation.ts';
import { markedSnippet } from '../text/snippet.ts';
import { placeOf } from './time-said.ts';

/** Who, where and the words themselves, or our point marked as ours. */
export function hitEntry({ interview, item }: Found, matches: readonly Span[], locale: Locale): string {
  const { digest, quote } = messagesFor(locale);
  if (item.kind === 'digest') {
    const drawnFrom = item.passages.length === 0 ? '' : `${quote.passages(passageList(item.passages))} · `;
    return `${drawnFrom}*${digest.label}*\n${fitLine(localise(item.text, locale), shares.line)}`;
  }
  const name = fitName(item.speaker, locale);
  const sample = interview.sample ? ` · ${quote.sample}` : '';
  return `${name} · ${placeOf(item, locale, matches[0]?.start)}${sample}\n${quotation(markedSnippet(item, matches, shares.line))}`;
}
