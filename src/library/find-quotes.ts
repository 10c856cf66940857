import { joinTorn } from '../interview/join-torn.ts';
import type { Highlight, Passage } from '../interview/interview.ts';
import { textSize } from '../transcript/text-size.ts';
import type { About } from './about-schema.ts';
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
export function findQuotes(about: About | undefined, passages: readonly Passage[]) {
  const quotes: Highlight[] = [];
  const lostQuotes: LostQuote[] = [];
  for (const [index, { passage: number, from, to }] of (passages.length === 0 ? [] : (about?.quotes ?? [])).entries()) {
    const own = passages[number - 1];
    const text = joinTorn(passages, number - 1)?.text ?? '';
    const span = findStretch(text, { from, to });
    const lose = (why: LostQuote['why']) => lostQuotes.push({ index, passage: number, why });
    if (own === undefined || span === undefined || span.start >= own.text.length) lose('absent');
    else if (text.indexOf(from, span.start + 1) !== -1) lose('ambiguous');
    else if (textSize(text.substring(span.start, span.end)) > longest) lose('long');
    else quotes.push({ passage: own, span });
  }
  return { quotes, lostQuotes };
}
