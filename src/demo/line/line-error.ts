/** Why a line cannot be run, and the facts to say so with. */
export type LineProblem =
  | { readonly code: 'no-command'; readonly given: string; readonly known: readonly string[] }
  | { readonly code: 'which'; readonly path: string; readonly given: string; readonly known: readonly string[] }
  | { readonly code: 'no-options'; readonly command: string }
  | { readonly code: 'not-boolean' | 'not-a-number'; readonly name: string; readonly given: string };

/** A line that cannot be run. Whoever shows it says so in the reader's language. */
export class LineError extends Error {
  override readonly name = 'LineError';
  readonly problem: LineProblem;
  constructor(problem: LineProblem) {
    super(problem.code);
    this.problem = problem;
  }
}
