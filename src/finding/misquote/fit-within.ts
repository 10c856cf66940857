/** For each of `said` the place in `text` where it stands, in order; -1 for what does not. */
export type Fitted = readonly number[];

const mostEnds = 8;
/** No place has been reached on a diagonal. */
const unreached = -1;

/**
 * Where `said` stands in `text` with the fewest words put in and left out, whatever stands before and after it there;
 * undefined where that takes more than `most` edits. Landau and Vishkin's way by diagonals: its time is in proportion to `most`
 * and the length of the text, not to both lengths.
 */
export function fitWithin(said: readonly string[], text: readonly string[], most: number): Fitted | undefined {
  const [n, m] = [said.length, text.length];
  // Diagonal d is where a place in the text is d after that in what is said; the first kept is -most.
  const size = m + most + 1;
  const rounds: Int32Array[] = [];
  const slide = (from: number, d: number): number => {
    let i = from;
    while (i < n && i + d < m && said[i] === text[i + d]) i += 1;
    return i;
  };
  for (let edits = 0; edits <= most; edits += 1) {
    const before = rounds.at(-1);
    const now = new Int32Array(size).fill(unreached);
    rounds.push(now);
    const ends: number[] = [];
    for (let d = -Math.min(edits, n); d <= m; d += 1) {
      const at = d + most;
      const ways = before && waysTo(before, at, { n, m, d });
      const first = d < 0 ? unreached : 0;
      const from = ways === undefined ? first : Math.max(ways.same, ways.passed, ways.extra);
      if (from === unreached) continue;
      const reached = slide(from, d);
      now[at] = reached;
      if (reached === n) ends.push(at);
    }
    if (ends.length === 0) continue;
    // Of those with as many edits, the one that finds most of what is said.
    const ways = ends.slice(-mostEnds).map((at) => trace(rounds, at, { n, m, most }));
    return ways.reduce((best, way) => (foundIn(way) > foundIn(best) ? way : best));
  }
  return undefined;
}

function foundIn(way: Fitted): number {
  return way.filter((place) => place >= 0).length;
}

interface Bounds {
  readonly n: number;
  readonly m: number;
  readonly d: number;
}

/** Where each way to diagonal d with one edit more leads: a wasted one, a word of the text passed, one that is said besides. */
function waysTo(before: Int32Array, at: number, { n, m, d }: Bounds) {
  const same = before[at] ?? unreached;
  const passed = before[at - 1] ?? unreached;
  const extra = before[at + 1] ?? unreached;
  return {
    same,
    passed: passed !== unreached && passed + d <= m ? passed : unreached,
    extra: extra !== unreached && extra + 1 <= n && extra + 1 + d >= 0 ? extra + 1 : unreached,
  };
}

/** Back from the end, round by round. */
function trace(
  rounds: readonly Int32Array[],
  end: number,
  { n, m, most }: Omit<Bounds, 'd'> & { readonly most: number },
) {
  const places = Array.from({ length: n }, () => -1);
  let at = end;
  let i = n;
  for (let edits = rounds.length - 1; edits >= 0; edits -= 1) {
    const before = rounds[edits - 1];
    const ways = before && waysTo(before, at, { n, m, d: at - most });
    const from = ways === undefined ? 0 : Math.max(ways.same, ways.passed, ways.extra);
    for (; i > from; i -= 1) places[i - 1] = i - 1 + at - most;
    if (ways === undefined || from === ways.same) continue;
    if (from === ways.passed) at -= 1;
    else {
      at += 1;
      i -= 1;
    }
  }
  return places;
}
