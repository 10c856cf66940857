/** Words as somebody's own, between their marks; of a piece of them, only the marks where it begins or ends them. */
export function quotation(words: string, begins = true, ends = true): string {
  return `${begins ? '❝ ' : ''}${words}${ends ? ' ❞' : ''}`;
}
