import { localise } from '../../i18n/chinese/localise.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { ItemWords } from '../../interview/interview.ts';
import { quotableText } from '../../interview/quotable-text.ts';
import { asSeen } from '../../interview/words-of.ts';
import type { Locale } from '../../locale.ts';
import { fitName } from '../interview/full-name.ts';
import { shares } from '../limits.ts';
import { fitLine } from '../text/fit-line.ts';
import { quotation } from '../text/quotation.ts';

/** Before words that others were said before. */
const ellipsis = '…';
/** So much of what both say stands before where they part, at most. */
const mostBefore = 60;

/** What an item said before its text was corrected, in a line or two: a quotation with its speaker, or ours as ours. */
export function formerEntry(words: ItemWords, locale: Locale, from = 0): string {
  const { digest } = messagesFor(locale);
  const said = fitLine(textFrom(saidBy(words, locale), from), shares.line);
  if (words.kind === 'digest') return `*${digest.label}*\n${said}`;
  if (words.kind === 'section') {
    return `*${fitLine(localise(words.title, locale), shares.title)}*${said === '' ? '' : `\n${said}`}`;
  }
  return `${fitName(words.speaker, locale)}\n${quotation(said)}`;
}

/**
 * Where words are others than were meant, that they are, and what they were. Where both are long and part far from where they
 * begin, both from there on. Nothing where a reader of this language sees no difference.
 * @param says - a whole clause, with a colon
 * @param now - what stands there, where that is known
 */
export function formerLines(
  former: ItemWords | undefined,
  says: string,
  locale: Locale,
  now?: ItemWords,
): readonly string[] {
  if (former === undefined) return [];
  if (now === undefined) return [`-# ${says}`, formerEntry(former, locale)];
  if (asSeen(headOf(former, locale)) === asSeen(headOf(now, locale))) {
    if (asSeen(saidBy(former, locale)) === asSeen(saidBy(now, locale))) return [];
  }
  const from = partingOf(saidBy(former, locale), saidBy(now, locale));
  const lines = [`-# ${says}`, formerEntry(former, locale, from)];
  const { reads } = messagesFor(locale).quote;
  return from === 0 ? lines : [...lines, `-# ${reads}`, formerEntry(now, locale, from)];
}

function headOf(words: ItemWords, locale: Locale): string {
  if (words.kind === 'verbatim') return localise(words.speaker.name, locale);
  return words.kind === 'section' ? localise(words.title, locale) : '';
}

function saidBy(words: ItemWords, locale: Locale): string {
  if (words.kind === 'verbatim') return quotableText(words).text;
  if (words.kind === 'digest') return localise(words.text, locale);
  return words.summary === undefined ? '' : localise(words.summary, locale);
}

/** From where both are shown; 0 where the difference is seen from the beginning. */
function partingOf(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1;
  if (one.length <= shares.line || at < shares.line / 2) return 0;
  // Of what was joined or cut off since, its end.
  if (at === one.length || at === other.length) at -= Math.floor(shares.line / 2);
  if (at < mostBefore) return 0;
  const before = one.substring(at - mostBefore, at);
  const sentence = Math.max(
    ...['。', '！', '？', '. ', '! ', '? ', '\n'].map((end) => before.lastIndexOf(end) + end.length),
  );
  // Of nothing that ends a sentence the index is -1.
  return sentence > 2 ? at - mostBefore + sentence : at - Math.floor(mostBefore / 3);
}

function textFrom(text: string, from: number): string {
  // Half a pair is no character.
  return from === 0
    ? text
    : `${ellipsis}${text
        .substring(from)
        .trimStart()
        .replace(/^[\udc00-\udfff]/u, '')}`;
}
