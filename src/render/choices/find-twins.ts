import { formsOf } from '../../interview/forms-of.ts';
import type { Library, Passage, Point } from '../../interview/interview.ts';

type Item = Passage | Point;

const known = new WeakMap<Library, ReadonlySet<Item>>();

/** What is said, word for word, in another place of the library, too, by somebody of the same name. */
export function findTwins(library: Library): ReadonlySet<Item> {
  const twins = known.get(library) ?? readTwins(library);
  known.set(library, twins);
  return twins;
}

function readTwins({ interviews }: Library): ReadonlySet<Item> {
  const items: readonly Item[] = interviews.flatMap(({ passages, sections }) => [
    ...passages,
    ...sections.flatMap(({ points }) => points),
  ]);
  const firsts = new Map<string, Item>();
  const twins = new Set<Item>();
  for (const item of items) {
    for (const said of linesOf(item)) {
      const first = firsts.get(said);
      if (first === undefined) firsts.set(said, item);
      else if (first !== item) twins.add(first).add(item);
    }
  }
  return twins;
}

function linesOf(item: Item): readonly string[] {
  if (item.kind === 'digest') return formsOf(item.text);
  return formsOf(item.speaker.name).map((name) => `${name}: ${item.text}`);
}
