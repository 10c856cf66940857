import type { StoreError } from './store-error.ts';
import type { UnreadableRow } from './unreadable-row.ts';

/** What is said of the database beside the answers: each time it is met. */
export interface StoreReports {
  /** A row was left out. */
  readonly unreadable: (row: UnreadableRow) => void;
  /** A page of the file was damaged; what else could be read was. */
  readonly damaged: (error: StoreError) => void;
  /** There was no database there: a new one is begun. */
  readonly begun: (path: string) => void;
  /** In words, with the mend. */
  readonly warn: (words: string) => void;
  /** In words: what takes a while. */
  readonly note: (words: string) => void;
}

export const noReports: StoreReports = {
  unreadable: () => undefined,
  damaged: () => undefined,
  begun: () => undefined,
  warn: () => undefined,
  note: () => undefined,
};
