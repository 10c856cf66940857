import { messagesFor } from '../../i18n/messages-for.ts';
import { extractSentences } from '../../interview/extract-sentences.ts';
import type { Passage } from '../../interview/interview.ts';
import type { Locale } from '../../locale.ts';
import { shares } from '../limits.ts';
import { fitLine } from '../text/fit-line.ts';
import { quotation } from '../text/quotation.ts';

const mostExtracts = 3;

/** Where nobody wrote a summary: sentences of the passages themselves, said to be that; nothing where none is fit. */
export function extractLines(passages: readonly Passage[], locale: Locale): readonly string[] {
  const extracts = extractSentences(passages, mostExtracts);
  if (extracts.length === 0) return [];
  return [
    `-# ${messagesFor(locale).summary.extract}`,
    ...extracts.map(({ passage, text }) => `${quotation(fitLine(text, shares.line))} ¶ ${passage.number}`),
  ];
}
