import type { Transcript } from '../transcript/transcript.ts';
import type { Stretch } from './stretch.ts';

/** One heading divides nothing, and what has hundreds of them has them for something else. */
const headings = { fewest: 2, most: 500 };

/** What stands between the headings of a talk. Of two before the same passage the last is its own, that before of a part. */
export function placeHeadings(transcript: Transcript | undefined): readonly Stretch[] {
  const { headings: all, passages } = transcript ?? { headings: [], passages: [] };
  const titled = all.filter(({ before }, place) => before <= passages.length && before !== all[place + 1]?.before);
  if (titled.length < headings.fewest || titled.length > headings.most) return [];
  return titled.map(({ text, before }, place) => ({
    title: text,
    first: before,
    last: (titled[place + 1]?.before ?? passages.length + 1) - 1,
  }));
}
