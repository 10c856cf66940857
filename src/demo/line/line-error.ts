/** Why a line cannot be run, and the facts to say so with. */
export type LineProblem =
  | { readonly code: 'no-command'; readonly given: string; readonly known: readonly string[] }
  | { readonly code: 'which'; readonly known: readonly string[] }
  | { readonly code: 'no-options' }
  | { readonly code: 'not-boolean' | 'not-a-number'; readonly name: string; readonly given: string };

/** A line that cannot be run; `message` says what to type. */
export class LineError extends Error {
  override readonly name = 'LineError';
  readonly problem: LineProblem;
  constructor(problem: LineProblem) {
    super(describe(problem));
    this.problem = problem;
  }
}

function describe(problem: LineProblem): string {
  switch (problem.code) {
    case 'no-command':
      return `There is no /${problem.given}. There is: ${problem.known.map((name) => `/${name}`).join(' ')}`;
    case 'which':
      return `Say which: ${problem.known.join(', ')}`;
    case 'no-options':
      return 'This command takes no options';
    case 'not-boolean':
      return `${problem.name} is true or false, not "${problem.given}"`;
    case 'not-a-number':
    default:
      return `${problem.name} is a number, not "${problem.given}"`;
  }
}
