import { withoutDirections } from '../../foreign-text.ts';
import type { Slices } from '../../slices.ts';
import type { Span } from '../../transcript/span.ts';
import { toSimplifiedCharacter } from './to-mainland-words.ts';

/** A text without the differences search does not care about, and the way back to where each piece stood. */
export interface Folded {
  readonly text: string;
  /** Where in the source a stretch of `text` stands. */
  toSource(span: Span): Span;
}

/** Folds compatibility forms and width (NFKC), case, and Traditional to Simplified, character by character. */
export function fold(source: string): Folded {
  const folding = startFolding(source);
  folding.goOn(source.length);
  return folding.finish();
}

/** In UTF-16 units: a few milliseconds' work. */
const foldedAtOnce = 20_000;

/** The same of a text of any length. */
export async function foldInSlices(source: string, slices: Slices): Promise<Folded> {
  const folding = startFolding(source);
  while (folding.goOn(foldedAtOnce)) if (slices.over()) await slices.next();
  return folding.finish();
}

function startFolding(source: string) {
  const parts: string[] = [];
  let shifted = false;
  const starts: number[] = [];
  let at = 0;
  return {
    /** Folds so much more of it, and returns whether anything is left. */
    goOn(units: number): boolean {
      const until = Math.min(source.length, at + units);
      const pieces: string[] = [];
      for (let start = at; start < until; start = at) {
        at = clusterEnd(source, start);
        const cluster = source.slice(start, at);
        const folded = foldCluster(cluster);
        pieces.push(folded);
        // One character of two units may fold into two of one.
        shifted ||= folded.length !== cluster.length || (cluster.length > 1 && folded !== cluster);
        for (let unit = 0; unit < folded.length; unit += 1) starts.push(start);
      }
      parts.push(pieces.join(''));
      return at < source.length;
    },
    finish: () => toFolded(source, parts.join(''), shifted ? starts : undefined),
  };
}

/** @param starts - where in the source the cluster of each unit begins; undefined where that is its own place */
function toFolded(source: string, text: string, starts: readonly number[] | undefined): Folded {
  if (starts === undefined) return { text, toSource: ({ start, end }) => ({ start, end }) };
  return {
    text,
    toSource: ({ start, end }) => {
      const last = starts[end - 1];
      return { start: starts[start] ?? source.length, end: last === undefined ? start : clusterEnd(source, last) };
    },
  };
}

const mark = /^\p{M}$/u;
const han = /^\p{sc=Han}$/u;
const foldedClusters = new Map<string, string>();
const mostRemembered = 20_000;

/** A code point with the marks that combine with it: NFKC joins nothing across these, Hangul jamo aside. */
function clusterEnd(source: string, start: number): number {
  let end = start + codePointLength(source, start);
  // Marks begin at U+0300, and there are none among U+3100…U+A66E, where most Chinese stands.
  for (
    let unit = source.charCodeAt(end);
    unit >= 0x300 && (unit < 0x3100 || unit > 0xa66e);
    unit = source.charCodeAt(end)
  ) {
    const length = codePointLength(source, end);
    if (!mark.test(source.slice(end, end + length))) break;
    end += length;
  }
  return end;
}

function codePointLength(source: string, at: number): number {
  return (source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function foldCluster(cluster: string): string {
  const known = foldedClusters.get(cluster);
  if (known !== undefined) return known;
  const plain = withoutDirections(cluster).normalize('NFKC').toLowerCase();
  const folded = han.test(plain) ? toSimplifiedCharacter(plain) : plain;
  if (foldedClusters.size < mostRemembered) foldedClusters.set(cluster, folded);
  return folded;
}
