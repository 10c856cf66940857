import type { Span } from '../../transcript/span.ts';
import type { TextUnits } from './text-units.ts';

export const ellipsis = '…';

/** What cannot stand before an ellipsis that cuts a sentence. */
const looseEnd = /(?<![\s，、；：,;:—–-])[\s，、；：,;:—–-]+$/u;

/**
 * Whole units around a mark, as many as fit, those that follow first; with an ellipsis where something is left out.
 * Undefined where not even the units that hold the mark fit. @param fits what fits still fits when it is shorter
 */
export async function chooseExcerpt(
  text: string,
  mark: Span,
  units: TextUnits,
  fits: (excerpt: string) => Promise<boolean>,
): Promise<string | undefined> {
  const all = units(text);
  const first = Math.max(
    all.findIndex(({ end }) => end > mark.start),
    0,
  );
  const last = Math.max(
    all.findLastIndex(({ start }) => start < mark.end),
    first,
  );
  const excerpt = (from: number, to: number) => cutOut(text, all[from]?.start ?? 0, all[to]?.end ?? text.length);
  if (!(await fits(excerpt(first, last)))) return undefined;
  const to = last + (await most(all.length - 1 - last, (more) => fits(excerpt(first, last + more))));
  const from = first - (await most(first, (more) => fits(excerpt(first - more, to))));
  return excerpt(from, to);
}

/** The beginning of a text, or of what stands from a mark on, by whole units: as many as fit, but at least one. */
export async function beginExcerpt(
  text: string,
  startsAt: number,
  units: TextUnits,
  fits: (excerpt: string) => Promise<boolean>,
): Promise<string> {
  const all = units(text);
  const first = Math.max(
    all.findIndex(({ end }) => end > startsAt),
    0,
  );
  const excerpt = (more: number) => cutOut(text, all[first]?.start ?? 0, all[first + more]?.end ?? text.length);
  return excerpt(await most(all.length - 1 - first, (more) => fits(excerpt(more))));
}

function cutOut(text: string, start: number, end: number): string {
  const kept = text.substring(start, end).trim();
  const before = text.substring(0, start).trim() === '' || kept.startsWith(ellipsis) ? '' : ellipsis;
  if (text.substring(end).trim() === '') return before + kept;
  const closed = kept.replace(looseEnd, '');
  return before + closed + (closed.endsWith(ellipsis) ? '' : ellipsis);
}

/** The largest count, up to `limit`, that holds; 0 holds already. */
async function most(limit: number, holds: (count: number) => Promise<boolean>): Promise<number> {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (await holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
