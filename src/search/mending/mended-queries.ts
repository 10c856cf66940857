import type { Span } from '../../transcript/span.ts';
import type { SearchIndex } from '../index/build-index.ts';
import { type Folded, fold } from '../language/fold.ts';
import { findSlips } from './find-slips.ts';
import type { Change, Slip } from './slip.ts';

/** A query with other words where the collection does not have those that were typed. */
export interface MendedQuery {
  readonly text: string;
  /** What stands there instead, as it is looked for; nothing where something was left out. */
  readonly changes: readonly Change[];
}

/** More than that many slips are no slips. */
const mostSlips = 4;
/** One letter of four. */
const smallCost = 0.25;
/** One of seven. */
const sureCost = 0.15;

/**
 * What a query may have been meant to be, the likeliest first: what is written or sounds almost so, or the same without what
 * is unknown. None where all of it is known, or most of it is not and has nothing near.
 * @param known - stretches of the folded query that are known otherwise
 */
export function mendedQueries(
  query: string,
  index: SearchIndex,
  known: readonly Span[],
  most: number,
): readonly MendedQuery[] {
  const folded = fold(query);
  const { plans, known: remaining } = findSlips(folded.text, index, known);
  const found = plans
    .filter((slips) => slips.length > 0 && slips.length <= mostSlips)
    .flatMap((slips) => [...combine(slips, most), ...withoutAll(slips)])
    .filter((changes) => isLikely(changes, remaining))
    .toSorted((a, b) => costOf(a) - costOf(b));
  const texts = new Map<string, MendedQuery>();
  for (const changes of found) {
    const text = write(query, changes, folded);
    if (text !== '' && fold(text).text !== folded.text && !texts.has(text)) texts.set(text, { text, changes });
  }
  const all = [...texts.values()];
  // What is sure is tried last, but tried.
  const last = all.findLast(({ changes }) => changes.every(({ leavesOut }) => leavesOut > 0));
  const first = all.filter((each) => each !== last).slice(0, most - 1);
  return last === undefined ? first : [...first, last];
}

/** One change a slip, those that cost least first. */
function combine(slips: readonly Slip[], most: number): readonly (readonly Change[])[] {
  return slips.reduce<readonly (readonly Change[])[]>(
    (all, { changes }) =>
      all
        .flatMap((before) => changes.map((change) => [...before, change]))
        .toSorted((a, b) => costOf(a) - costOf(b))
        .slice(0, most),
    [[]],
  );
}

/** With everything left out that is unknown. */
function withoutAll(slips: readonly Slip[]): readonly (readonly Change[])[] {
  const without = slips.map(({ changes }) => changes.filter(({ leavesOut }) => leavesOut > 0));
  return without.every((changes) => changes.length > 0) ? [without.flat()] : [];
}

function costOf(changes: readonly Change[]): number {
  return changes.reduce((sum, { cost }) => sum + cost, 0);
}

/** As much stays, or is as good as typed, as is left out; where nothing stays, next to nothing is changed. */
function isLikely(changes: readonly Change[], remaining: number): boolean {
  const sure = changes.filter(({ leavesOut, cost }) => leavesOut === 0 && cost <= sureCost).length;
  if (leftOut(changes) > 0) return leftOut(changes) <= remaining + sure;
  return remaining > 0 || changes.length === 1 || changes.every(({ cost }) => cost <= smallCost);
}

function leftOut(changes: readonly Change[]): number {
  return changes.reduce((sum, change) => sum + change.leavesOut, 0);
}

function write(query: string, changes: readonly Change[], folded: Folded): string {
  const ordered = changes.flatMap(({ edits }) => edits).toSorted((a, b) => b.start - a.start);
  return ordered
    .reduce((text, edit) => {
      const { start, end } = folded.toSource(edit);
      return text.slice(0, start) + edit.text + text.slice(end);
    }, query)
    .replace(/\s+/gu, ' ')
    .trim();
}
