import { countShared } from './group-of.ts';
import type { Pool } from './pool.ts';

/** A section comes again after so many days. */
const apart = 3;
/** A section of which so many are left that it would have to come sooner later on: before what is as unlike. */
const pressing = 0.8;
/** One that would have to come twice in a row: before a section of the days before, not before another interview. */
const mostPressing = 4.5;

/** Of what is left of a shuffled lot, what is least like those shown last, and leaves the rest room to be so. */
export function chooseUnlike(
  shuffled: readonly string[],
  shown: readonly string[],
  { groups }: Pick<Pool, 'groups'>,
): string | undefined {
  const recent = shown.slice(-apart).map((id) => groups?.get(id));
  const left = Map.groupBy(shuffled, (id) => groups?.get(id)?.section);
  let chosen: { readonly id: string; readonly like: number } | undefined;
  for (const id of shuffled) {
    const group = groups?.get(id);
    const ofSection = group === undefined ? 0 : (left.get(group.section)?.length ?? 0);
    const like = countShared(group, recent) - pressure(ofSection, shuffled.length);
    if (chosen === undefined || like < chosen.like) chosen = { id, like };
  }
  return chosen?.id;
}

function pressure(ofSection: number, left: number): number {
  if (ofSection * 2 > left) return mostPressing;
  return ofSection * apart > left ? pressing : 0;
}
