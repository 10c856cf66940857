/** Inclusive code points. */
export type CodeRange = readonly [first: number, last: number];

/** A piece of a font in a file of its own, and the characters it is there for. */
export interface FontSlice {
  readonly family: string;
  readonly file: string;
  readonly ranges: readonly CodeRange[];
}

/** The value of CSS' `unicode-range`: `U+4E00,U+4E10-4E1F`. */
export function parseRanges(written: string): readonly CodeRange[] {
  return written.split(',').map((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/iu, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
}

export function writeRanges(ranges: readonly CodeRange[]): string {
  const hex = (codePoint: number) => codePoint.toString(16).toUpperCase();
  return ranges.map(([first, last]) => `U+${hex(first)}${last === first ? '' : `-${hex(last)}`}`).join(',');
}

export function withoutCodePoints(ranges: readonly CodeRange[], left: readonly number[]): readonly CodeRange[] {
  return left.reduce<readonly CodeRange[]>(
    (all, codePoint) =>
      all.flatMap(([first, last]): readonly CodeRange[] =>
        codePoint < first || codePoint > last
          ? [[first, last]]
          : [[first, codePoint - 1] as const, [codePoint + 1, last] as const].filter(([from, to]) => from <= to),
      ),
    ranges,
  );
}

/** Those of the ranges' code points that are wanted. */
export function onlyCodePoints(
  ranges: readonly CodeRange[],
  isWanted: (codePoint: number) => boolean,
): readonly CodeRange[] {
  const kept: [number, number][] = [];
  for (const [first, last] of ranges) {
    for (let codePoint = first; codePoint <= last; codePoint += 1) {
      if (!isWanted(codePoint)) continue;
      const run = kept.at(-1);
      if (run?.[1] === codePoint - 1) run[1] = codePoint;
      else kept.push([codePoint, codePoint]);
    }
  }
  return kept;
}

/** Which slice serves a character; of two that claim it, the first. */
export function indexSlices(slices: readonly FontSlice[]): ReadonlyMap<number, FontSlice> {
  const byCodePoint = new Map<number, FontSlice>();
  for (const slice of slices.toReversed()) {
    for (const [first, last] of slice.ranges) {
      for (let codePoint = first; codePoint <= last; codePoint += 1) byCodePoint.set(codePoint, slice);
    }
  }
  return byCodePoint;
}
