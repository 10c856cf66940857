import type { Span } from '../transcript/span.ts';

/** The first and last characters of a stretch of a passage, as about.yaml names one. */
export interface Fragments {
  /** Absent: it begins where the passage does. */
  readonly from?: string | undefined;
  /** Absent: it ends where the passage does. */
  readonly to?: string | undefined;
}

/** The stretch of a passage's text that two fragments mean; undefined where the text does not hold them. */
export function findStretch(text: string, { from, to }: Fragments): Span | undefined {
  const start = from === undefined ? 0 : text.indexOf(from);
  if (start === -1) return undefined;
  const last = to === undefined ? text.length : text.indexOf(to, start);
  if (last === -1) return undefined;
  return { start, end: last + (to?.length ?? 0) };
}
