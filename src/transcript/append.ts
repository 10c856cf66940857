/** Adds all of `more` to a list. `push(...more)` would put every one on the stack, which holds some ten thousand. */
export function append<T>(list: T[], more: readonly T[]): void {
  for (const each of more) list.push(each);
}
