/** The list of a select that is open. */
export interface OpenMenu {
  /** Of the select: see SelectPlace. */
  readonly key: string;
  /** What is typed, to narrow the list down. */
  readonly text: string;
  /** Index in the list as narrowed down; -1 where it is empty. */
  readonly active: number;
  /** Values, in the order in which they were picked. */
  readonly chosen: readonly string[];
}
