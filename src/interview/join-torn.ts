import { moveSpan } from '../transcript/span.ts';
import type { Passage } from './interview.ts';

/** A sentence that an image or a repeated label tore goes on no further than this. */
const mostPieces = 3;
const whole = /[。！？!?.]["'”’」』）)\]]*$/u;
const longestEnd = 20;

/**
 * A passage with those of its turn behind it that go on in the middle of its sentence: for reading, never for attribution.
 * Itself, where its last sentence is whole. @param at its place in `passages`
 */
export function joinTorn(passages: readonly Passage[], at: number): Passage | undefined {
  const first = passages[at];
  if (first === undefined) return undefined;
  let joined = first;
  for (let next = at + 1; next < at + mostPieces && isTorn(joined, passages[next]); next += 1) {
    const piece = passages[next];
    if (piece !== undefined) joined = join(joined, piece);
  }
  return joined;
}

/** Whether the second passage goes on in the middle of the first one's sentence. */
export function isTorn(first: Passage | undefined, second: Passage | undefined): boolean {
  return first !== undefined && first.turn === second?.turn && !whole.test(first.text.trimEnd().slice(-longestEnd));
}

function join(first: Passage, second: Passage): Passage {
  const start = first.text.trimEnd();
  const space = /[\p{Script=Han}，、；：“‘（…—]$/u.test(start.slice(-2)) ? '' : ' ';
  const by = start.length + space.length;
  const moved = (spans: Passage['doubtful']) => spans.map((span) => moveSpan(span, by));
  return {
    ...first,
    text: `${start}${space}${second.text}`,
    emphasised: [...first.emphasised, ...moved(second.emphasised)],
    doubtful: [...first.doubtful, ...moved(second.doubtful)],
    errata: [...first.errata, ...second.errata.map((each) => ({ ...each, span: moveSpan(each.span, by) }))],
  };
}
