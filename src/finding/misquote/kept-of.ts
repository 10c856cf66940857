import { width } from '../searchable-parts.ts';
import type { Fitted } from './fit-within.ts';
import { isHan, isParted } from './is-parted.ts';
import type { SaidToken } from './said-tokens.ts';

/** Of the tokens that are said: those compared, and the first and the last of them that stand in the text. */
export interface KeptStretch {
  readonly from: number;
  readonly until: number;
  readonly first: number;
  readonly last: number;
}

/** What is said, and where in the text its tokens stand. */
export interface FittedStretch {
  readonly said: string;
  readonly tokens: readonly SaidToken[];
  readonly places: Fitted;
  readonly text: string;
  readonly written: readonly SaidToken[];
}

/** In columns: less than this, found amid other words, is no quote by itself. */
const leastKept = 20;
/** Words of talk in a row; fewer may stand instead of the text's. */
const leastTalk = 4;

/** What of a stretch is the quote: all of it, or, where it is loose, what is found and what nothing parts from that. */
export function keptOf(stretch: FittedStretch, loose: boolean): KeptStretch | undefined {
  const { tokens, places } = stretch;
  const [first, last] = [places.findIndex((at) => at >= 0), places.findLastIndex((at) => at >= 0)];
  if (first < 0) return undefined;
  if (!loose) return { from: 0, until: tokens.length, first, last };
  const most = densest(places);
  const words = stretch.said.slice(tokens[most.first]?.span.start, tokens[most.last]?.span.end);
  const ends = width(words) >= leastKept ? most : { first, last };
  return { ...ends, from: beginOf(stretch, ends.first), until: endOf(stretch, ends.last) };
}

/** The stretch that has the most tokens found beyond those that are not: a word here and there in talk is none of it. */
function densest(places: Fitted): Pick<KeptStretch, 'first' | 'last'> {
  let best = { first: 0, last: 0, sum: 0 };
  let [first, sum] = [0, 0];
  for (const [at, place] of places.entries()) {
    if (sum <= 0) [first, sum] = [at, 0];
    sum += place >= 0 ? 1 : -1;
    if (sum > best.sum) best = { first, last: at, sum };
  }
  return best;
}

function beginOf(stretch: FittedStretch, first: number): number {
  const { said, tokens } = stretch;
  let from = first;
  while (from > 0 && !isParted(said, tokens, from)) from -= 1;
  const lead = said.slice(tokens[from]?.span.start, tokens[first]?.span.start);
  return isLeadIn(lead, tokens[first]) ? first : from;
}

const denies = /[没沒不非无無未]|\b(?:not?|never|nobody|none|nor|hardly)\b|n['’]t\b/iu;
const says =
  /(?:[说說讲講]|认为|認為|觉得|覺得|表示|提到|指出|写道|寫道|\b(?:said|says?|think|thinks|thought|wrote|that))\s*$/iu;

/** Who says so, or a word in another script than what follows; never what denies it. */
function isLeadIn(lead: string, next: SaidToken | undefined): boolean {
  if (denies.test(lead)) return false;
  return says.test(lead) || (isHan(next) ? /^[\p{Ll}\s'’]+$/u.test(lead) : /^[\p{sc=Han}\s]+$/u.test(lead));
}

function endOf({ said, tokens, places, text, written }: FittedStretch, last: number): number {
  let until = last + 1;
  while (until < tokens.length && !isParted(said, tokens, until)) until += 1;
  const [here, next] = [tokens[last], tokens[last + 1]];
  const gap = said.slice(here?.span.end, next?.span.start);
  if (until === last + 1 || gap === '') return until;
  const at = (places[last] ?? 0) + 1;
  const ends = at >= written.length || isParted(text, written, at);
  const isForeign = isHan(here) !== isHan(next) && isHan(written[at]) !== isHan(next);
  const isTalk = isForeign || ends || (!isHan(here) && until - last > leastTalk);
  return isTalk ? last + 1 : until;
}
