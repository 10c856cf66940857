import { moveSpan, spansInside } from '../transcript/span.ts';
import type { Transcript } from '../transcript/transcript.ts';
import type { About } from './about-schema.ts';
import type { Stand } from './stand.ts';
import { findStretch, type Fragments } from './find-stretch.ts';
import type { Placing } from './place-numbers.ts';

/** Finds what about.yaml says of stretches of a text. */
export interface StretchFinder {
  /** The stretches that two fragments of a numbered passage mean, one a passage it stands in; none where it is not known. */
  readonly find: (number: number, fragments: Fragments) => readonly Stand[];
  /**
   * Where a numbered passage stands, or what it has become: what is to be looked through for its fragments.
   * @param holds - whether a fresh passage does; by itself, if not given
   */
  readonly regions: (number: number, fragments: Fragments, holds?: (stand: Stand) => boolean) => readonly Stand[];
  /** Whether the first fragment stands there more than once. */
  readonly isRepeated: (number: number, fragments: Fragments) => boolean;
}

/** More fresh passages with the same fragment are not told apart by it. */
const mostAlike = 64;

export function createStretchFinder(
  about: About | undefined,
  transcript: Transcript | undefined,
  placing: Placing,
): StretchFinder {
  const textOf = (passage: number) => transcript?.passages[passage - 1]?.text ?? '';
  const whole = (passage: number): Stand => ({ passage, span: { start: 0, end: textOf(passage).length } });
  const textsOf = (stands: readonly Stand[]) =>
    stands.map(({ passage, span }) => textOf(passage).slice(span.start, span.end));
  const holding = findHolding(about, placing, textOf);

  /** Where the passage is not as it was: the one fresh passage that holds the fragments, nearby or at all. */
  function changed(number: number, fragments: Fragments, holds: (stand: Stand) => boolean): readonly Stand[] {
    const key = keyOf(fragments);
    if (key === undefined) return [placing.correctedTo(number)].flatMap((passage) => (passage ? [whole(passage)] : []));
    const alike = holding.get(key) ?? [];
    const there = alike.length < mostAlike ? alike.filter((passage) => holds(whole(passage))) : [];
    const near = placing.freshAt(number);
    const nearby = there.filter((passage) => passage >= (near[0] ?? Infinity) && passage <= (near.at(-1) ?? 0));
    const [only, ...others] = nearby.length > 0 ? nearby : there;
    return only === undefined || others.length > 0 ? [] : [whole(only)];
  }

  function regions(number: number, fragments: Fragments, holds = holdsItself(fragments)): readonly Stand[] {
    const stands = placing.standsOf(number);
    return stands.length > 0 ? stands : changed(number, fragments, holds);
  }

  function holdsItself(fragments: Fragments): (stand: Stand) => boolean {
    return ({ passage }) => findStretch(textOf(passage), fragments) !== undefined;
  }

  function find(number: number, fragments: Fragments): readonly Stand[] {
    const parts = regions(number, fragments);
    const texts = textsOf(parts);
    const found = parts.length === 0 ? undefined : findStretch(texts.join(''), fragments);
    if (found === undefined) return [];
    let before = 0;
    return parts.flatMap(({ passage, span }, at) => {
      const start = before;
      before += texts[at]?.length ?? 0;
      const inside = spansInside([found], { start, end: before });
      return inside.map((each) => ({ passage, span: moveSpan(each, span.start - start) }));
    });
  }

  function isRepeated(number: number, fragments: Fragments): boolean {
    const text = textsOf(regions(number, fragments)).join('');
    const first = text.indexOf(fragments.from ?? '');
    return first !== -1 && text.includes(fragments.from ?? '', first + 1);
  }

  return { find, regions, isRepeated };
}

function keyOf({ from, to }: Fragments): string | undefined {
  return from ?? to;
}

/** Which fresh passages hold the fragments that name what stands nowhere. */
function findHolding(
  about: About | undefined,
  { fresh, standsOf }: Placing,
  textOf: (passage: number) => string,
): ReadonlyMap<string, readonly number[]> {
  const holding = new Map<string, number[]>();
  if (about === undefined || fresh.length === 0) return holding;
  for (const { passage, ...fragments } of [...about.doubts, ...about.errata, ...about.quotes]) {
    const key = keyOf(fragments);
    if (key !== undefined && standsOf(passage).length === 0) holding.set(key, []);
  }
  /** By their first character: few places of a text are worth a look. */
  const lengths = Map.groupBy([...new Set([...holding.keys()].map((key) => `${key.charAt(0)}${key.length}`))], (each) =>
    each.charCodeAt(0),
  );
  for (const passage of fresh) {
    const text = textOf(passage);
    for (let start = 0; start < text.length; start += 1) {
      for (const each of lengths.get(text.charCodeAt(start)) ?? []) {
        const held = holding.get(text.substring(start, start + Number(each.slice(1))));
        if (held !== undefined && held.at(-1) !== passage && held.length < mostAlike) held.push(passage);
      }
    }
  }
  return holding;
}
