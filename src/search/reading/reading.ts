/** Something a query says, and the terms that would answer it: the best of them counts. */
export interface Group {
  readonly alternatives: readonly { readonly term: string; readonly worth: number }[];
  /** How much it counts beside the others, before its rarity. */
  readonly weight: number;
  /** Which units it speaks for. */
  readonly units: readonly number[];
}

/** One understanding of a query. */
export interface Reading {
  readonly groups: readonly Group[];
  /** What was asked for, a character or a word each: how much each matters, 0 for a particle. */
  readonly units: readonly number[];
}
