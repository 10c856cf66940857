import type { Span } from '../../transcript/span.ts';

/** What stands so often in a text says little of where to look. */
const mostPlaces = 64;
/** In tokens: what was left out or put in before a pair moves it by less than this, or it votes for another place. */
const step = 32;
const around = 60;

/** Where each pair of neighbours stands in a text. */
export type PairPlaces = ReadonlyMap<string, readonly number[]>;

export function pairPlaces(text: readonly string[]): PairPlaces {
  const placesOf = new Map<string, number[]>();
  for (let at = 1; at < text.length; at += 1) {
    const pair = `${text[at - 1]} ${text[at]}`;
    const places = placesOf.get(pair);
    if (places === undefined) placesOf.set(pair, [at - 1]);
    else if (places.length < mostPlaces) places.push(at - 1);
  }
  return placesOf;
}

/**
 * Where in a text to look for what is said: around the place that most of its pairs of neighbours stand at. Undefined where
 * none of them is there.
 */
export function findWindow(said: readonly string[], placesOf: PairPlaces, { start, end }: Span): Span | undefined {
  const votes = new Map<number, number>();
  for (let at = 1; at < said.length; at += 1) {
    for (const place of placesOf.get(`${said[at - 1]} ${said[at]}`) ?? []) {
      if (place < start) continue;
      const bucket = Math.floor((place - at) / step);
      for (const each of [bucket, bucket + 1]) votes.set(each, (votes.get(each) ?? 0) + 1);
    }
  }
  const [best] = [...votes].toSorted(([, a], [, b]) => b - a);
  if (best === undefined) return undefined;
  const begins = best[0] * step;
  return {
    start: Math.max(start, begins - step - around),
    end: Math.min(end, begins + Math.ceil(said.length * 1.5) + step + around),
  };
}
