import type { LackKind } from './lack.ts';

/** What whoever set a feed up is told about: that it stopped, that an item is left out, that it is short of something. */
export type TellingSubject = 'parked' | 'left-out' | LackKind;

/** A direct message that is still to arrive. It stands from the moment its cause does, and outlives the process. */
export interface FeedTelling extends TellingTries {
  readonly feedId: string;
  readonly about: TellingSubject;
  /** When its cause came to be; of a lack, the beginning of its date. */
  readonly sinceMs: number;
}

/** How far it came. */
export interface TellingTries {
  /** It is not tried before. */
  readonly nextMs: number;
  /** How often trouble kept it from arriving, and how often Discord refused it. */
  readonly troubles: number;
  readonly refusals: number;
  /** Since when a message may stand there that nobody knows of; undefined where surely none does. */
  readonly askedMs: number | undefined;
}
