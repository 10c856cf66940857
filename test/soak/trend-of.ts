/** How fast something grows, robust against outliers. */
export interface Trend {
  /** The median of the slopes between all pairs of points (Theil and Sen). */
  readonly slope: number;
  /** It is at least this, at 95 % (by Kendall's tau): noise alone hardly ever puts it above 0. */
  readonly leastSlope: number;
}

const oneSided95 = 1.645;

export function trendOf(points: readonly (readonly [x: number, y: number])[]): Trend {
  const slopes = points
    .flatMap(([x, y], at) => points.slice(at + 1).map(([laterX, laterY]) => (laterY - y) / (laterX - x)))
    .toSorted((a, b) => a - b);
  const count = points.length;
  const spread = oneSided95 * Math.sqrt((count * (count - 1) * (2 * count + 5)) / 18);
  const at = (place: number) => slopes[Math.max(0, Math.floor(place))] ?? Number.NaN;
  return { slope: at(slopes.length / 2), leastSlope: at((slopes.length - spread) / 2) };
}
