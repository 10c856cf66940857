import type { About } from './about-schema.ts';
import type { Stand } from './stand.ts';

/** What is known of a text's passages. */
interface Places {
  /** Of each number of about.yaml, from 1 on. */
  readonly stands: readonly (readonly Stand[])[];
  /** By passage. */
  readonly numbers: readonly (readonly number[])[];
  /** Of passages. */
  readonly count: number;
}

/** So many changed passages in a row are each the one that stood there; of more nobody knows. */
const mostInOrder = 3;

/**
 * By passage, from 1 on, the index of its section: its words' own, wherever they went; of what is new, that of its
 * neighbours where both are of one, or where it can only have come from the one whose passages are missing there.
 */
export function placeSections(
  sections: About['sections'] | readonly [],
  { stands, numbers, count }: Places,
): readonly (number | undefined)[] {
  const sectionOf: number[] = [];
  for (const [index, { starts }] of sections.entries()) {
    const end = sections[index + 1]?.starts ?? stands.length + 1;
    for (let number = starts; number < end; number += 1) sectionOf[number] = index;
  }
  const placed: (number | undefined)[] = [];
  if (sections.length === 0) return placed;
  sectionOf[0] = 0;
  sectionOf[stands.length + 1] = sections.length - 1;
  const own = (passage: number) => (numbers[passage] ?? []).map((number) => sectionOf[number]);
  let before = 0;
  for (let passage = 1; passage <= count; passage += 1) {
    const [first, ...rest] = own(passage);
    if (first !== undefined) {
      placed[passage] = rest.every((other) => other === first) ? first : undefined;
      before = numbers[passage]?.at(-1) ?? before;
      continue;
    }
    const from = passage;
    while (passage < count && numbers[passage + 1]?.length === 0) passage += 1;
    const after = passage < count ? (numbers[passage + 1]?.[0] ?? 0) : stands.length + 1;
    const fresh = passage - from + 1;
    const between = sectionsBetween({ before, after, fresh }, sectionOf, stands);
    for (let at = 0; at < fresh; at += 1) placed[from + at] = between[at];
  }
  return placed;
}

/** @param gap - so many new passages stand between those of two numbers; 0 and one more than there are: the text's ends */
function sectionsBetween(
  { before, after, fresh }: { readonly before: number; readonly after: number; readonly fresh: number },
  sectionOf: readonly number[],
  stands: readonly (readonly Stand[])[],
): readonly (number | undefined)[] {
  const all = (section: number | undefined) => Array.from({ length: fresh }, () => section);
  if (sectionOf[before] === sectionOf[after]) return all(sectionOf[before]);
  for (let number = before + 1; number < after; number += 1) {
    if (stands[number - 1]?.length !== 0) return all(undefined);
  }
  const missing = sectionOf.slice(before + 1, Math.max(before + 1, after));
  if (missing.length === 0) return all(undefined);
  if (missing.every((section) => section === missing[0])) return all(missing[0]);
  return missing.length === fresh && fresh <= mostInOrder ? missing : all(undefined);
}

/** First and last, both included. */
export interface PassageRange {
  readonly first: number;
  readonly last: number;
}

/** By section, the most passages of it in a row. @param sections - by passage, from 1 on */
export function longestRuns(
  sections: readonly (number | undefined)[],
  count: number,
): ReadonlyMap<number, PassageRange> {
  const runs = new Map<number, PassageRange>();
  for (let first = 1, last = 1; first <= count; first = last += 1) {
    const section = sections[first];
    while (last < count && sections[last + 1] === section) last += 1;
    const known = section === undefined ? undefined : runs.get(section);
    if (section === undefined || (known !== undefined && known.last - known.first >= last - first)) continue;
    runs.set(section, { first, last });
  }
  return runs;
}
