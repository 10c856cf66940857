import type { QuoteChange, QuoteComparison } from '../../finding/misquote/compare-quote.ts';
import type { QuoteCheck } from '../../finding/misquote/check-quote.ts';
import { isDenial } from '../../finding/misquote/is-denial.ts';
import { count } from '../../i18n/dates/count.ts';
import { localise } from '../../i18n/chinese/localise.ts';
import type { Locale } from '../../locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { shares } from '../limits.ts';
import { segmenter } from '../../transcript/segmenter.ts';
import { fitLine } from '../text/fit-line.ts';

const mostChanges = 3;

/** How a message quotes, in small print: word for word or where not, and whom it names. */
export function quoteCheckLines(
  { comparison, speaker, named }: Omit<QuoteCheck, 'quoted'>,
  locale: Locale,
): readonly string[] {
  const { check } = messagesFor(locale).menu;
  const name = ({ name: each }: QuoteCheck['speaker']) => fitLine(localise(each, locale), shares.name);
  return [
    ...(comparison === undefined ? [] : comparisonLines(comparison, locale)),
    ...(named === undefined ? [] : [check.named(name(named), name(speaker))]),
  ].map((line) => `-# ${line}`);
}

function comparisonLines(comparison: QuoteComparison, locale: Locale): readonly string[] {
  const { check } = messagesFor(locale).menu;
  if (comparison.kind === 'part') return [check.part(fitLine(ends(comparison.words), shares.name * 2))];
  if (comparison.kind !== 'changed') return [check[comparison.kind]];
  const { changes } = comparison;
  const more = changes.length - mostChanges;
  return [
    changes.every(isLeftOut) ? check.shortened : check.changed,
    ...changes.slice(0, mostChanges).map(changeLine),
    ...(more > 0 ? [check.more(more, count(more, locale))] : []),
  ];
}

/** Words left out that change nothing but the length; without a denial it says the contrary. */
function isLeftOut({ said, written }: QuoteChange): boolean {
  return said === '' && !isDenial(written);
}

/** Where it begins and where it ends tells which words they are. */
function ends(text: string): string {
  const graphemes = [...segmenter.grapheme.segment(text.replace(/\s+/gu, ' '))].map(({ segment }) => segment);
  const side = shares.name / 2;
  if (graphemes.length <= shares.name) return graphemes.join('');
  return [graphemes.slice(0, side).join('').trim(), graphemes.slice(-side).join('').trim()].join(' … ');
}

/** What the message says struck out, what was said in bold, between a few words that are the same. */
function changeLine({ before, said, written, after }: QuoteChange): string {
  const changed = [struck(said), bold(written)].filter((each) => each !== '').join(' ');
  const [left, right] = [fitLine(before, shares.name), fitLine(after, shares.name)];
  const spaced = (text: string, side: RegExp) => (side.test(text) ? ' ' : '');
  return `…${left}${spaced(before, /\s$/u)}${changed}${spaced(after, /^\s/u)}${right}…`;
}

function struck(text: string): string {
  return text === '' ? '' : `~~${fitLine(text, shares.name)}~~`;
}

function bold(text: string): string {
  return text === '' ? '' : `**${fitLine(text, shares.name)}**`;
}
