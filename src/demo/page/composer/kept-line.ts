import type { PageChoice } from '../protocol/act.ts';

/** A line that can be taken up again: what it says, and which names in it stand for picked values. */
export interface KeptLine {
  readonly text: string;
  /** By option. */
  readonly picks: readonly (readonly [option: string, choice: PageChoice])[];
}

export const emptyLine: KeptLine = { text: '', picks: [] };
