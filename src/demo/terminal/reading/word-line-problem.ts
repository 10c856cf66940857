import type { LineProblem } from '../../line/line-error.ts';
import { nearSpellings } from '../near-spellings.ts';
import { withNear } from '../misspoken.ts';
import type { TerminalWords } from '../words/terminal-en-us.ts';

/** Why a line cannot be run, and what to type instead. */
export function wordLineProblem(problem: LineProblem, words: TerminalWords): string {
  switch (problem.code) {
    case 'no-command': {
      const { given, known } = problem;
      const near = nearSpellings(given, known).map((name) => `/${name}`);
      const others = near.length === 0 ? `${words.gap}${words.theCommands(known.map((name) => `/${name}`))}` : '';
      return withNear(words.noCommand(given), near, words) + others;
    }
    case 'which': {
      const { path, given, known } = problem;
      const near = nearSpellings(given, known).map((name) => `/${path} ${name}`);
      if (near.length > 0) return withNear(words.noSubcommand(path, given), near, words);
      return [...(given === '' ? [] : [words.noSubcommand(path, given)]), words.which(path, known)].join(words.gap);
    }
    case 'no-options':
      return words.noOptions(problem.command);
    case 'not-boolean':
      return words.notBoolean(problem.name, problem.given);
    case 'not-a-number':
    default:
      return words.notNumber(problem.name, problem.given);
  }
}
