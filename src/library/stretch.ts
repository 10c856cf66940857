/** Passages that somebody set apart without an about.yaml, both ends included. */
export interface Stretch {
  /** As it is written; undefined where it has none. */
  readonly title: string | undefined;
  readonly first: number;
  readonly last: number;
  /** When it begins in the recording, where its own list says. */
  readonly startMs?: number;
}
