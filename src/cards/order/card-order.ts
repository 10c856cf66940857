import type { Script } from '../../typefaces/script.ts';
import type { Span } from '../../transcript/span.ts';

/** A line of a card with the typefaces it is set in. */
export interface Label {
  readonly text: string;
  readonly script: Script;
}

/** Small print about something of the speech: drawn where that stands on the card. */
export interface OrderedNote {
  readonly of: string;
  readonly label: Label;
}

/** All that a quote card shows. */
export interface QuoteOrder {
  readonly kind: 'quote';
  readonly speech: Label;
  /** What has to stay when not all of the speech fits; the first in rank. */
  readonly marks: readonly Span[];
  /** `#rrggbb` */
  readonly colour: string;
  readonly name: Label;
  /** The name in the other language. */
  readonly otherName: Label | undefined;
  /** `BG2 × Jensen Huang · 2024-10-04` */
  readonly source: Label;
  /** `§ 3 The moat is the whole data flywheel` */
  readonly section: Label | undefined;
  /** `¶ 9 of 138 · 12:34` */
  readonly place: Label;
  /** Instead, where the beginning of the speech is not drawn: `¶ 9 of 138 · from 12:34`. */
  readonly placeOfRest: Label | undefined;
  readonly notes: readonly OrderedNote[];
}

/** Who speaks when in one interview. */
export interface TalkBand {
  readonly title: Label;
  /** `share` as it is written: `79%`. */
  readonly people: readonly { readonly name: Label; readonly share: Label; readonly colour: string }[];
  /** Equal stretches of the text, in order; in each the share of every person, in their order. Shares add up to 1. */
  readonly stretches: readonly (readonly number[])[];
  /** Where sections begin, from 0 to 1. */
  readonly sections: readonly { readonly at: number; readonly name: string }[];
}

/** A picture of the talk of some interviews. */
export interface TalkOrder {
  readonly kind: 'talk';
  readonly bands: readonly TalkBand[];
}

export type CardOrder = QuoteOrder | TalkOrder;

/** What was drawn. */
export interface Drawn {
  readonly png: Uint8Array;
  /** Of a quote, the words that stand on it. */
  readonly text: string;
}
