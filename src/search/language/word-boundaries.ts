import { segmenter } from '../../transcript/segmenter.ts';

/** Where the platform's dictionary sees words begin and end in a run of Chinese, counted in code points. */
export function wordBoundaries(run: string): ReadonlySet<number> {
  const boundaries = new Set([0]);
  let at = 0;
  for (const { segment } of segmenter.word.segment(run)) {
    at += Array.from(segment).length;
    boundaries.add(at);
  }
  return boundaries;
}
