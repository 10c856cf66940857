/** What is done with a post that stands, and never counts against it. thread: one is opened under it · publish: it is published */
export const followUpKinds = ['thread', 'publish'] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

/** One that is still to be done. It stands from the moment its post does, and outlives the process. */
export interface FollowUp extends FollowUpTries {
  readonly feedId: string;
  /** Of its post. */
  readonly date: string;
  readonly kind: FollowUpKind;
}

/** For so long one is taken by whoever tries it: longer than a try can take. Who has not said by then what became of it is no more. */
export const followUpTakenMs = 2 * 60_000;

/** How far it came. */
export interface FollowUpTries {
  /** It is not tried before. */
  readonly nextMs: number;
  /** How often it was tried, and how often of that Discord refused it. */
  readonly tries: number;
  readonly refusals: number;
}
