import type { LineProblem } from '../../line/line-error.ts';
import type { PageWords } from '../words/page-en-us.ts';

/** Why a line cannot be run, in the reader's language. */
export function wordProblem(problem: LineProblem, { line }: PageWords): string {
  switch (problem.code) {
    case 'no-command':
      return line.noCommand(problem.given);
    case 'which':
      return line.which(problem.known.join(', '));
    case 'no-options':
      return line.noOptions;
    case 'not-boolean':
      return line.notBoolean(problem.name, problem.given);
    case 'not-a-number':
    default:
      return line.notNumber(problem.name, problem.given);
  }
}

/** What Discord's client would not allow, in the reader's language. */
export function wordRefusal(code: string, detail: string, words: PageWords): string {
  const refusals: Readonly<Record<string, string>> = words.refusals;
  const text = refusals[code] ?? code;
  return text.endsWith(':') || text.endsWith('：') ? `${text} ${detail}` : text;
}
