import { localise } from '../../i18n/chinese/localise.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { ItemWords } from '../../interview/interview.ts';
import { quotableText } from '../../interview/quotable-text.ts';
import type { Locale } from '../../locale.ts';
import { fitName } from '../interview/full-name.ts';
import { shares } from '../limits.ts';
import { fitLine } from '../text/fit-line.ts';
import { quotation } from '../text/quotation.ts';

/** What an item said before its text was corrected, in a line or two: a quotation with its speaker, or ours as ours. */
export function formerEntry(words: ItemWords, locale: Locale): string {
  const { digest } = messagesFor(locale);
  if (words.kind === 'digest') return `*${digest.label}*\n${fitLine(localise(words.text, locale), shares.line)}`;
  if (words.kind === 'section') {
    const summary = fitLine(localise(words.summary, locale), shares.line);
    return `*${fitLine(localise(words.title, locale), shares.title)}*${summary === '' ? '' : `\n${summary}`}`;
  }
  return `${fitName(words.speaker, locale)}\n${quotation(fitLine(quotableText(words).text, shares.line))}`;
}

/** Where words are others than were meant, that they are, and what they were. @param says - a whole clause, with a colon */
export function formerLines(former: ItemWords | undefined, says: string, locale: Locale): readonly string[] {
  return former === undefined ? [] : [`-# ${says}`, formerEntry(former, locale)];
}
