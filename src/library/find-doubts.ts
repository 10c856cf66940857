import { covers } from '../transcript/span.ts';
import type { Anomaly, Transcript } from '../transcript/transcript.ts';
import type { About } from './about-schema.ts';
import type { StretchFinder } from './create-stretch-finder.ts';

/** A doubt of about.yaml whose fragments the text does not hold. */
export interface LostDoubt {
  /** Index in `doubts`. */
  readonly index: number;
  readonly passage: number;
}

/** The reader's own anomalies and about.yaml's doubts, which a reader that knows no article cannot find. */
export function findDoubts(about: About | undefined, transcript: Transcript | undefined, { find }: StretchFinder) {
  const found: Anomaly[] = [...(transcript?.anomalies ?? [])];
  const lostDoubts: LostDoubt[] = [];
  for (const [index, doubt] of (transcript ? (about?.doubts ?? []) : []).entries()) {
    const stretches = find(doubt.passage, doubt);
    if (stretches.length === 0) lostDoubts.push({ index, passage: doubt.passage });
    for (const { passage, span } of stretches) {
      if (found.some((anomaly) => anomaly.passage === passage && covers(anomaly.span, span))) continue;
      const line = transcript?.passages[passage - 1]?.line ?? 1;
      found.push({ kind: doubt.kind, passage, line, span, message: doubt.note });
    }
  }
  const anomalies = found.toSorted((a, b) => a.passage - b.passage || a.span.start - b.span.start);
  return { anomalies, lostDoubts };
}
