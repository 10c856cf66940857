import { hasQuotableWords } from '../interview/quotable-text.ts';
import type { Interview, Passage } from '../interview/interview.ts';
import { parseItemId, writeItemId } from '../interview/item-id.ts';

/** One post of a serial reading: consecutive passages, of one turn or of several. */
export interface SerialPart {
  /** `<slug>#t<turn>` where it begins with that turn, `<slug>#t<turn>.<n>` where it begins with its n-th passage. */
  readonly item: string;
  /** 1-based position in the reading. */
  readonly number: number;
  /** At least one; none of them wholly in doubt, though stretches of them may be. */
  readonly passages: readonly Passage[];
}

/** In UTF-16 units of speech: below it a part goes on with the next exchange. */
const shortest = 150;
/** Above it a part ends; only a single passage may be longer. A third of a message: names and escapes need room. */
const longest = 1400;

const known = new WeakMap<Interview, readonly SerialPart[]>();

/**
 * The interview told in order: a question with its answer, a long answer over several parts, short exchanges together.
 * Empty while the text is absent.
 */
export function serialParts(interview: Interview): readonly SerialPart[] {
  const parts = known.get(interview) ?? divide(interview);
  known.set(interview, parts);
  return parts;
}

/** The part an item names, or the one that holds its passage now where parts were cut differently since. */
export function findSerialPart(interview: Interview, item: string): SerialPart | undefined {
  const parts = serialParts(interview);
  const exact = parts.find((part) => part.item === item);
  if (exact !== undefined) return exact;
  const { slug, place } = parseItemId(item) ?? {};
  if (slug !== interview.slug || place?.kind !== 'part') return undefined;
  const passage = interview.passages.filter(({ turn }) => turn === place.turn)[place.passage - 1];
  return passage && parts.find(({ passages }) => passages.includes(passage));
}

function divide(interview: Interview): readonly SerialPart[] {
  const parts: Passage[][] = [];
  let part: Passage[] = [];
  let length = 0;
  for (const passage of interview.passages.filter(hasQuotableWords)) {
    const previous = part.at(-1);
    const answered = previous !== undefined && previous.turn !== passage.turn && previous.speaker.role !== 'host';
    if (previous === undefined || (answered && length >= shortest) || length + passage.text.length > longest) {
      part = [];
      length = 0;
      parts.push(part);
    }
    part.push(passage);
    length += passage.text.length;
  }
  const firsts = firstOfTurns(interview);
  return parts.map((passages, index) => ({ item: itemOf(interview, passages, firsts), number: index + 1, passages }));
}

function firstOfTurns({ passages }: Interview): ReadonlyMap<number, number> {
  return new Map(passages.toReversed().map(({ turn, number }) => [turn, number]));
}

function itemOf({ slug }: Interview, [first]: readonly Passage[], firsts: ReadonlyMap<number, number>): string {
  if (first === undefined) return slug;
  const passage = first.number - (firsts.get(first.turn) ?? first.number) + 1;
  return writeItemId({ slug, place: { kind: 'part', turn: first.turn, passage } });
}
