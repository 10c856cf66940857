import { joinTorn } from '../interview/join-torn.ts';
import type { Passage, PickedQuote } from '../interview/interview.ts';
import { moveSpan } from '../transcript/span.ts';
import { textSize } from '../transcript/text-size.ts';
import type { About } from './about-schema.ts';
import type { Stand } from './stand.ts';
import type { StretchFinder } from './create-stretch-finder.ts';
import { findStretch } from './find-stretch.ts';

/** A quote of about.yaml that has no place in the text, or more than one, or is too long to be read in passing. */
export interface LostQuote {
  /** Index in `quotes`. */
  readonly index: number;
  readonly passage: number;
  readonly why: 'absent' | 'ambiguous' | 'long';
}

/** In Chinese characters, or twice as many letters: what a post and a list show whole. */
const longest = 200;

/** What about.yaml's editor picked, in their order; it may go on where its passage's last sentence was torn. */
export function findQuotes(about: About | undefined, passages: readonly Passage[], { regions }: StretchFinder) {
  const quotes: PickedQuote[] = [];
  const lostQuotes: LostQuote[] = [];
  for (const [index, { passage: number, alone, ...fragments }] of (passages.length === 0
    ? []
    : (about?.quotes ?? [])
  ).entries()) {
    const look = (region: Stand) => findIn(region, passages, fragments);
    const found = regions(number, fragments, (region) => look(region) !== 'absent').map(look);
    const quote = found.find((each) => typeof each === 'object');
    const reasons = found.filter((each) => typeof each === 'string');
    if (quote !== undefined) quotes.push({ ...quote, ...(alone && { alone }) });
    else lostQuotes.push({ index, passage: number, why: reasons.find((each) => each !== 'absent') ?? 'absent' });
  }
  return { quotes, lostQuotes };
}

function findIn(
  { passage: number, span: region }: Stand,
  passages: readonly Passage[],
  { from, to }: { readonly from: string; readonly to: string },
): PickedQuote | LostQuote['why'] {
  const passage = passages[number - 1];
  const text = joinTorn(passages, number - 1)?.text ?? '';
  const found = findStretch(text.slice(region.start), { from, to });
  const span = found && moveSpan(found, region.start);
  if (passage === undefined || span === undefined || span.start >= region.end) return 'absent';
  const again = text.indexOf(from, span.start + 1);
  if (again !== -1 && (again < region.end || region.end === passage.text.length)) return 'ambiguous';
  return textSize(text.substring(span.start, span.end)) > longest ? 'long' : { passage, span };
}
