/** Direct messages to those who set feeds up, one after the other, beside everything else. */
export interface Tellings {
  /** Something is to be told. */
  readonly wake: () => void;
  /** Now and then looks in the store what is to be told by now: what another process left, and what was put off. */
  tick(): void;
  /** Begins no more; resolves once the one under way has ended. */
  stop(): Promise<void>;
}
