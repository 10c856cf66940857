import type { Span } from '../../transcript/span.ts';

/** What may stand in a query instead of something the collection does not have. */
export interface Change {
  /** Of the folded query; an empty text leaves something out. */
  readonly edits: readonly (Span & { readonly text: string })[];
  /** The less, the likelier. */
  readonly cost: number;
  /** How many words it leaves out. */
  readonly leavesOut: number;
  /** Whether it is a name: of whose words are asked for, it may stand in none. */
  readonly isName: boolean;
  /** The stretches of what is put in that are looked for, where it is made of several. */
  readonly parts?: readonly string[];
}

/** Something that the collection does not have, and what it may have been meant to be. */
export interface Slip {
  readonly changes: readonly Change[];
}

/** To leave a word out is what remains when nothing is near. */
export const leftOutCost = 0.6;
