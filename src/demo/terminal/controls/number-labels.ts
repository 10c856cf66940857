/** The number that a label begins with and is known by, as `3` and `3 The moat` are; `2/10` and `09:00` are no numbers. */
export function ownNumber(label: string): number | undefined {
  const [, digits] = /^(\d{1,3})(?:$|[.、)]?\s)/u.exec(label) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/**
 * A number for each label. A label that is a number keeps it, unless another is the same; the others are numbered from 1,
 * or, where there are such labels, after the highest of them, so that no number on the screen means two things.
 */
export function numberLabels(labels: readonly string[]): readonly number[] {
  const own = labels.map(ownNumber);
  const isOnce = (number: number) => own.filter((each) => each === number).length === 1;
  const kept = own.map((number) => (number !== undefined && isOnce(number) ? number : undefined));
  let last = Math.max(0, ...own.map((number) => number ?? 0));
  return kept.map((number) => {
    if (number !== undefined) return number;
    last += 1;
    return last;
  });
}
