/** The first of each list, then the second of each, and so on; in as many steps as there are in all. */
export function takeTurns<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const turns: T[][] = [];
  for (const list of lists) {
    for (const [at, each] of list.entries()) {
      const turn = (turns[at] ??= []);
      turn.push(each);
    }
  }
  return turns.flat();
}
