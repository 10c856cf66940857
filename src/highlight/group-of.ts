import type { Interview, Passage, Point } from '../interview/interview.ts';

/** What an item shares with others. */
export interface ShownGroup {
  readonly interview: string;
  /** Where nobody divided the interview, a stretch of it. */
  readonly section: string;
  readonly speaker: string;
}

/** By item. */
export type ShownGroups = ReadonlyMap<string, ShownGroup>;

/** Stretches of an undivided interview: so many that a week has no two of one. */
const stretches = 12;

export function groupOf({ slug, passages }: Interview, { number, section, speaker }: Passage): ShownGroup {
  const place = section?.number ?? Math.floor(((number - 1) * stretches) / Math.max(passages.length, stretches));
  return { interview: slug, section: `${slug} ${place}`, speaker: speaker.id };
}

/** Of our own statements: nobody says them. */
export function groupOfPoint({ slug }: Interview, { id, section }: Point): ShownGroup {
  return { interview: slug, section: `${slug} ${section}`, speaker: id };
}

/**
 * What is shared with those shown last, weighed: another interview is the greatest change, another speaker the smallest; a
 * section two days running is worse than one of the days before.
 */
export function countShared(group: ShownGroup | undefined, recent: readonly (ShownGroup | undefined)[]): number {
  if (group === undefined) return 0;
  const last = recent.at(-1);
  return (
    (last?.interview === group.interview ? 6 : 0) +
    (recent.some((other) => other?.section === group.section) ? 3 : 0) +
    (last?.section === group.section ? 2 : 0) +
    (last?.speaker === group.speaker ? 1 : 0)
  );
}
